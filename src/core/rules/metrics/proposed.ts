import type { Metric } from '../../model/programme.ts';
import type { Written } from '../../text/problem.ts';
import { answerable, freshId } from '../propose.ts';
import type { Facts } from '../rule.ts';
import { lastWeekOf } from '../stages.ts';
import type { EssentialMetric } from './essential.ts';

interface Proposed {
  readonly id: string;
  readonly name: string;
  readonly by: 'system' | 'survey';
  readonly owner: string;
}

const METRICS: Readonly<Record<EssentialMetric, Proposed>> = {
  'system-adoption': {
    id: 'adoption',
    name: 'People who do their work on it from start to finish',
    by: 'system',
    owner: 'change-manager',
  },
  'process-compliance': {
    id: 'compliance',
    name: 'Cases that are worked as designed',
    by: 'system',
    owner: 'operations-lead',
  },
  'user-confidence': {
    id: 'confidence',
    name: 'People who would recommend it to a colleague',
    by: 'survey',
    owner: 'change-manager',
  },
  'customer-impact': {
    id: 'customer-ease',
    name: 'Customers who say that it was easy',
    by: 'survey',
    owner: 'product-owner',
  },
  'business-value': {
    id: 'saving',
    name: 'Benefit that finance confirms',
    by: 'system',
    owner: 'benefits-owner',
  },
};

/** The metric that the roadmap has of a kind, with the source of its figures and its target to be filled in. */
export function metricFor(kind: EssentialMetric, facts: Facts): Written {
  const { id, name, by, owner } = METRICS[kind];
  return {
    id: freshId(id, 'metric', facts),
    name,
    kind,
    'measured-by': by,
    source: null,
    owner: answerable(facts, owner, 'product-owner'),
    cadence: 'weekly',
    targets: [targetFor(kind, facts)],
  };
}

/** What kinds have to reach by the end of the deploy stage in the roadmap. */
const LEVELS: Readonly<Partial<Record<string, string>>> = {
  'system-adoption': '60%',
  'process-compliance': '80%',
  availability: '99%',
};

/** A target at the end of the deploy stage. */
export function targetFor(kind: string | undefined, { plan }: Facts): Written {
  return { week: lastWeekOf(plan, 'deploy') ?? null, 'at-least': LEVELS[kind ?? ''] ?? null };
}

/** The metrics that may show what a programme is worth. */
export function worthOf(metrics: readonly Metric[]): readonly string[] {
  return metrics.flatMap(({ id, kind }) => (id && kind?.value === 'business-value' ? [id.value] : []));
}
