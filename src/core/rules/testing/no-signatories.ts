import { lacks } from '../../model/item.ts';
import { nameOf } from '../../schedule/parties.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called, listed } from '../words.ts';
import { frontline, signatories } from './proposed.ts';
import { isUat } from './uat.ts';

export const noSignatories = rule({
  id: 'testing/no-signatories',
  severity: 'error',
  finds: 'The user acceptance test is signed off by nobody.',
  why: 'Acceptance is the moment in which those who will live with the result say that they can. As long as no names stand there, it is a tick-box: somebody from the project will close it on the last day. Names make it a promise, and they have to be asked for before the test, since their time has to be released.',
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
      - {id: accepted, title: Advisers accept the desktop, kind: uat-sign-off, signed-off-by: [niamh-collins, ravi-menon]}
`,
  milestone: {
    reads: ['parties'],
    check({ milestone }, facts, report) {
      if (!isUat(milestone) || !lacks(milestone, 'signed-off-by')) return;
      const message = `Nobody is named to sign ${called(milestone, 'the acceptance test')}: it will be ticked off by whoever is in a hurry.`;
      const help = 'Name the frontline people who will test and sign as `signed-off-by`.';
      const names = listed(frontline(facts).map(nameOf));
      const title = names ? `Let ${names} sign` : 'Add `signed-off-by`, to be filled in';
      const fixes = add(milestone, 'signed-off-by', signatories(facts), title);
      report(milestone.label, message, { item: milestone, help, fixes });
    },
  },
});
