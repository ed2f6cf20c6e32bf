import { listed } from '../rules/words.ts';
import type { PersonLoad, WeekLoad } from '../schedule/load.ts';
import type { Seen } from './seen.ts';
import { sayHours } from './words.ts';

/** Weeks before this one that a bar shows, and all that it shows. */
const BEFORE = 2;
const SHOWN = 12;

const BLOCKS = '▁▂▃▄▅▆▇█';

/** The weeks around this one as a bar, with what it says in words; undefined where no work is asked in them. */
export function barOf(load: PersonLoad, seen: Seen): string | undefined {
  const now = thisWeek(seen);
  const from = Math.min(Math.max(0, (now ?? 1) - 1 - BEFORE), Math.max(0, load.weeks.length - SHOWN));
  const weeks = load.weeks.slice(from, from + SHOWN);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last || weeks.every(({ asked }) => asked === 0)) return undefined;
  const current = weeks.find(({ week }) => week === now);
  const said = [
    `\`${weeks.map(block).join('')}\` weeks ${first.week}–${last.week}`,
    current && `this week ${sayHours(current.asked)} asked of ${sayHours(current.available)}`,
    ...overIn(weeks),
  ];
  return said.filter(Boolean).join(' · ');
}

/** The programme week of today; undefined before the start and while that is unknown. */
export function thisWeek({ schedule, settings }: Seen): number | undefined {
  const week = schedule?.weeks.weekOf(settings.today);
  return week !== undefined && week >= 1 ? week : undefined;
}

/** A minute over is a matter of rounding, not of planning. */
export function isOver({ asked, available }: WeekLoad): boolean {
  return asked > available + 0.05;
}

function block({ asked, available }: WeekLoad): string {
  if (asked === 0) return BLOCKS.charAt(0);
  const share = available > 0 ? Math.min(1, asked / available) : 1;
  return BLOCKS.charAt(Math.max(1, Math.round(share * (BLOCKS.length - 1))));
}

function overIn(weeks: readonly WeekLoad[]): readonly string[] {
  const over = weeks
    .filter(isOver)
    .map(({ week, asked, available }) => `${week} (${sayHours(asked)} of ${sayHours(available)})`);
  return over.length ? [`**too much in ${over.length === 1 ? 'week' : 'weeks'} ${listed(over)}**`] : [];
}
