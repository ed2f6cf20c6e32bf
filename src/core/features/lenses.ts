import type { Person } from '../model/programme.ts';
import type { Declaration } from '../model/symbols.ts';
import { sayWeeks } from '../rules/shared.ts';
import { listed } from '../rules/words.ts';
import type { WeekLoad } from '../schedule/load.ts';
import { nameOf } from '../schedule/parties.ts';
import { entryOf } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { counted } from '../text/words.ts';
import { isOver, thisWeek } from './load.ts';
import type { Seen } from './seen.ts';
import { facts, sayDate, sayHours } from './words.ts';

/** What lenses there are, each with a switch in the settings. */
export const LENS_KINDS = ['timeline', 'goLive', 'load', 'mentions'] as const;
export type LensKind = (typeof LENS_KINDS)[number];

/** A line of words above something of the plan. */
export interface Lens {
  readonly kind: LensKind;
  readonly span: Span;
  readonly title: string;
}

/** Beyond so many ids nobody scrolls through counts; and each count has to be made again after each key. */
const MOST_IDS = 2000;

export function lensesOf(seen: Seen, wanted: ReadonlySet<LensKind>): readonly Lens[] {
  const lenses = [...ofProgramme(seen), ...(wanted.has('load') ? ofLoad(seen) : [])];
  const { declarations } = seen.symbols;
  if (wanted.has('mentions') && declarations.length <= MOST_IDS) lenses.push(...ofMentions(seen));
  return lenses.filter(({ kind }) => wanted.has(kind));
}

/** The way to the timeline, and how far it is to go-live. */
function ofProgramme({ root, schedule, plan, settings }: Seen): readonly Lens[] {
  const span = entryOf(root, 'programme')?.keySpan;
  if (!span) return [];
  const lenses: Lens[] = [{ kind: 'timeline', span, title: 'Open Timeline' }];
  const day = schedule?.goLive?.day;
  const status = plan?.programme?.status?.value;
  if (day === undefined || status === 'closed') return lenses;
  const days = day - settings.today;
  const title =
    days === 0
      ? 'Go-live today'
      : days > 0
        ? `Go-live in ${counted(days, 'day')}, ${sayDate(day)}`
        : `Live for ${counted(-days, 'day')}, since ${sayDate(day)}`;
  return [...lenses, { kind: 'goLive', span, title }];
}

/** What this week asks of each person and of those who fill a role, and the weeks to come that ask too much. */
function ofLoad(seen: Seen): readonly Lens[] {
  const loads = new Map(seen.load().map((load) => [load.person, load.weeks]));
  const lens = (span: Span, who: string, people: readonly Person[]): readonly Lens[] => {
    const said = sayLoad(
      people.flatMap((person) => loads.get(person) ?? []),
      thisWeek(seen) ?? 1,
    );
    return said ? [{ kind: 'load', span, title: `${who}${who ? said : capitalised(said)}` }] : [];
  };
  const { people = [], roles = [] } = seen.plan ?? {};
  return [
    ...people.flatMap((person) => lens(person.id.span, '', [person])),
    ...roles.flatMap(({ id }) => {
      const holders = [...new Set(seen.parties?.people(id.value))];
      const [first] = holders;
      return first
        ? lens(id.span, `${holders.length > 1 ? `${holders.length} people` : nameOf(first)}: `, holders)
        : [];
    }),
  ];
}

/** The weeks are those of several people, one after the other. */
function sayLoad(weeks: readonly WeekLoad[], now: number): string {
  const current = weeks.filter(({ week }) => week === now);
  const asked = current.reduce((sum, week) => sum + week.asked, 0);
  const available = current.reduce((sum, week) => sum + week.available, 0);
  const over = [...new Set(weeks.filter((week) => week.week >= now && isOver(week)).map(({ week }) => week))];
  return facts(
    asked > 0 && `this week ${sayHours(asked)} of ${sayHours(available)}`,
    over.length > 0 && `too much in ${sayFew(over.sort((a, b) => a - b))}`,
  );
}

function sayFew(weeks: readonly number[]): string {
  if (weeks.length < 5) return sayWeeks(weeks);
  return `weeks ${listed([...weeks.slice(0, 3).map(String), `${weeks.length - 3} more`])}`;
}

const COUNTED: ReadonlySet<Declaration['kind']> = new Set(['milestone', 'role', 'person']);

/** How often the plan speaks of milestones, roles and people: more than once, since a lens over each would hide the plan. */
function ofMentions({ symbols }: Seen): readonly Lens[] {
  const counts = new Map<Declaration, number>();
  for (const { expects, id } of symbols.references) {
    const declaration = symbols.find(expects, id);
    if (declaration && COUNTED.has(declaration.kind)) counts.set(declaration, (counts.get(declaration) ?? 0) + 1);
  }
  return [...counts].flatMap(([{ span }, n]) =>
    n > 1 ? [{ kind: 'mentions', span, title: counted(n, 'mention') }] : [],
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
