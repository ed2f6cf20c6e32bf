import type { Metric } from '../../model/programme.ts';
import { append } from '../fixes.ts';
import { isRead } from '../lacking.ts';
import { type Facts, rule } from '../rule.ts';
import { phasesOf } from '../stages.ts';
import { called } from '../words.ts';
import type { Criterion } from './criteria.ts';
import { measuredWith } from './proposed.ts';

export const noPathToBenefits = rule({
  id: 'gate/no-path-to-benefits',
  severity: 'warning',
  finds: 'The last gate can be passed without anybody looking at business value.',
  why: 'The first twelve weeks make it run, the next twelve months decide whether it pays. If the closing gate asks only for tasks that are done, the programme ends with everything delivered and nothing gained, and the business case is never opened again. No path to the case in week 12 is bad news, and the gate is where it can be said.',
  bad: `
phases:
  - id: embed
    stage: embed
    gate:
      id: benefits-in-sight
#         ^^^^^^^^^^^^^^^^^
      title: Benefits in sight
      criteria: [{text: Operations has accepted the handover}]
metrics:
  - {id: saving, name: Saving confirmed by finance, kind: business-value}
`,
  good: `
phases:
  - id: embed
    stage: embed
    gate:
      id: benefits-in-sight
      title: Benefits in sight
      criteria:
        - {text: Operations has accepted the handover}
        - {text: Finance confirms the first part of the saving, metric: saving, at-least: 180}
metrics:
  - {id: saving, name: Saving confirmed by finance, kind: business-value}
`,
  reads: ['ids', 'metrics', 'phases'],
  check(facts, report) {
    const gates = phasesOf(facts.plan, 'embed').flatMap(({ gate }) => gate ?? []);
    const gate = gates.at(-1);
    if (!gate?.criteria.length || !gates.every((each) => isRead(each, 'criteria', each.criteria))) return;
    if (gates.some(({ criteria }) => criteria.some((criterion) => mayLookAtValue(criterion, facts)))) return;
    const message = `No criterion of the gate ${called(gate, 'of the last stage')} looks at business value: the programme can close without a path to its case.`;
    const help = 'Tie one criterion to a metric of kind `business-value`, with the level that shows the way.';
    const metric = facts.plan.metrics.find(({ id, kind }) => id && kind?.value === 'business-value');
    const criterion = metric
      ? measuredWith(metric, metric.name?.value ?? metric.id?.value ?? '', null)
      : { text: null, metric: null };
    const fixes = append(gate, 'criteria', criterion, 'Add a criterion on business value');
    report(gate.label, message, { item: gate, help, fixes });
  },
});

/** True also where it is not known: an id that names nothing, or a metric that does not say its kind. */
function mayLookAtValue(criterion: Criterion, { symbols }: Facts): boolean {
  if (!criterion.keys.has('metric')) return false;
  const metric = criterion.metric && (symbols.find(['metric'], criterion.metric.value)?.item as Metric | undefined);
  return !metric?.kind || metric.kind.value === 'business-value';
}
