/** Files and headings that a plan could name: the host looks for them. */
export interface Beside {
  /** Paths relative to the plan, with slashes; folders end with one. */
  readonly files: readonly string[];
  /** The headings of a file, in its order; undefined while they are not known. */
  headings(path: string): readonly Heading[] | undefined;
}

export interface Heading {
  readonly slug: string;
  readonly text: string;
}

export const NOTHING_BESIDE: Beside = { files: [], headings: () => undefined };
