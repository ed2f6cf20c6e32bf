import { formOf, keyIn } from '../../schema/keys.ts';
import { type Ask, isList, isObject } from './ask.ts';
import { blockBody, flowBody, flowValue, indented, itemLines, keyLines } from './body.ts';
import type { What } from './offer.ts';
import { escaped, stops, yamlOf } from './write.ts';

/** What an offer is written as; further lines are indented from the margin of the line on which it begins. */
export interface Insert {
  readonly text: string;
  readonly isSnippet: boolean;
  /** Whether it begins with a line end, so that the blanks behind the colon go. */
  readonly isBelow: boolean;
}

/** Undefined where an offer cannot stand at the place: a number within quotes. */
export function insertOf(what: What, ask: Ask): Insert | undefined {
  const { place } = ask;
  if (place.quote) return within(what, ask);
  const lines = linesOf(what, ask);
  if (!lines) return undefined;
  const { isSnippet, isBelow } = lines;
  const by = place.column - place.margin;
  const [first = '', ...rest] = lines.lines;
  const text = [first, ...indented(rest, Math.max(0, by))].join('\n');
  return { text: isBelow ? text : place.lead + text + place.tail, isSnippet, isBelow };
}

/** In quotes only text can stand. */
function within(what: What, { place }: Ask): Insert | undefined {
  const value = what.kind === 'key' ? what.key : what.kind === 'scalar' ? what.value : undefined;
  if (typeof value !== 'string') return undefined;
  const colon = what.kind === 'key' && place.existing === undefined && place.tail !== '' ? ': ' : '';
  if (what.kind === 'key' && place.existing === undefined && place.tail === '') return undefined;
  return { text: yamlOf(value, false, place.quote) + place.tail + colon, isSnippet: false, isBelow: false };
}

interface Lines {
  readonly lines: readonly string[];
  readonly isSnippet: boolean;
  readonly isBelow: boolean;
}

function plainLine(line: string): Lines {
  return { lines: [line], isSnippet: false, isBelow: false };
}

function snippet(lines: readonly string[], isBelow = false): Lines {
  return { lines, isSnippet: true, isBelow };
}

function linesOf(what: What, ask: Ask): Lines | undefined {
  const { place, form } = ask;
  switch (what.kind) {
    case 'scalar': {
      const text = yamlOf(what.value, place.isFlow || isList(form));
      if (place.want === 'item') return plainLine(`- ${text}`);
      return isList(form) ? snippet([`[${escaped(text)}$0]`]) : plainLine(text);
    }
    case 'key':
      return keyInsert(what.key, ask);
    case 'whole':
      return wholeInsert(what, ask);
  }
}

function keyInsert(key: string, ask: Ask): Lines {
  const { place, form } = ask;
  if (place.existing !== undefined) return plainLine(key);
  const info = keyIn(form, key);
  const value = formOf(info?.form ?? '');
  if (value.choices.length === 1) return plainLine(`${key}: ${value.choices[0]}`);
  if (!info || (!isObject(value) && !isList(value))) return plainLine(`${key}: `);
  const at = stops();
  return snippet(place.isFlow ? [`${key}: ${flowValue(value, info, ask, at)}`] : keyLines(info, ask, at));
}

function wholeInsert({ form: name, given }: Extract<What, { kind: 'whole' }>, ask: Ask): Lines {
  const { place, form, style } = ask;
  const whole = formOf(name);
  const at = stops();
  const inLine = (): string => flowBody(whole, ask, at, given);
  const hasMappings = isObject(formOf(form.items ?? ''));
  switch (place.want) {
    case 'item':
      return snippet(hasMappings ? itemLines(whole, ask, at, given) : [`- ${inLine()}`]);
    case 'key':
      return snippet(place.isFlow ? [inner(inLine())] : blockBody(whole, ask, at, given));
    case 'value': {
      const isBelow = !place.isFlow && place.isBehind && (isObject(form) || (isList(form) && hasMappings));
      if (!isBelow) return snippet([isList(form) ? `[${inLine()}]` : inLine()]);
      const body = isList(form)
        ? indented(itemLines(whole, ask, at, given), style.dash)
        : indented(blockBody(whole, ask, at, given), style.step);
      return snippet(['', ...body], true);
    }
  }
}

/** The entries of a mapping in flow style, without its braces. */
function inner(text: string): string {
  return text.slice(1, -1);
}
