import { parseArgs } from 'node:util';
import { nearest } from '../core/text/suggest.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import { didYouMean, Failure } from './failure.ts';

/** An option: a flag, or one that takes a value, which `value` names in the help. */
export interface Option {
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Arguments<O extends Options> {
  readonly values: { readonly [K in keyof O]: O[K] extends { readonly value: string } ? string | undefined : boolean };
  readonly positionals: readonly string[];
}

/** Reads a command's arguments. The last of a repeated option counts, so that a hook's arguments can be overruled. */
export function argumentsOf<const O extends Options>(args: readonly string[], options: O): Arguments<O> {
  const config = Object.entries(options).map(([name, { value }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string' } as const,
  ]);
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(config),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean | undefined> = {};
  for (const [name, { value }] of Object.entries(options)) values[name] = value === undefined ? false : undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw unknownOption(rawName, options);
    if (option.value === undefined && value !== undefined) throw new Failure(`${rawName} takes no value.`);
    if (option.value !== undefined && (value === undefined || /^--./.test(value)))
      throw new Failure(`${rawName} needs a value: ${rawName} ${option.value}.`);
    values[name] = value ?? true;
  }
  return { values: values as Arguments<O>['values'], positionals };
}

function unknownOption(rawName: string, options: Options): Failure {
  const meant = nearest(rawName.replace(/^-+/, ''), Object.keys(options));
  return new Failure(`there is no option ${rawName}.${didYouMean(meant && `--${meant}`)}`);
}

/** The value of an option that has only some; `name` is the option's. */
export function oneOf<T extends string>(name: string, value: string, all: readonly T[]): T {
  const found = all.find((each) => each === value);
  if (found !== undefined) return found;
  throw new Failure(`--${name} ${value}: it is one of ${all.join(', ')}.${didYouMean(nearest(value, all))}`);
}

export function wholeNumber(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Failure(`--${name} ${value}: it is a whole number from 0.`);
}

export function date(name: string, value: string): Day {
  const day = parseDay(value);
  if (day !== undefined) return day;
  throw new Failure(`--${name} ${value}: it is a date of the calendar, such as 2026-02-18.`);
}
