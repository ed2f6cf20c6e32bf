import type { Node, ScalarNode } from '../syntax/tree.ts';
import type { Fix } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import {
  type Commitment,
  type Duration,
  type Level,
  parseCommitment,
  parseDuration,
  parseLevel,
  parseWeekRange,
  type WeekRange,
  workingDays,
} from '../time/amounts.ts';
import { type Day, parseDay } from '../time/day.ts';
import type { Leaf, SymbolKind } from './item.ts';
import { either, type Lowering, leaf, leafAt, list, misspelt, partOf, type Reader } from './reader.ts';

/** Readers for the scalars of the format: see the table of scalars in the format's documentation. */

export const text = leaf((value) => (typeof value === 'string' && value !== '' ? value : undefined));
export const yesNo = leaf((value) => (typeof value === 'boolean' ? value : undefined));
export const number = leaf((value) => (typeof value === 'number' ? value : undefined));
export const id = leaf((value) => (typeof value === 'string' && isId(value) ? value : undefined));
export const week = leaf((value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined,
);
export const commitment: Reader<Leaf<Commitment>, undefined> = leaf((value) => fromText(value, parseCommitment));
export const duration: Reader<Leaf<Duration>, undefined> = leaf((value) => fromText(value, parseDuration));
/** A plain number counts hours. */
export const hours: Reader<Leaf<Duration>, undefined> = leaf((value) =>
  typeof value === 'number' ? { amount: value, unit: 'h' } : fromText(value, parseDuration),
);
/** How many, or who in words. */
export const users = leaf((value) =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined,
);
export const level: Reader<Leaf<Level>, undefined> = leaf((value) =>
  typeof value === 'number' ? { amount: value, percent: false } : fromText(value, parseLevel),
);

export const date: Reader<Leaf<Day>, undefined> = leaf((value, node, to) => {
  const parsed = fromText(value, parseDay);
  if (parsed === undefined && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    tell(to, node.span, `There is no ${value} in the calendar.`, 'Write a day that exists, as year-month-day.');
  }
  return parsed;
});

export const weekRange: Reader<Leaf<WeekRange>, undefined> = leaf((value, node, to) => {
  const parsed = fromText(typeof value === 'number' ? String(value) : value, parseWeekRange);
  const backwards = typeof value === 'string' && /^([1-9]\d*)-([1-9]\d*)$/.exec(value);
  if (parsed === undefined && backwards) {
    const [, first, last] = backwards;
    const fixes = [
      { title: `Change to ${last}-${first}`, safe: false, edits: [{ span: node.span, newText: `${last}-${first}` }] },
    ];
    tell(to, node.span, `The weeks ${value} run backwards.`, `Write the earlier week first: ${last}-${first}.`, fixes);
  }
  return parsed;
});

/** A programme week, or the day that stands for one. */
export type When = { readonly week: number } | { readonly day: Day };

/** Wherever a week may stand, a date may stand. */
export const when: Reader<Leaf<When>, undefined> = {
  absent: undefined,
  read(node, to) {
    const found = week.read(node, to);
    if (found) return { value: { week: found.value }, span: found.span };
    const onDay = date.read(node, to);
    return onDay && { value: { day: onDay.value }, span: onDay.span };
  },
};

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_ID = 64;

export function isId(value: string): boolean {
  return value.length <= LONGEST_ID && ID.test(value);
}

export function oneOf<const T extends string>(...values: readonly T[]): Reader<Leaf<T>, undefined> {
  const known = new Map<unknown, T>(values.map((value) => [value, value]));
  return leaf((value) => known.get(value));
}

function refer(to: Lowering, expects: readonly SymbolKind[], { value, span, anchor }: Leaf<string>): void {
  to.symbols.references.push({ expects, id: value, span, ...(anchor ? { anchor } : {}) });
}

/** The id of something that stands elsewhere in the plan. */
export function ref(...expects: readonly SymbolKind[]): Reader<Leaf<string>, undefined> {
  return leaf((value, node, to) => {
    if (typeof value !== 'string' || !isId(value)) return undefined;
    refer(to, expects, leafAt(value, node.span, node.anchor));
    return value;
  });
}

/** One id or a list of them. */
export function refs(...expects: readonly SymbolKind[]): Reader<readonly Leaf<string>[], readonly Leaf<string>[]> {
  const one = ref(...expects);
  const many = list(one);
  return {
    absent: [],
    emptyAs: 'seq',
    read(node, to) {
      if (node.kind !== 'scalar') return many.read(node, to);
      const found = one.read(node, to);
      return found ? [found] : [];
    },
  };
}

export type DependencyType = 'finish-start' | 'start-start' | 'finish-finish' | 'start-finish';

/** One entry of `needs`: the milestone that must come first, and how far before. */
export interface Need {
  readonly milestone: Leaf<string>;
  readonly type: DependencyType;
  /** Working days; negative for a lead. */
  readonly lag: number;
  /** The whole entry. */
  readonly span: Span;
}

const NEED = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:\s*([+-])\s*(\d+(?:\.\d+)?[hdw]))?$/;
const LAG = /^([+-]?)\s*(\d+(?:\.\d+)?[hdw])$/;

