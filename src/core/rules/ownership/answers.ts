import type { Item, Leaf } from '../../model/item.ts';
import type { Plan } from '../../model/programme.ts';
import { isDropped } from '../shared.ts';
import { called } from '../words.ts';

/** A mention of somebody who answers for something. */
export interface Answer {
  readonly who: Leaf<string>;
  /** What is answered for, as a sentence begins with it. */
  readonly what: string;
  readonly item: Item;
  readonly key: string;
  /** True where several may well do it together. */
  readonly together?: true;
}

/** Everybody who answers for something that is still to be answered for, in file order. */
export function answersIn(plan: Plan): readonly Answer[] {
  const answers: Answer[] = [];
  const add = (item: Item, key: string, who: Leaf<string> | undefined, what: string, together?: true): void => {
    if (who) answers.push({ who, what, item, key, ...(together && { together }) });
  };
  const { charter, deployment, adoption } = plan;
  const businessCase = charter?.businessCase;
  if (businessCase) add(businessCase, 'owner', businessCase.owner, 'The business case');
  for (const each of businessCase?.benefits ?? []) add(each, 'owner', each.owner, `The benefit ${called(each, '')}`);
  for (const each of charter?.journeys ?? []) {
    add(each, 'owner', each.owner, `The journey ${called(each, '')}`);
    add(each, 'technical-owner', each.technicalOwner, `The technical side of the journey ${called(each, '')}`);
  }
  for (const each of charter?.decisionRights ?? [])
    add(each, 'decider', each.decider, `The decision "${each.decision?.value ?? ''}"`, true);
  for (const each of charter?.budget?.lines ?? [])
    add(each, 'owner', each.owner, `The budget line ${called(each, '')}`);
  for (const { milestones, gate } of plan.phases) {
    for (const each of milestones) if (!isDropped(each)) add(each, 'owner', each.owner, called(each, 'This milestone'));
    if (gate) add(gate, 'decider', gate.decider, `The gate ${called(gate, '')}`);
  }
  for (const each of plan.metrics) add(each, 'owner', each.owner, `The metric ${called(each, '')}`);
  for (const each of plan.risks)
    if (each.status?.value !== 'closed') add(each, 'owner', each.owner, `The risk ${called(each, '')}`);
  for (const each of plan.integrations) {
    add(each, 'technical-owner', each.technicalOwner, `The technical side of the integration ${called(each, '')}`);
    add(each, 'business-owner', each.businessOwner, `The business side of the integration ${called(each, '')}`);
  }
  for (const each of plan.training) add(each, 'owner', each.owner, `The training ${called(each, '')}`);
  const loop = deployment?.feedbackLoop;
  if (loop) add(loop, 'owner', loop.owner, 'The feedback loop');
  if (deployment) add(deployment, 'run-owner', deployment.runOwner, 'What comes after closure', true);
  for (const each of adoption?.changeImpacts ?? [])
    add(each, 'owner', each.owner, `The change for "${each.group?.value ?? ''}"`);
  for (const each of adoption?.interventions ?? [])
    add(each, 'owner', each.owner, `The intervention ${called(each, '')}`);
  return answers.sort((a, b) => (a.who.span.section === b.who.span.section ? a.who.span.start - b.who.span.start : 0));
}
