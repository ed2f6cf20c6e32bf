import { civilFromDay, type Day } from '../time/day.ts';
import type {
  ChangeMark,
  GateMark,
  MetricRow,
  MilestoneRow,
  PersonRow,
  PhaseRow,
  ProblemNote,
  Row,
  Scene,
  UnplacedRow,
  Verdict,
} from './scene.ts';
import { isOver, shareOf } from './shares.ts';

/** Items in words: what a screen reader says of them and what their tooltips begin with. One sentence each. */
export function sayRow(row: Row, scene: Scene): string {
  switch (row.kind) {
    case 'phase':
      return sayPhase(row);
    case 'milestone':
      return sayMilestone(row, scene);
    case 'unplaced':
      return sentence([row.title, row.reason, ownerOf(row, scene), sayChange(row.change), sayProblems(row.problems)]);
    case 'person':
      return sayPerson(row);
    case 'metric':
      return sayMetric(row, scene);
    case 'section':
      return sentence([row.title, row.note]);
  }
}

function sayPhase(row: PhaseRow): string {
  const weeks =
    row.weeks && (row.weeks[0] === row.weeks[1] ? `week ${row.weeks[0]}` : `weeks ${row.weeks.join(' to ')}`);
  const gate = row.gate && `gate ${row.gate.title} ${VERDICTS[row.gate.verdict]}`;
  return sentence([row.title, weeks ?? 'no weeks', gate, sayChange(row.change), sayProblems(row.problems)]);
}

function sayMilestone(row: MilestoneRow, scene: Scene): string {
  const late = lateDays(row, scene.today);
  return sentence([
    row.title,
    `due ${sayLongDay(row.due)}`,
    STATUSES[row.status ?? 'planned'],
    late > 0 ? `${count(late, 'day')} late` : undefined,
    row.slip === undefined ? undefined : `${slipInWords(row.slip)} first planned`,
    row.critical ? 'critical' : undefined,
    sayFloat(row),
    ownerOf(row, scene),
    sayChange(row.change),
    sayProblems(row.problems),
  ]);
}

export function sayGate(gate: GateMark, scene: Scene): string {
  return sentence([
    `Gate ${gate.title}`,
    gate.day === undefined ? 'no date' : sayLongDay(gate.day),
    VERDICTS[gate.verdict],
    gate.of > 0 ? `${gate.met} of ${count(gate.of, 'criterion', 'criteria')} met` : undefined,
    gate.decider === undefined ? undefined : `decided by ${ownerName(gate.decider, scene)}`,
    sayChange(gate.change),
    sayProblems(gate.problems),
  ]);
}

function sayPerson(row: PersonRow): string {
  const over: string[] = [];
  for (let i = 0; i < row.cells.length; i += 2) {
    const week = i / 2 + 1;
    if (isOver(row, week)) over.push(sayOver(row, week));
  }
  return sentence([
    row.title,
    row.roles,
    `${row.hours} hours a week protected`,
    over.length > 0 ? `over-committed in ${over.join(', ')}` : undefined,
    sayChange(row.change),
    sayProblems(row.problems),
  ]);
}

function sayOver(row: PersonRow, week: number): string {
  const share = shareOf(row, week);
  const by = row.over?.find((each) => each.week === week)?.says;
  return `week ${week}${share > 1 && share < Number.POSITIVE_INFINITY ? ` (${Math.round(share * 100)} %)` : ''}${by ? ` (${by})` : ''}`;
}

/** One week of a person, for the tooltip of its cell. */
export function sayCell(row: PersonRow, week: number, scene: Scene): string {
  const [first, second] = [row.cells[2 * week - 2] ?? 0, row.cells[2 * week - 1] ?? 0];
  const what =
    scene.load === 'asked' ? `${first} h asked of ${second} h protected` : `${first} h protected of ${second} h`;
  const by = row.over?.find((each) => each.week === week)?.says;
  return `${row.title}, week ${week}: ${what}${by ? `; over-committed: ${by}` : isOver(row, week) ? '; over-committed' : ''}`;
}

function sayMetric(row: MetricRow, scene: Scene): string {
  const last = row.readings.at(-1);
  return sentence([
    row.title,
    last ? `${sayLevel(last[1], row)} on ${sayLongDay(last[0])}` : 'no reading yet',
    row.target === undefined ? undefined : `target ${row.target}`,
    row.standing === 'behind' ? 'behind' : row.standing === 'on-track' ? 'on track' : undefined,
    sayOwner(row.owner, scene),
    sayChange(row.change),
    sayProblems(row.problems),
  ]);
}

export function sayLevel(value: number, { unit }: MetricRow): string {
  return unit === '%' ? `${value} %` : String(value);
}

/** Calendar days since the due date of something that is still open. */
export function lateDays(row: MilestoneRow, today: Day): number {
  const isOpen = row.status !== 'done' && row.status !== 'dropped' && row.change?.kind !== 'removed';
  return isOpen ? Math.max(0, today - row.due) : 0;
}

function sayFloat({ float, status }: MilestoneRow): string | undefined {
  if (float === undefined || status === 'dropped') return undefined;
  if (float === 0) return 'no float';
  return float > 0 ? `${count(float, 'day')} of float` : `${count(-float, 'day')} short`;
}

function slipInWords(slip: number): string {
  return slip > 0
    ? `${count(slip, 'working day')} later than`
    : slip < 0
      ? `${count(-slip, 'working day')} earlier than`
      : 'not when';
}

function sayOwner(owner: number | undefined, scene: Scene): string {
  return owner === undefined ? 'no owner' : `owner ${ownerName(owner, scene)}`;
}

/** Who owned what is gone is nobody's question. */
function ownerOf({ owner, change }: MilestoneRow | UnplacedRow, scene: Scene): string | undefined {
  return change?.kind === 'removed' ? undefined : sayOwner(owner, scene);
}

/** What it has become since the version it is compared with, and what follows. */
function sayChange(change: ChangeMark | undefined): string | undefined {
  return change && (change.says?.replace(/\.$/, '') ?? change.kind);
}

/** Who it is rather than which role: the role stands in brackets. */
export function ownerName(owner: number, scene: Scene): string {
  const found = scene.owners[owner];
  if (!found) return '';
  return found.holders === undefined ? found.name : `${found.holders} (${found.name})`;
}

function sayProblems(problems: readonly ProblemNote[] = []): string | undefined {
  const [first, second] = problems;
  if (!first) return undefined;
  return second ? count(problems.length, 'problem') : `${first.severity}: ${first.message}`;
}

const STATUSES = {
  planned: 'planned',
  'in-progress': 'in progress',
  done: 'done',
  blocked: 'blocked',
  dropped: 'dropped',
} as const;

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  passed: 'passed',
  paused: 'paused',
  stopped: 'stopped',
  undecided: 'undecided',
  ahead: 'ahead',
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function longMonth(month: number): string {
  return MONTHS[month - 1] ?? '';
}

export function sayLongDay(d: Day): string {
  const { month, dayOfMonth } = civilFromDay(d);
  return `${dayOfMonth} ${longMonth(month)}`;
}

/** `+7 d`, `−3 d`. */
export function signed(days: number): string {
  return `${days > 0 ? '+' : '−'}${Math.abs(days)} d`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function sentence(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
