import { type Day, day, sayDay } from '../time/day.ts';
import type { ChangeNote, Comparison } from './comparison.ts';
import { withGone } from './gone.ts';
import { count, signed } from './say.ts';
import type { ChangeMark, GateMark, MilestoneRow, PhaseRow, Row, Scene } from './scene.ts';

/** Nothing is drawn further than this from the plan: a slip of the pen in the past must not flatten it. */
const FURTHEST = 7 * 52 * 5;

/** The picture with what has changed marked in it, and with what is gone in its old place. */
export function comparedScene(scene: Scene, comparison: Comparison): Scene {
  const compared = { with: comparison.with, says: comparison.notice ?? saySummary(scene, comparison) };
  if (comparison.base.rows.length === 0) return { ...scene, compared };
  const before = rowsBefore(comparison);
  const marked = scene.rows.map((row) => markRow(row, before.get(row.key), comparison));
  const { rows, shifted } = withGone(marked, comparison);
  const at = (index: number): number => shifted[index] ?? index;
  return {
    ...scene,
    ...extentOf(scene, rows),
    rows,
    links: scene.links.map((link) => ({ ...link, from: at(link.from), to: at(link.to) })),
    goLive:
      scene.goLive && (scene.goLive.row === undefined ? scene.goLive : { ...scene.goLive, row: at(scene.goLive.row) }),
    compared,
  };
}

/** The base's rows by the keys that the plan has for them. */
function rowsBefore({ base, renamed, goneNotes }: Comparison): ReadonlyMap<string, Row> {
  const there = base.rows.filter(({ key }) => !goneNotes.has(key));
  return new Map(there.map((row) => [renamed.get(row.key) ?? row.key, row]));
}

function markRow(row: Row, before: Row | undefined, comparison: Comparison): Row {
  if (row.kind === 'section') return row;
  const { notes } = comparison;
  const change = changeOf(row, before, notes.get(row.key));
  if (row.kind !== 'phase' || !row.gate) return change ? { ...row, change } : row;
  const gate = markGate(row.gate, before?.kind === 'phase' ? before.gate : undefined, before !== undefined, comparison);
  return change || gate !== row.gate ? { ...row, gate, change } : row;
}

function changeOf(row: Row, before: Row | undefined, note: ChangeNote | undefined): ChangeMark | undefined {
  const told = { impact: note?.impact ?? 'neutral', says: note?.says } as const;
  // A mention of what is nowhere is no item of the plan: of that its milestone tells.
  if (!before) return note ? { kind: 'added', ...told } : undefined;
  if (row.kind === 'milestone' && before.kind === 'milestone') return movedMilestone(row, before, note) ?? other(note);
  if (row.kind === 'phase' && before.kind === 'phase') return movedPhase(row, before, note) ?? other(note);
  return other(note);
}

function other(note: ChangeNote | undefined): ChangeMark | undefined {
  return note && { kind: 'changed', ...note };
}

function movedMilestone(row: MilestoneRow, before: MilestoneRow, note?: ChangeNote): ChangeMark | undefined {
  if (row.due === before.due && row.start === before.start) return undefined;
  const days = row.due - before.due;
  const says = note?.says ?? `moved from ${sayDay(before.due)}, ${sayApart(days)}, with what it waits for`;
  return { kind: 'moved', impact: note?.impact ?? 'neutral', from: before.start, to: before.due, days, says };
}

function movedPhase(row: PhaseRow, before: PhaseRow, note?: ChangeNote): ChangeMark | undefined {
  if (before.from === undefined || before.to === undefined) return undefined;
  if (row.from === before.from && row.to === before.to) return undefined;
  const says = note?.says ?? 'moved';
  return { kind: 'moved', impact: note?.impact ?? 'neutral', from: before.from, to: before.to, says };
}

function markGate(gate: GateMark, before: GateMark | undefined, wasThere: boolean, { notes }: Comparison): GateMark {
  const note = notes.get(gate.key);
  const impact = note?.impact ?? 'neutral';
  if (!before) return wasThere && note ? { ...gate, change: { kind: 'added', ...note } } : gate;
  const verdict = before.verdict === gate.verdict ? undefined : before.verdict;
  const to = before.day === gate.day ? undefined : before.day;
  if (verdict === undefined && to === undefined) return note ? { ...gate, change: { kind: 'changed', ...note } } : gate;
  const days = to === undefined || gate.day === undefined ? undefined : gate.day - to;
  const facts = [
    verdict && `was ${verdict}, is ${gate.verdict} now`,
    !note && to !== undefined && days !== undefined && `moved from ${sayDay(to)}, ${sayApart(days)}`,
  ].filter(Boolean);
  const says = [...(note ? [note.says.replace(/\.$/, '')] : []), ...facts].join('; ');
  return { ...gate, change: { kind: to === undefined ? 'changed' : 'moved', impact, to, days, verdict, says } };
}

function sayApart(days: number): string {
  if (days === 0) return 'with another start';
  return days > 0 ? `${count(days, 'day')} later` : `${count(-days, 'day')} earlier`;
}

function saySummary({ goLive }: Scene, { base, impacts }: Comparison): string {
  const { weakens, strengthens, neutral } = impacts;
  const total = weakens + strengthens + neutral;
  if (total === 0) return 'nothing has changed';
  const told = [
    weakens > 0 ? `${weakens} ${weakens === 1 ? 'weakens' : 'weaken'} the plan` : '',
    strengthens > 0 ? `${strengthens} ${strengthens === 1 ? 'strengthens' : 'strengthen'} it` : '',
    neutral > 0 ? `${neutral} neutral` : '',
  ].filter((part) => part !== '');
  return [sayGoLive(base.goLive?.day, goLive?.day), `${count(total, 'change')}: ${told.join(', ')}`].join(' · ');
}

function sayGoLive(before: Day | undefined, now: Day | undefined): string {
  if (before === now) return now === undefined ? 'no go-live' : `go-live stays ${sayDay(now)}`;
  if (before === undefined || now === undefined)
    return `go-live ${before === undefined ? 'new' : `was ${sayDay(before)}, gone`}${now === undefined ? '' : `, ${sayDay(now)}`}`;
  return `go-live ${sayDay(before)} → ${sayDay(now)}, ${signed(now - before)}`;
}

/** Room for where things were, in whole weeks. */
function extentOf({ from, to }: Scene, rows: readonly Row[]): { readonly from: Day; readonly to: Day } {
  let [first, last]: [number, number] = [from, to];
  const take = (d: number | undefined): void => {
    if (d === undefined || d < from - FURTHEST || d > to + FURTHEST) return;
    first = Math.min(first, d);
    last = Math.max(last, d + 1);
  };
  for (const row of rows) {
    const { change } = row;
    if (row.kind === 'phase') take(row.gate?.change?.to);
    if (!change) continue;
    take(change.from);
    take(row.kind === 'phase' && change.to !== undefined ? change.to - 1 : change.to);
    if (change.kind !== 'removed') continue;
    if (row.kind === 'milestone') take(row.due);
    if (row.kind === 'phase') {
      take(row.from);
      take(row.to === undefined ? undefined : row.to - 1);
    }
  }
  return { from: day(from - 7 * Math.ceil((from - first) / 7)), to: day(to + 7 * Math.ceil((last - to) / 7)) };
}
