import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One replacement in the text; an empty span inserts. */
export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}

/** What is to be written: a value, or parts of one. `null` is a place that the writer has to fill. */
export type Written = string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written };

/**
 * Something to be added to a map: how, and where in it, is found when the fix is taken. A key that is there with a value
 * is never replaced.
 */
export interface Addition {
  /** Where the map begins; only the start counts, so that it may grow. */
  readonly span: Span;
  /** The key that gets the value, behind those that lead to it; what of them is not there is made. */
  readonly path: readonly string[];
  readonly value: Written;
  /** Whether the value is one more entry of the list under the key, and not the key's own. */
  readonly append?: true;
}

/** A key with its value, or an entry of a list, to be taken out; only where it begins counts. */
export interface Removal {
  readonly span: Span;
  readonly remove: 'key' | 'entry';
}

export type Edit = SpanEdit | Addition | Removal;

/**
 * A mend that a reader can take with one gesture. `safe` means that it cannot change what the plan says but as told: it
 * removes what has no effect, or corrects a slip for which one thing alone can have been meant. Whatever says something
 * new of the programme, such as an owner, an hour or a date, is not safe, however likely: somebody must make it true.
 */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that a problem speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** One fault of a plan, told once, where a reader sees it. */
export interface Problem {
  /** `group/name`, stable: it is a public interface. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and why it matters here, in the words of programme management. */
  readonly message: string;
  readonly span: Span;
  /** The whole item concerned (a milestone, a role, a section), where it is more than `span`. */
  readonly item?: Span | undefined;
  /** What to do. */
  readonly help?: string | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  readonly tag?: 'unnecessary' | undefined;
}
