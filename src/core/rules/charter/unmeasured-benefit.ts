import { lackingInEach } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

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
  check: lackingInEach(
    (plan) => plan.charter?.businessCase?.benefits ?? [],
    'metric',
    (benefit) =>
      `No metric shows the benefit ${called(benefit, 'that is promised here')}: nobody will know whether it came.`,
    'Name the `metric` that shows it, and add one to the metrics if there is none.',
  ),
});
