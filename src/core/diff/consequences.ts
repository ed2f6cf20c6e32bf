import type { SymbolKind } from '../model/item.ts';
import type { Milestone } from '../model/programme.ts';
import { NETWORK } from '../schedule/parties.ts';
import { counted } from '../text/words.ts';
import { sayDay } from '../time/day.ts';
import { type Context, milestoneOf } from './context.ts';
import { LEAST_NETWORK } from './effects.ts';
import type { Found } from './found.ts';
import { sayOverloads } from './loads.ts';
import { dayOfUnit } from './measures.ts';
import type { Unit } from './units.ts';
import { fromTo, listed, quoted } from './words.ts';

const MOST = 4;

/** What follows from one change, each as a clause; the gravest first. */
export function consequencesOf(found: Found, context: Context): readonly string[] {
  const milestone = milestoneOf(found.head);
  const all = milestone ? ofMilestone(milestone, found, context) : ofOthers(found, context);
  return all.length > MOST ? [...all.slice(0, MOST), `and ${counted(all.length - MOST, 'more consequence')}`] : all;
}

function ofMilestone(milestone: Milestone, found: Found, context: Context): readonly string[] {
  const { verb, fields } = found;
  const bears = verb === 'added' || fields.some(({ field }) => BEARING.has(field));
  if (!bears) return [];
  return [
    ...goLiveWith(milestone, context),
    ...orderBroken(milestone, context),
    ...context
      .early(milestone)
      .map(({ name, day }) => `the gate ${quoted(name)} on ${sayDay(day)} now decides before it`),
    ...loadOf(milestone, context),
    ...floatOf(milestone, found, context),
  ];
}

/** Keys of a milestone that bear on others. */
const BEARING: ReadonlySet<string> = new Set([
  ...['week', 'on', 'needs', 'duration', 'effort', 'owner', 'kind', 'status', 'phase'],
]);

function goLiveWith(milestone: Milestone, { base, head, wasOf }: Context): readonly string[] {
  const now = head.schedule.goLive;
  const before = base.schedule.goLive;
  if (now?.milestone !== milestone || !before || before.day === now.day) return [];
  const rest = before.milestone && wasOf.get(milestone) === before.milestone ? 'go-live moves with it' : undefined;
  return [rest ?? `it is go-live now, which moves ${fromTo(before.day, now.day)}`];
}

function orderBroken(milestone: Milestone, context: Context): readonly string[] {
  const { head, broken, unproven } = context;
  const goLive = head.schedule.goLive;
  const own = broken().get(milestone) ?? [];
  const after = own.filter(({ from }) => from === milestone).map(({ to }) => to);
  const before = own.filter(({ to }) => to === milestone).map(({ from }) => from);
  const others = after.filter((each) => each !== goLive?.milestone);
  const isLate = after.length > others.length || (goLive && unproven().has(idOf(milestone)));
  const names = (list: readonly Milestone[]): string => listed(list.map((each) => nameAndDay(each, context)));
  const proving = goLive?.milestone === milestone && before.length === 0 ? [...unproven()] : [];
  return [
    ...(goLive && isLate ? [`go-live on ${sayDay(goLive.day)} now comes before it`] : []),
    ...(others.length ? [`${names(others)} now ${others.length > 1 ? 'come' : 'comes'} before it`] : []),
    ...(before.length ? [`it now comes before ${names(before)}, which it needs`] : []),
    ...(proving.length ? [`it now comes before ${listed(proving.map((id) => quoted(nameOfId(id, context))))}`] : []),
  ];
}

function idOf({ id, title }: Milestone): string {
  return id?.value ?? title?.value ?? '';
}

function nameAndDay(milestone: Milestone, { head }: Context): string {
  const due = head.schedule.dates.get(milestone)?.due;
  const name = quoted(milestone.title?.value ?? milestone.id?.value ?? '');
  return due === undefined ? name : `${name} on ${sayDay(due)}`;
}

function nameOfId(id: string, { head }: Context): string {
  return (head.symbols.find(['milestone'], id)?.item as Milestone | undefined)?.title?.value ?? id;
}

function loadOf(milestone: Milestone, { head, overloads }: Context): readonly string[] {
  const own = overloads().filter(({ milestones }) => milestones.has(milestone));
  return sayOverloads(own, head);
}

