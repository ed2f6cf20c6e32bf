import { counted } from '../text/words.ts';
import { sayDay } from '../time/day.ts';
import type { Change, Comparison } from './change.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Found } from './found.ts';
import { type Unit, unitsOf } from './units.ts';
import { isKnown, type Version } from './version.ts';
import { listed, quoted } from './words.ts';

/** What it means that a whole plan is new, or was deleted: one change, and for a new plan all its problems. */
export function compareWhole(verb: 'added' | 'removed', version: Version): Comparison {
  const isNew = verb === 'added';
  const unit = isKnown(version) ? unitsOf(version.plan).find(({ type }) => type === 'programme') : undefined;
  const none = { base: undefined, head: undefined };
  const impact = isNew ? 'strengthens' : 'weakens';
  return {
    changes: [changeOf(verb, unit, version)],
    effects: [],
    introduced: isNew ? version.problems : [],
    fixed: [],
    summary: { goLive: none, end: none, goLiveDays: 0, finishDays: 0, impact },
    overlay: { milestones: [], gates: [], phases: [] },
    unreadable: undefined,
  };
}

function changeOf(verb: 'added' | 'removed', unit: Unit | undefined, version: Version): Change {
  const isNew = verb === 'added';
  const found: Found = {
    type: 'programme',
    verb,
    base: isNew ? undefined : unit,
    head: isNew ? unit : undefined,
    fields: [],
  };
  const place = unit?.item.label;
  return {
    ...found,
    change: `programme-${verb}`,
    id: undefined,
    impact: isNew ? 'strengthens' : 'weakens',
    isMixed: false,
    from: undefined,
    to: undefined,
    days: undefined,
    message: `${nameOf(version)} is ${isNew ? 'new' : 'deleted'}${sizeOf(version)}.`,
    basePlace: isNew ? undefined : place,
    headPlace: isNew ? place : undefined,
    fingerprint: fingerprintOf(found),
  };
}

function nameOf({ plan }: Version): string {
  const name = plan?.programme?.name?.value;
  return name === undefined ? 'The plan' : `The plan ${quoted(name)}`;
}

function sizeOf(version: Version): string {
  if (!isKnown(version)) return '';
  const { plan, schedule } = version;
  const parts = [counted(schedule.milestones.length, 'milestone'), counted(plan.phases.length, 'phase')];
  const goLive = schedule.goLive ? `, go-live on ${sayDay(schedule.goLive.day)}` : '';
  return `, with ${listed(parts)}${goLive}`;
}
