import { add } from '../fixes.ts';
import { lackingInEach } from '../lacking.ts';
import { worthOf } from '../metrics/proposed.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

/** More than so many to choose from is no proposal. */
const MOST = 3;

export const unmeasuredBenefit = rule({
  id: 'charter/unmeasured-benefit',
  severity: 'warning',
  finds: 'A benefit has no metric that shows it.',
  why: 'A benefit without a metric was written to get the money. Nobody will be asked for it, since nobody could answer, and the case is then carried by those that can be seen, which may be too few. If it cannot be measured at all, it may still be true, but it should not stand in the sum.',
  bad: `
charter:
  business-case:
    benefits:
      - {id: settled-sooner, statement: Half of all standard claims are settled in five days, owner: omar-finn}
#            ^^^^^^^^^^^^^^
`,
  good: `
charter:
  business-case:
    benefits:
      - id: settled-sooner
        statement: Half of all standard claims are settled in five days
        metric: settled-in-five-days
        owner: omar-finn
`,
  reads: ['charter', 'metrics'],
  check: lackingInEach(
    (plan) => plan.charter?.businessCase?.benefits ?? [],
    'metric',
    (benefit) =>
      `No metric shows the benefit ${called(benefit, 'that is promised here')}: nobody will know whether it came.`,
    'Name the `metric` that shows it, and add one to the metrics if there is none.',
    (benefit, { plan }) => {
      const ids = worthOf(plan.metrics).slice(0, MOST);
      if (!ids.length) return add(benefit, 'metric', null, 'Add `metric`, to be filled in');
      return ids.flatMap((id) => add(benefit, 'metric', id, `Set metric to ${id}`));
    },
  ),
});
