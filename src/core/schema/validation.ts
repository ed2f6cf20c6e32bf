import { entryOf, type Node, type SeqNode, toData } from '../syntax/tree.ts';
import { type ValidationError, validateMilestone, validatePlan } from './generated/validate.js';

/**
 * The validator's errors. Milestones are validated one by one, and those of an unchanged part of the tree are known
 * from before: a plan has few other things and many of them.
 */
export function errorsIn(root: Node): readonly ValidationError[] {
  const lists = milestoneLists(root);
  const elided = new Set<Node>(lists.map(({ list }) => list));
  const ownErrors = validatePlan(toData(root, elided)) ? [] : (validatePlan.errors ?? []);
  const inLists = lists.flatMap(({ list, phase }) => {
    const errors = errorsOfList(list);
    return errors.length ? errors.map((error) => under(`/phases/${phase}/milestones`, error)) : [];
  });
  return inLists.length ? [...ownErrors, ...inLists] : ownErrors;
}

export interface MilestoneList {
  readonly phase: number;
  readonly list: SeqNode;
}

/** The lists of milestones, phase by phase. */
export function milestoneLists(root: Node): readonly MilestoneList[] {
  const phases = entryOf(root, 'phases')?.value;
  if (phases?.kind !== 'seq') return [];
  return phases.items.flatMap((item, phase) => {
    const list = entryOf(item, 'milestones')?.value;
    return list?.kind === 'seq' ? [{ phase, list }] : [];
  });
}

const ofLists = new WeakMap<SeqNode, readonly ValidationError[]>();
const ofMilestones = new WeakMap<Node, readonly ValidationError[]>();

function errorsOfList(list: SeqNode): readonly ValidationError[] {
  const known = ofLists.get(list);
  if (known) return known;
  const errors: ValidationError[] = [];
  for (const [i, item] of list.items.entries()) {
    for (const error of errorsOfMilestone(item)) errors.push(under(`/${i}`, error));
  }
  ofLists.set(list, errors);
  return errors;
}

function errorsOfMilestone(node: Node): readonly ValidationError[] {
  const known = ofMilestones.get(node);
  if (known) return known;
  const errors = validateMilestone(toData(node)) ? [] : (validateMilestone.errors ?? []);
  ofMilestones.set(node, errors);
  return errors;
}

/** Validates a milestone before its turn. */
export function validateAhead(node: Node): void {
  errorsOfMilestone(node);
}

function under(pointer: string, error: ValidationError): ValidationError {
  return { ...error, instancePath: `${pointer}${error.instancePath}` };
}
