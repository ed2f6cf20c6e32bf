/** What only comparing needs: a bundle of its own, so that `check` does not read it. Nothing in it throws a Failure. */
export { compare } from '../core/diff/compare.ts';
export { planFacts } from '../core/diff/facts.ts';
export { compareWhole } from '../core/diff/whole.ts';
export { blocksOf } from './merge/blocks.ts';
export { join } from './merge/join.ts';
export { jsonDiff } from './reporters/diff/json.ts';
export { markdownDiff } from './reporters/diff/markdown.ts';
export { prettyDiff } from './reporters/diff/pretty.ts';
