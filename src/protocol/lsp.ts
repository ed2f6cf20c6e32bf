/**
 * What the language server and its client say beyond the Language Server Protocol.
 * Plain data; method names are constants, so that both ends spell them alike.
 */

/** An LSP position: both from zero, `character` in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** An LSP range. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** Client → server, notifications: somebody looks (no longer) at the timeline of this plan. */
export const TIMELINE_OPEN = 'cxProgramme/timeline/open';
export const TIMELINE_CLOSE = 'cxProgramme/timeline/close';

export interface TimelineTarget {
  readonly uri: string;
}

/** Server → client, notification: after each analysis of a plan whose timeline is open, and once when it is opened. */
export const TIMELINE = 'cxProgramme/timeline';

export interface TimelineParams<Scene = unknown> {
  readonly uri: string;
  /** The version of the text document that was drawn. */
  readonly version: number;
  /** Plain data of `core/timeline`; only the webview looks inside. */
  readonly scene: Scene;
  /** Where the scene's items stand in the text. Ranges may nest; the innermost one holds the cursor. */
  readonly items: readonly TimelineItem[];
}

export interface TimelineItem {
  /** The same key as on the item in the scene; unique in one scene, e.g. `milestone:design-sign-off`. */
  readonly key: string;
  /** The whole item, for finding the item under the cursor. */
  readonly range: TextRange;
  /** What to select when the item is revealed, inside `range`. */
  readonly selection: TextRange;
}

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
