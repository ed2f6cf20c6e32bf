import { keyOf, lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { dueSpan, placedOf } from '../roadmap/kinds.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { intervention } from './proposed.ts';

export const communicationsOnly = rule({
  id: 'adoption/communications-only',
  severity: 'warning',
  finds: 'There is a communication plan, and nothing is planned that changes how people work.',
  why: 'Change management that consists of newsletters mistakes applause for readiness. People may know all about it and like it, and still work as before, since nothing in their day has changed. An intervention is something that does: an hour beside a super-user, a leader who coaches from the figures, the old screen that turns read-only.',
  bad: `
phases:
  - id: foundation
    milestones: [{id: newsletter, title: Communication plan agreed, kind: communication-plan, week: 3}]
adoption:
#^^^^^^^
  hr-partner: noor-haddad
`,
  good: `
phases:
  - id: foundation
    milestones: [{id: newsletter, title: Communication plan agreed, kind: communication-plan, week: 3}]
adoption:
  hr-partner: noor-haddad
  interventions: [{id: neighbour-hour, title: First hour of the day beside a super-user, week: 7}]
`,
  reads: ['adoption', 'go-live', 'ids', 'milestones.kind', 'milestones.status', 'parties'],
  check(facts, report) {
    const { plan, schedule } = facts;
    const { adoption } = plan;
    const [told] = placedOf(schedule, 'communication-plan');
    if (!adoption || !told || !lacks(adoption, 'interventions')) return;
    const name = called(told.milestone, 'a communication plan');
    const message = `There is ${name}, and nothing that changes how people work: they will know of it, and go on as before.`;
    const help =
      'Plan `interventions`: what is done on the floor, by whom and when, so that the new way is the easy one.';
    const related = [{ span: dueSpan(told.milestone), message: 'The communication plan.' }];
    const fixes = add(adoption, 'interventions', [intervention(facts)], 'Add an hour beside a super-user');
    report(keyOf(plan, 'adoption'), message, { item: adoption, help, related, fixes });
  },
});
