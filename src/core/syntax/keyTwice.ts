import type { Problem } from '../text/problem.ts';
import type { Entry } from './tree.ts';

/** Only one of two entries of the same key can hold. */
export function keyTwice(entry: Entry, before: Entry): Problem {
  return {
    rule: 'syntax/yaml',
    severity: 'error',
    message: `The key \`${entry.key}\` stands here a second time; only one can hold.`,
    help: 'Keep one of the two, or join them.',
    span: entry.keySpan,
    related: [{ span: before.keySpan, message: `\`${entry.key}\` stands here first` }],
  };
}
