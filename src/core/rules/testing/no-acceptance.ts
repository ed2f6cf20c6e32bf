import { lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { acceptance } from './proposed.ts';
import { isUat } from './uat.ts';

export const noAcceptance = rule({
  id: 'testing/no-acceptance',
  severity: 'warning',
  finds: 'The user acceptance test does not say what is accepted.',
  why: 'Without sentences that are true or not, acceptance is an opinion, and in week 6 the opinion of those with the date in mind wins. Plain ones do: all scripts run by users, no critical fault open, each critical journey finished without help. Written before the test, nobody can bend them to its result.',
  bad: `
phases:
  - id: build
    milestones:
      - {id: accepted, title: Advisers accept the desktop, kind: uat-sign-off}
#            ^^^^^^^^
`,
  good: `
phases:
  - id: build
    milestones:
      - id: accepted
        title: Advisers accept the desktop
        kind: uat-sign-off
        acceptance:
          - All forty-six scripts run by advisers, none by the project team
          - No critical fault open
`,
  milestone: {
    reads: [],
    check({ milestone }, _facts, report) {
      if (!isUat(milestone) || !lacks(milestone, 'acceptance')) return;
      const message = `Nothing says what ${called(milestone, 'the acceptance test')} accepts: on the last day, good enough will be what there is.`;
      const help = 'List as `acceptance` what must be true, in the words of those who sign.';
      report(milestone.label, message, {
        item: milestone,
        help,
        fixes: add(milestone, 'acceptance', acceptance('uat-sign-off'), 'Add what the roadmap accepts by'),
      });
    },
  },
});
