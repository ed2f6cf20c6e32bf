import { nearest } from '../core/text/suggest.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import { didYouMean, Failure } from './failure.ts';

/** An option: a flag, or one that takes a value, which `value` names in the help. */
export interface Option {
  readonly value?: string;
  /** May be given several times; all count. */
  readonly many?: true;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Arguments<O extends Options> {
  readonly values: { readonly [K in keyof O]: ValueOf<O[K]> };
  readonly positionals: readonly string[];
}

type ValueOf<O extends Option> = O extends { readonly many: true }
  ? readonly string[]
  : O extends { readonly value: string }
    ? string | undefined
    : boolean;

/**
 * Reads a command's arguments. The last of a repeated option counts, so that a hook's arguments can be overruled. By
 * hand, since node:util's parser says nothing of what was meant, and takes longer to load than arguments are worth.
 */
export function argumentsOf<const O extends Options>(args: readonly string[], options: O): Arguments<O> {
  const values: Record<string, string | boolean | readonly string[] | undefined> = {};
  for (const [name, { value, many }] of Object.entries(options))
    values[name] = many ? [] : value === undefined ? false : undefined;
  const positionals: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') positionals.push(...rest.splice(0));
    else if (!arg.startsWith('-') || arg === '-') positionals.push(arg);
    else {
      const { name, written, inline } = optionIn(arg);
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      if (!option) throw unknownOption(written, options);
      const value = takeValue(option, written, inline, rest);
      values[name] = option.many ? [...(values[name] as readonly string[]), String(value)] : value;
    }
  }
  return { values: values as Arguments<O>['values'], positionals };
}

interface Written {
  readonly name: string;
  /** With its dashes. */
  readonly written: string;
  /** What stands behind `=`. */
  readonly inline: string | undefined;
}

function optionIn(arg: string): Written {
  const at = arg.indexOf('=');
  const written = at < 0 ? arg : arg.slice(0, at);
  return {
    name: written.startsWith('--') ? written.slice(2) : '',
    written,
    inline: at < 0 ? undefined : arg.slice(at + 1),
  };
}

/** Takes the value from the arguments that follow where it is not in the option itself. */
function takeValue(option: Option, written: string, inline: string | undefined, rest: string[]): string | true {
  if (option.value === undefined) {
    if (inline !== undefined) throw new Failure(`${written} takes no value.`);
    return true;
  }
  const value = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
  if (value === undefined) throw new Failure(`${written} needs a value: ${written} ${option.value}.`);
  return value;
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

export function wholeNumber(name: string, value: string, from = 0): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= from) return Number(value);
  throw new Failure(`--${name} ${value}: it is a whole number from ${from}.`);
}

export function date(name: string, value: string): Day {
  const day = parseDay(value);
  if (day !== undefined) return day;
  throw new Failure(`--${name} ${value}: it is a date of the calendar, such as 2026-02-18.`);
}
