import assert from 'node:assert/strict';
import { analyse, type Settings } from '../../src/core/analysis.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { dayOf } from './day.ts';
import { markersIn } from './markers.ts';

/** Forms in which the same plan may reach us; what is said of it, and the text that it stands at, must be the same in all. */
export const FORMS: readonly { readonly name: string; of(text: string): string }[] = [
  { name: 'as written', of: (text) => text },
  { name: 'with CR LF', of: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'with a byte order mark', of: (text) => `\uFEFF${text}` },
  { name: 'behind a comment with an emoji', of: (text) => `# 🚀 first line\n${text}` },
];

/** The problems of a plan as `severity rule: the text it stands at`, in order. */
export function problemsIn(text: string, settings: Partial<Settings> = {}): readonly string[] {
  const analysis = analyse(text, { today: dayOf('2026-02-18'), profile: 'recommended', ...settings });
  assert.deepEqual(analysis.failures, []);
  return analysis.problems.map(({ rule, severity, span }) => {
    const { start, end } = rangeOf(span, analysis.layout);
    return `${severity} ${rule}: ${text.slice(start, end)}`;
  });
}

/**
 * Holds a plan to its markers: `# ^^^ error group/name` under a line marks a problem there; whatever is not marked
 * must not be reported. The plan is read in several forms, which must all give the same.
 */
export function check(text: string, settings: Partial<Settings> = {}): void {
  const expected = markersIn(text)
    .map(({ start, end, note }) => ({ start, line: `${note}: ${text.slice(start, end)}` }))
    .sort((a, b) => a.start - b.start)
    .map(({ line }) => line);
  for (const form of FORMS) assert.deepEqual(problemsIn(form.of(text), settings), expected, form.name);
}
