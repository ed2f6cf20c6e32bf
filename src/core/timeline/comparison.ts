import type { Impact, Scene } from './scene.ts';

/** What a picture shows beside the plan as it is: the picture of another version, and what was found between them. */
export interface Comparison {
  readonly with: string;
  readonly base: Scene;
  /** Keys of the base that the plan has others for. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What is told of the items of the plan, and of what it no longer has by the base's keys. */
  readonly notes: ReadonlyMap<string, ChangeNote>;
  readonly goneNotes: ReadonlyMap<string, ChangeNote>;
  readonly impacts: Readonly<Record<Impact, number>>;
  /** A side that is no plan at the moment, in a sentence; what was known of it before is still drawn. */
  readonly notice?: string | undefined;
}

export interface ChangeNote {
  readonly impact: Impact;
  readonly says: string;
}
