import type { Milestone, Person } from '../model/programme.ts';
import type { WeekLoad } from '../schedule/load.ts';
import { counted } from '../text/words.ts';
import type { Renames } from './references.ts';
import { partyName } from './show.ts';
import type { Known } from './version.ts';
import { listed, rounded } from './words.ts';

/** Weeks in which more is asked of somebody than is protected, on one side, and not, or less, on the other. */
export interface Overload {
  readonly person: Person;
  readonly weeks: readonly number[];
  /** Whose work falls into these weeks. */
  readonly milestones: ReadonlySet<Milestone>;
  /** `is at 130% in week 8`: the worst of the weeks. */
  readonly words: string;
}

/** What a rule lets pass, this lets pass as well. */
const TOLERANCE = 0.01;

/** Weeks of `side` over 100 % that were not so, or clearly less so, on the `other` side. */
export function overloadsOf(side: Known, other: Known, renames: Renames): readonly Overload[] {
  const before = new Map(other.load().map(({ person, weeks }) => [person.id.value, weeks]));
  const toOther = new Map(
    [...(renames.get('party') ?? [])].flatMap(([from, to]) => [[to, from] as const, [from, to] as const]),
  );
  return side.load().flatMap(({ person, weeks }) => {
    const id = person.id.value;
    const earlier = before.get(id) ?? before.get(toOther.get(id) ?? '') ?? [];
    const over = weeks.filter((week) => isOver(week) && !isOverAsMuch(earlier[week.week - 1], week));
    return over.length ? [overload(person, over)] : [];
  });
}

function isOver({ asked, available }: WeekLoad): boolean {
  return asked > available + TOLERANCE;
}

function isOverAsMuch(earlier: WeekLoad | undefined, now: WeekLoad): boolean {
  return (
    earlier !== undefined &&
    isOver(earlier) &&
    now.asked - now.available <= earlier.asked - earlier.available + TOLERANCE
  );
}

function overload(person: Person, weeks: readonly WeekLoad[]): Overload {
  const worst = weeks.reduce((a, b) => (b.asked - b.available > a.asked - a.available + TOLERANCE ? b : a));
  const { asked, available, week } = worst;
  const share = available > 0 ? `is at ${Math.round((asked / available) * 100)}%` : noneProtected(asked);
  return {
    person,
    weeks: weeks.map((each) => each.week),
    milestones: new Set(weeks.flatMap(({ by }) => by.map(({ milestone }) => milestone))),
    words: `${share} in week ${week}`,
  };
}

/** One clause for a few people, one for all of them where they are many. */
export function sayOverloads(overloads: readonly Overload[], side: Known): readonly string[] {
  const say = ({ person, words }: Overload): string => `${partyName(person.id.value, side)} ${words}`;
  if (overloads.length <= 2) return overloads.map(say);
  const names = listed(overloads.map(({ person }) => partyName(person.id.value, side)));
  return [`more is asked of ${names} than is protected for them`];
}

function noneProtected(asked: number): string {
  return `is asked for ${counted(Number(rounded(asked)), 'hour')}, with none protected,`;
}
