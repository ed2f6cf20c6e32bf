/**
 * What the language server and its client say beyond the Language Server Protocol.
 * Plain data; method names are constants, so that both ends spell them alike.
 */

import type { ItemsPatch, TextRange, TimelineItem } from './items.ts';
import type { ScenePatch } from './patch.ts';

export type { TextPosition, TextRange, TimelineItem } from './items.ts';

/** Client → server, notifications: somebody looks (no longer) at the timeline of this plan. */
export const TIMELINE_OPEN = 'cxProgramme/timeline/open';
export const TIMELINE_CLOSE = 'cxProgramme/timeline/close';

export interface TimelineTarget {
  readonly uri: string;
}

/** Server → client, notification: after each analysis of a plan whose timeline is open, and once when it is opened. */
export const TIMELINE = 'cxProgramme/timeline';

/** The first since it was opened is whole, later ones say what changed; `timeline/open` again gives the whole again. */
export type TimelineParams<Scene = object> = TimelineWhole<Scene> | TimelinePatch;

interface TimelineDrawn {
  readonly uri: string;
  /** The version of the text document that was drawn. */
  readonly version: number;
  /** Of this drawing. The version would not do: it stays when the settings change. */
  readonly drawing: number;
}

export interface TimelineWhole<Scene = object> extends TimelineDrawn {
  /** Plain data of `core/timeline`; only the webview looks inside. */
  readonly scene: Scene;
  /** Where the scene's items stand in the text. Ranges may nest; the innermost one holds the cursor. */
  readonly items: readonly TimelineItem[];
}

export interface TimelinePatch extends TimelineDrawn {
  readonly patch: DrawingPatch;
}

export interface DrawingPatch {
  /** The drawing it applies to; a client that has another asks for the whole. */
  readonly base: number;
  readonly scene: ScenePatch;
  readonly items: ItemsPatch;
}

/**
 * Server → client, request: what stands at an address that the server cannot reach by itself, such as a repository that
 * the editor has open without a copy on the machine. Only asked of clients that say `readsFiles` when they initialise.
 */
export const READ_FILE = 'cxProgramme/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** Where the editor has it open, what it shows, saved or not: what is to be edited must be what is there. */
  readonly asShown?: boolean;
}

/** The text of a file, or why there is none. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** It is there, and cannot be read as text: a folder, no permission, another encoding. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Server → client, request: the addresses of all plans below a folder that the server cannot look into by itself. Only
 * asked of clients that say `findsPlans` when they initialise.
 */
export const FIND_PLANS = 'cxProgramme/findPlans';

export interface FindPlansParams {
  readonly folder: string;
}

/** Commands that code lenses run, of clients that say `runsLenses`: the address of the plan, and a position in it. */
export const OPEN_TIMELINE = 'cxProgramme.openTimeline';
export const SHOW_MENTIONS = 'cxProgramme.showMentions';

/**
 * Server → client, request: the names in a folder that the server cannot reach by itself; those of folders end with a
 * slash. Only asked of clients that say `readsFiles`.
 */
export const READ_FOLDER = 'cxProgramme/readFolder';

/** Server → client, notification: after each analysis of an open plan. */
export const STATUS = 'cxProgramme/status';

export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** `YYYY-MM-DD`; absent while unknown. */
  readonly goLive?: string;
  /** Calendar days from today to go-live; negative once it has passed. */
  readonly daysToGoLive?: number;
  /** The programme week of today, when it lies in the plan. */
  readonly week?: number;
  /** How many weeks the plan has. */
  readonly weeks?: number;
}

/** A command of the client, offered with problems: shows the page of a rule, its only argument. */
export const EXPLAIN = 'cxProgramme.explainRule';

/** Client → server, request: the plans of the workspace, open or not. */
export const PROGRAMMES = 'cxProgramme/programmes';

/** How many problems something has. */
export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface ProgrammeSummary {
  readonly uri: string;
  readonly name: string;
  readonly problems: ProblemCounts;
}

/** Client → server, request: one plan as phases, milestones, gates and people; null where there is no such plan. */
export const PROGRAMME = 'cxProgramme/programme';

export interface ProgrammeParams {
  readonly uri: string;
}

export interface ProgrammeNode {
  readonly kind: 'phase' | 'milestone' | 'gate' | 'people' | 'person';
  readonly name: string;
  readonly detail: string;
  readonly standing: 'planned' | 'in-progress' | 'done' | 'dropped' | 'blocked' | 'late' | 'critical' | 'overloaded';
  readonly problems: ProblemCounts;
  readonly range: TextRange;
  readonly children: readonly ProgrammeNode[];
}

/** Client → server, request: the text of a new plan with the twelve-week roadmap. */
export const NEW_PLAN = 'cxProgramme/newPlan';

export interface NewPlanParams {
  readonly name: string;
  /** `YYYY-MM-DD`, the first day of week 1. */
  readonly start: string;
}