function floatOf(milestone: Milestone, found: Found, { base, head, wasOf }: Context): readonly string[] {
  const was = wasOf.get(milestone);
  const now = head.schedule.float.get(milestone)?.total;
  const before = was && base.schedule.float.get(was)?.total;
  const isCritical = head.schedule.critical.has(milestone);
  if (isCritical && was && !base.schedule.critical.has(was)) return ['it is on the critical path now'];
  if (found.verb === 'added' || now === undefined || before === undefined || now >= before || now < 0) return [];
  return [
    `${counted(now, 'working day')} of float are left of ${before}`.replace(
      /^1 working day of float are/,
      '1 working day of float is',
    ),
  ];
}

function ofOthers(found: Found, context: Context): readonly string[] {
  const { base, head } = found;
  switch (found.type) {
    case 'programme':
    case 'calendar':
      return movedWith(context);
    case 'phase':
      return [...stillNamed(found, context), ...endOf(found, context)];
    case 'wave':
      return waveIsGoLive(found, context);
    case 'person':
    case 'role':
      return [...stillNamed(found, context), ...loadOfPeople(head ?? base, context)];
    case 'super-user':
      return [...networkAfter(found, context), ...loadOfPeople(head, context)];
    default:
      return stillNamed(found, context);
  }
}

/** How much of the plan moves since its start or its calendar did. */
function movedWith({ base, head, wasOf }: Context): readonly string[] {
  let moved = 0;
  for (const [now, before] of wasOf) {
    const isSame = now.week?.value === before.week?.value && now.on?.value === before.on?.value;
    if (isSame && head.schedule.dates.get(now)?.due !== base.schedule.dates.get(before)?.due) moved++;
  }
  if (moved === 0) return [];
  const [before, now] = [base.schedule.goLive?.day, head.schedule.goLive?.day];
  const goLive =
    before !== undefined && now !== undefined && before !== now ? [`go-live moves ${fromTo(before, now)}`] : [];
  return [`${counted(moved, 'milestone')} ${moved === 1 ? 'moves' : 'move'} with it`, ...goLive];
}

function endOf({ fields, head: phase }: Found, { base, head }: Context): readonly string[] {
  const [before, now] = [base.schedule.end, head.schedule.end];
  if (!fields.some(({ field }) => field === 'weeks') || before === undefined || now === undefined || before === now)
    return [];
  if (dayOfUnit(phase, head) !== now) return [];
  return [`the plan ends on ${sayDay(now)} instead of ${sayDay(before)}`];
}

function waveIsGoLive({ head: unit }: Found, { base, head }: Context): readonly string[] {
  const [before, now] = [base.schedule.goLive, head.schedule.goLive];
  if (!unit || !now || now.milestone || !before || before.day === now.day) return [];
  return dayOfUnit(unit, head) === now.day ? [`go-live moves ${fromTo(before.day, now.day)}`] : [];
}

const SYMBOLS: Readonly<Record<string, readonly SymbolKind[]>> = {
  person: ['person'],
  role: ['role'],
  team: ['team'],
  phase: ['phase'],
  milestone: ['milestone'],
  metric: ['metric'],
  journey: ['journey'],
};

/** What was removed and is spoken of nevertheless. */
function stillNamed({ verb, base }: Found, { head, mentions }: Context): readonly string[] {
  const kinds = base && SYMBOLS[base.noun];
  if (verb !== 'removed' || !kinds || base.id === undefined || head.symbols.find(kinds, base.id)) return [];
  const all = mentions().get(base.id) ?? [];
  const own = all.filter(({ expects }) => expects.some((kind) => kinds.includes(kind)));
  return own.length ? [`it is still named in ${counted(own.length, 'place')}`] : [];
}

function loadOfPeople(unit: Unit | undefined, { head, overloads }: Context): readonly string[] {
  const ids = new Set((head.parties.people(unit?.id ?? '') ?? []).map(({ id }) => id.value));
  return sayOverloads(
    overloads().filter(({ person }) => ids.has(person.id.value)),
    head,
  );
}

function networkAfter({ verb, base, head: now }: Found, { base: before, head }: Context): readonly string[] {
  if ((now ?? base)?.noun !== `member of ${NETWORK}` || (verb !== 'added' && verb !== 'removed')) return [];
  const [was, is] = [before, head].map((side) => side.parties.role(NETWORK)?.members.length ?? 0) as [number, number];
  if (is >= LEAST_NETWORK || was === is) return [];
  return [`the network has ${counted(is, 'member')} now, and ${LEAST_NETWORK} reach everybody`];
}
