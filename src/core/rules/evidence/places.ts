import type { Item } from '../../model/item.ts';
import type { Place } from '../../model/leaves.ts';
import type { Milestone, Plan } from '../../model/programme.ts';
import type { Facts, Report, Rule } from '../rule.ts';
import { called } from '../words.ts';

/** A place that the plan names, what should be found there, and for what. */
export interface Named {
  readonly place: Place;
  readonly path: string;
  /** As the beginning of a sentence. */
  readonly what: string;
  readonly item: Item;
}

type Look = (named: Named, facts: Facts, report: Report) => void;

/** Looks at every document that a plan names; at the evidence of milestones where `isDue` says so. */
export function atPlaces(
  look: Look,
  isDue: (milestone: Milestone) => boolean,
): Pick<Rule, 'check' | 'reads' | 'milestone'> {
  return {
    reads: ['charter', 'integrations', 'deployment', 'adoption'],
    check(facts, report) {
      for (const named of placesOf(facts.plan)) look(named, facts, report);
    },
    milestone: {
      reads: [],
      check({ milestone }, facts, report) {
        if (!milestone.evidence.length || !isDue(milestone)) return;
        const what = `The evidence of ${called(milestone, 'this milestone')}`;
        for (const place of milestone.evidence)
          for (const each of named(place, what, milestone)) look(each, facts, report);
      },
    },
  };
}

/** All of them, the evidence of milestones among them. */
export function allPlaces(plan: Plan): readonly Place[] {
  const evidence = plan.phases.flatMap(({ milestones }) => milestones.flatMap((milestone) => milestone.evidence));
  return [...placesOf(plan).map(({ place }) => place), ...evidence.filter(({ path }) => path)];
}

function placesOf({ charter, integrations, deployment, adoption }: Plan): readonly Named[] {
  const { businessCase, customerOutcomes = [] } = charter ?? {};
  return [
    ...named(businessCase?.document, 'The business case', businessCase),
    ...customerOutcomes.flatMap((outcome) =>
      named(outcome.evidence, `The evidence that customers want ${called(outcome, 'this outcome')}`, outcome),
    ),
    ...integrations.flatMap((integration) =>
      named(integration.fallback, `The fallback of ${called(integration, 'this integration')}`, integration),
    ),
    ...named(deployment?.fallback, 'The way back from go-live', deployment),
    ...named(deployment?.cutover, 'The cutover plan', deployment),
    ...named(adoption?.leaderUpskilling, 'What leaders are to learn', adoption),
  ];
}

/** The place, if it is a path: addresses are not opened, and words are no place. */
function named(place: Place | undefined, what: string, item: Item | undefined): readonly Named[] {
  return place?.path && item ? [{ place, path: place.path.value, what, item }] : [];
}
