import type { Analysis, Settings } from '../core/analysis.ts';
import type { Change, Comparison } from '../core/diff/change.ts';
import { compare } from '../core/diff/compare.ts';
import { comparedScene } from '../core/timeline/compared.ts';
import type { ChangeNote } from '../core/timeline/comparison.ts';
import { type Keys, keysOf } from '../core/timeline/items.ts';
import type { Impact, Scene } from '../core/timeline/scene.ts';
import { emptyScene } from '../core/timeline/stale.ts';
import { timelineOf } from '../core/timeline/timeline.ts';
import type { BaseVersion, ComparedChange, ComparedParams } from '../protocol/compare.ts';
import type { toRange } from './convert.ts';

/**
 * A plan while it is compared with another version of it. That version is analysed once; what is found is kept for the
 * last analysis of the plan. A bundle of its own: who compares nothing does not load it.
 */
export interface Comparing {
  /** Of this comparison alone. */
  readonly id: number;
  readonly base: BaseVersion;
  /** Whether the other version was analysed with these settings. */
  isFor(settings: Settings): boolean;
  /** Compares with this analysis, unless it was the last one. */
  update(analysis: Analysis): void;
  /** Whether that is the analysis it was compared with last. */
  isUpToDate(analysis: Analysis): boolean;
  /** The analysis as it is to be told of: with the problems that are new alone, if only they are wanted. */
  told(analysis: Analysis): Analysis;
  /** A picture of the plan with what was found last; where things were is as of now. */
  drawn(scene: Scene): Scene;
  params(uri: string, version: number, analysis: Analysis): ComparedParams;
}

export function comparing(id: number, base: BaseVersion, before: Analysis, place: typeof toRange): Comparing {
  const baseScene = sceneOf(before, base.name);
  const baseKeys = before.plan && keysOf(before.plan);
  let last: { readonly analysis: Analysis; readonly found: Found } | undefined;
  /** While the text is no plan, what was found last is still drawn. */
  let drawable: Found | undefined;

  const foundIn = (analysis: Analysis): Found => {
    if (last?.analysis === analysis) return last.found;
    const found = { comparison: compare(before, analysis), keys: analysis.plan && keysOf(analysis.plan) };
    last = { analysis, found };
    if (found.comparison.unreadable !== 'head') drawable = found;
    return found;
  };
  const notice = `${base.name} cannot be read as a plan`;

  return {
    id,
    base,
    isFor: ({ today, profile, rules, documents }) => {
      const { settings } = before;
      const isSame = settings.today === today && settings.profile === profile;
      return isSame && settings.rules === rules && settings.documents === documents;
    },
    update: (analysis) => void foundIn(analysis),
    isUpToDate: (analysis) => last?.analysis === analysis,
    told: (analysis) => (base.onlyNew ? { ...analysis, problems: foundIn(analysis).comparison.introduced } : analysis),
    drawn(scene) {
      if (!base.draws || !drawable) return scene;
      const { comparison } = drawable;
      return comparedScene(scene, {
        with: base.name,
        base: baseScene,
        ...notesOf(drawable, baseKeys),
        impacts: impactsOf(comparison),
        notice: comparison.unreadable === 'base' ? notice : undefined,
      });
    },
    params(uri, version, analysis) {
      const { comparison, keys } = foundIn(analysis);
      const { unreadable, introduced, fixed, effects } = comparison;
      return {
        uri,
        version,
        with: base.name,
        ...(unreadable === undefined ? {} : { notice: unreadable === 'base' ? notice : 'The text is no plan now' }),
        changes: comparison.changes.map((change) => changeOf(change, { analysis, before, keys, baseKeys, place })),
        effects: effects.map(({ impact, message }) => ({ impact, message })),
        introduced: introduced.length,
        fixed: fixed.length,
      };
    },
  };
}

interface Found {
  readonly comparison: Comparison;
  readonly keys: Keys | undefined;
}

function sceneOf(analysis: Analysis, name: string): Scene {
  const { plan, schedule, parties, load, layout, broken, settings } = analysis;
  if (broken || !plan || !schedule || !parties) return emptyScene(name, settings.today, []);
  return timelineOf({ plan, schedule, parties, load, problems: [], layout, today: settings.today });
}

type Notes = ReadonlyMap<string, ChangeNote>;

/** What is told of each item, by the keys of its row. */
function notesOf(
  { comparison, keys }: Found,
  baseKeys: Keys | undefined,
): { readonly notes: Notes; readonly goneNotes: Notes; readonly renamed: ReadonlyMap<string, string> } {
  const notes = new Map<string, ChangeNote>();
  const goneNotes = new Map<string, ChangeNote>();
  const renamed = new Map<string, string>();
  for (const change of comparison.changes) {
    const [before, now] = [baseKeys && keyIn(baseKeys, change.base), keys && keyIn(keys, change.head)];
    if (now !== undefined) add(notes, now, change);
    else if (before !== undefined) add(goneNotes, before, change);
    if (before !== undefined && now !== undefined && before !== now) renamed.set(before, now);
  }
  return { notes, goneNotes, renamed };
}

function keyIn(keys: Keys, unit: Change['base']): string | undefined {
  return unit && keys.of.get(unit.item);
}

const RANK: Readonly<Record<Impact, number>> = { weakens: 2, strengthens: 1, neutral: 0 };

function add(notes: Map<string, ChangeNote>, key: string, { impact, message }: Change): void {
  const known = notes.get(key);
  const worst = known && RANK[known.impact] > RANK[impact] ? known.impact : impact;
  notes.set(key, { impact: worst, says: known ? `${known.says} ${message}` : message });
}

function impactsOf({ changes }: Comparison): Readonly<Record<Impact, number>> {
  const impacts = { weakens: 0, strengthens: 0, neutral: 0 };
  for (const { impact } of changes) impacts[impact]++;
  return impacts;
}

interface Sides {
  readonly analysis: Analysis;
  readonly before: Analysis;
  readonly keys: Keys | undefined;
  readonly baseKeys: Keys | undefined;
  /** Given, so that nothing of the protocol's library is in this bundle. */
  readonly place: typeof toRange;
}

function changeOf(change: Change, { analysis, before, keys, baseKeys, place }: Sides): ComparedChange {
  const { impact, message, headPlace, basePlace } = change;
  const now = keys && keyIn(keys, change.head);
  const gone = change.head ? undefined : baseKeys && keyIn(baseKeys, change.base);
  return {
    impact,
    change: change.change,
    message,
    key: now ?? (gone === undefined ? undefined : `${gone}#gone`),
    range: headPlace && place(headPlace, analysis),
    baseRange: basePlace && place(basePlace, before),
  };
}