const NEED_KEYS = ['id', 'type', 'lag'] as const;

const TYPES: readonly DependencyType[] = ['finish-start', 'start-start', 'finish-finish', 'start-finish'];

/** The type of a dependency, which is finish-start unless another is given; undefined where that is none. */
function typeOf(node: Node | undefined): DependencyType | undefined {
  if (!node) return 'finish-start';
  return node.kind === 'scalar' ? TYPES.find((type) => type === node.value) : undefined;
}

function lagOf(node: Node | undefined): number | undefined {
  if (!node) return 0;
  const lag = node.kind === 'scalar' ? LAG.exec(String(node.value)) : null;
  return lag ? signed(lag[1], lag[2]) : undefined;
}

const A_MILESTONE = ['milestone'] as const;

export const need: Reader<Need, undefined> = {
  absent: undefined,
  read(node, to) {
    if (node.kind === 'scalar') return shortNeed(node, to);
    if (node.kind !== 'map') return undefined;
    const partNamed = (key: (typeof NEED_KEYS)[number]): Node | undefined =>
      (node.entries.find((entry) => entry.key === key) ?? node.entries.find((e) => misspelt(e.key, NEED_KEYS) === key))
        ?.value;
    const idNode = partNamed('id');
    const milestone = idNode && ref('milestone').read(idNode, to);
    const type = typeOf(partNamed('type'));
    const lag = lagOf(partNamed('lag'));
    if (!milestone || !type || lag === undefined) return undefined;
    return { milestone, type, lag, span: node.span };
  },
};

function shortNeed(node: ScalarNode, to: Lowering): Need | undefined {
  const match = typeof node.value === 'string' ? NEED.exec(node.value) : null;
  const id = match?.[1];
  if (!id || !isId(id)) return undefined;
  const milestone = leafAt(id, partOf(node, 0, id.length), node.anchor);
  refer(to, A_MILESTONE, milestone);
  return { milestone, type: 'finish-start', lag: match[3] ? signed(match[2], match[3]) : 0, span: node.span };
}

function signed(sign: string | undefined, amount: string | undefined): number {
  const parsed = parseDuration(amount ?? '');
  const days = parsed ? workingDays(parsed) : 0;
  return sign === '-' ? -days : days;
}

/** Work asked of the owner (`all`), or of people and roles by name. */
export interface Effort {
  readonly all?: Leaf<Duration> | undefined;
  readonly by: readonly { readonly who: Leaf<string>; readonly amount: Leaf<Duration> }[];
}

const A_PERSON_OR_ROLE = ['person', 'role'] as const;

const effortBy: Reader<Effort, undefined> = {
  absent: undefined,
  read(node, to) {
    if (node.kind !== 'map') return undefined;
    const by = node.entries.flatMap((entry) => {
      const amount = duration.read(entry.value, to);
      if (!isId(entry.key) || !amount) return [];
      const who = leafAt(entry.key, entry.keySpan, entry.keyAnchor);
      refer(to, A_PERSON_OR_ROLE, who);
      return [{ who, amount }];
    });
    return { by };
  },
};

const effortOfOwner: Reader<Effort, undefined> = {
  absent: undefined,
  read(node, to) {
    const all = duration.read(node, to);
    return all && { all, by: [] };
  },
};

export const effort: Reader<Effort, undefined> = either(effortOfOwner, { map: effortBy });

/** A document, or an address; what is meant as neither, such as words about a document, has no path. */
export interface Place extends Leaf<string> {
  readonly path?: Leaf<string> | undefined;
  /** The name of a heading in it. */
  readonly heading?: Leaf<string> | undefined;
}

/** Where the format asks for a place; words are not read as a path. */
export const place: Reader<Place, undefined> = placeThat((path) => !/\s/.test(path) || DOCUMENT.test(path));

/** Where words may stand as well. */
export const placeOrText: Reader<Place, undefined> = placeThat((path) => !/\s/.test(path) && DOCUMENT.test(path));

const DOCUMENT =
  /\.(?:md|markdown|txt|pdf|docx?|xlsx?|pptx?|od[tsp]|html?|csv|json|ya?ml|png|jpe?g|svg|drawio|vsdx?)$/i;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

function placeThat(isPath: (path: string) => boolean): Reader<Place, undefined> {
  return {
    absent: undefined,
    read(node, to) {
      const whole = text.read(node, to);
      if (!whole || node.kind !== 'scalar' || ADDRESS.test(whole.value)) return whole;
      const [path = '', heading] = whole.value.split(/#(.*)/s);
      if (path === '' || !isPath(path)) return whole;
      const at = path.length + 1;
      return {
        ...whole,
        path: { value: path, span: partOf(node, 0, path.length) },
        heading: heading ? { value: heading, span: partOf(node, at, at + heading.length) } : undefined,
      };
    },
  };
}

function fromText<T>(value: ScalarNode['value'], parse: (text: string) => T | undefined): T | undefined {
  return typeof value === 'string' ? parse(value) : undefined;
}

function tell(to: Lowering, span: Span, message: string, help: string, fixes?: readonly Fix[]): void {
  to.problems.push({ rule: 'schema/value', severity: 'error', message, help, span, fixes });
}
