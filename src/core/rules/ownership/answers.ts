import type { Item, Leaf } from '../../model/item.ts';
import type { Plan } from '../../model/programme.ts';
import { inFileOrder, isDropped } from '../shared.ts';
import { called } from '../words.ts';

/** A mention of somebody who answers for something. */
export interface Answer {
  readonly who: Leaf<string>;
  /** What is answered for, as a sentence begins with it; said for few of them. */
  readonly what: () => string;
  readonly item: Item;
  readonly key: string;
  /** True where several may well do it together. */
  readonly together?: true;
}

type Answers = readonly Answer[];

function answer(item: Item, key: string, who: Leaf<string> | undefined, what: () => string, together?: true): Answers {
  return who ? [{ who, what, item, key, ...(together && { together }) }] : [];
}

interface Owned extends Item {
  readonly owner: Leaf<string> | undefined;
}

/** The answers of items that have an `owner` and nothing else; `what` says what sort of thing they are. */
function owners<T extends Owned>(items: readonly T[], what: (item: T) => string): () => Answers {
  return () => items.flatMap((item) => answer(item, 'owner', item.owner, () => what(item)));
}

/** Everybody who answers for something that is still to be answered for, in file order. */
export function answersIn(plan: Plan): Answers {
  const { charter, deployment, adoption } = plan;
  return inFileOrder(plan, {
    charter: () => charterAnswers(charter),
    phases: () => phaseAnswers(plan),
    metrics: owners(plan.metrics, (each) => `The metric ${called(each, '')}`),
    risks: owners(
      plan.risks.filter(({ status }) => status?.value !== 'closed'),
      (each) => `The risk ${called(each, '')}`,
    ),
    integrations: () => integrationAnswers(plan),
    training: owners(plan.training, (each) => `The training ${called(each, '')}`),
    deployment: () =>
      inFileOrder(deployment, {
        'feedback-loop': owners(deployment?.feedbackLoop ? [deployment.feedbackLoop] : [], () => 'The feedback loop'),
        'run-owner': () =>
          deployment
            ? answer(deployment, 'run-owner', deployment.runOwner, () => 'What comes after closure', true)
            : [],
      }),
    adoption: () =>
      inFileOrder(adoption, {
        'change-impacts': owners(
          adoption?.changeImpacts ?? [],
          ({ group }) => `The change for "${group?.value ?? ''}"`,
        ),
        interventions: owners(adoption?.interventions ?? [], (each) => `The intervention ${called(each, '')}`),
      }),
  });
}

function charterAnswers(charter: Plan['charter']): Answers {
  const businessCase = charter?.businessCase;
  return inFileOrder(charter, {
    'business-case': () =>
      inFileOrder(businessCase, {
        owner: owners(businessCase ? [businessCase] : [], () => 'The business case'),
        benefits: owners(businessCase?.benefits ?? [], (each) => `The benefit ${called(each, '')}`),
      }),
    journeys: () =>
      (charter?.journeys ?? []).flatMap((each) =>
        inFileOrder(each, {
          owner: owners([each], () => `The journey ${called(each, '')}`),
          'technical-owner': () =>
            answer(each, 'technical-owner', each.technicalOwner, () => sideOf(each, 'technical', 'the journey')),
        }),
      ),
    'decision-rights': () =>
      (charter?.decisionRights ?? []).flatMap((each) =>
        answer(each, 'decider', each.decider, () => `The decision "${each.decision?.value ?? ''}"`, true),
      ),
    budget: owners(charter?.budget?.lines ?? [], (each) => `The budget line ${called(each, '')}`),
  });
}

function phaseAnswers({ phases }: Plan): Answers {
  return phases.flatMap((phase) => {
    const { gate } = phase;
    return inFileOrder(phase, {
      milestones: owners(
        phase.milestones.filter((each) => !isDropped(each)),
        (each) => called(each, 'This milestone'),
      ),
      gate: () => (gate ? answer(gate, 'decider', gate.decider, () => `The gate ${called(gate, '')}`) : []),
    });
  });
}

function integrationAnswers({ integrations }: Plan): Answers {
  return integrations.flatMap((each) =>
    inFileOrder(each, {
      'technical-owner': () =>
        answer(each, 'technical-owner', each.technicalOwner, () => sideOf(each, 'technical', 'the integration')),
      'business-owner': () =>
        answer(each, 'business-owner', each.businessOwner, () => sideOf(each, 'business', 'the integration')),
    }),
  );
}

function sideOf(each: Parameters<typeof called>[0], side: 'technical' | 'business', otherwise: string): string {
  return `The ${side} side of ${called(each, otherwise)}`;
}
