import type { Node } from '../syntax/tree.ts';
import type { Problem } from '../text/problem.ts';
import { faultsOf } from './shapeFaults.ts';
import { errorsIn } from './validation.ts';

/** What is wrong with the shape of a plan. Most plans have the right one, and need no words for faults. */
export function shapeProblems(root: Node): readonly Problem[] {
  const errors = errorsIn(root);
  return errors.length > 0 ? faultsOf(root, errors) : [];
}
