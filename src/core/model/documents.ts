/** What is known of the documents that a plan names. The host finds and reads them; the core asks by path. */

/** A heading, and the section under it: up to the next heading of the same or a higher level. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  /** The name under which GitHub links to it. */
  readonly slug: string;
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
}

/** A point of a checklist. */
export interface Task {
  readonly text: string;
  readonly done: boolean;
  readonly start: number;
}

/** What of a Markdown document can be linked to, and what is to be ticked. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly tasks: readonly Task[];
  /** Names that the document gives places by itself, in HTML. */
  readonly anchors: ReadonlySet<string>;
}

export type Document =
  /** Its outline is asked for only where it is needed; undefined where it is no Markdown, or could not be read. */
  | { readonly state: 'present'; readonly outline: () => Outline | undefined }
  /** Not there; a path that was likely meant, as the plan would write it. */
  | { readonly state: 'missing'; readonly meant?: string | undefined }
  /** Its path leaves the repository. It is not opened, not even to see whether it is there. */
  | { readonly state: 'outside' };

/** What is known of the document at a path, as the plan writes it; undefined where it is not known yet, or cannot be. */
export interface Documents {
  get(path: string): Document | undefined;
}

export const NO_DOCUMENTS: Documents = { get: () => undefined };

/** Whether the outline of a document can be had. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mkd|mdown)$/i.test(path);
}

/** The heading that a link names; browsers hand out addresses in which other alphabets are escaped. */
export function headingNamed(slug: string, { headings }: Outline): Heading | undefined {
  const plain = unescaped(slug);
  return headings.find((heading) => heading.slug === slug || heading.slug === plain);
}

/** The tasks of a document, or of one section of it. */
export function tasksOf({ tasks }: Outline, section?: Heading): readonly Task[] {
  return section ? tasks.filter(({ start }) => section.start <= start && start < section.end) : tasks;
}

export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
