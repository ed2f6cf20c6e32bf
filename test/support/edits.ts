import fc from 'fast-check';

/** One change of a text, told so that it fits any text. */
export interface Edit {
  /** Where, as a share of the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Whether it begins where a line does. */
  readonly lines: boolean;
}

/** What people and programs do to a plan. */
export const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 30 })),
  insert: fc.oneof(
    fc.constantFrom('', '\n', ' ', '  ', '- ', ': ', ':', '#', '\n# note\n', '\n\n', "'", '"', '|\n', '>-\n', '{', '}'),
    fc.constantFrom('x', 'done', 'week: 3', '[', ']', ', ', '\t', '\r\n', 'é', '🚀', '\n---\n', '&a ', '*a', '<<: *a'),
    fc.constantFrom(
      '\n      - id: new\n        title: New\n        week: 2\n',
      '\nrisks: []\n',
      '# cx-ignore x/y -- z\n',
    ),
    fc.string({ maxLength: 6 }),
  ),
  lines: fc.boolean(),
});

export function edited(text: string, { at, remove, insert, lines }: Edit): string {
  let start = Math.floor(at * text.length);
  if (lines) start = text.lastIndexOf('\n', start) + 1;
  return text.slice(0, start) + insert + text.slice(start + remove);
}
