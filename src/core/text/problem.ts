import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One replacement in the text; an empty span inserts. */
export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A mend that a reader can take with one gesture. `safe` means: it cannot change what the plan says but as told. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly SpanEdit[];
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
