import { lacks } from '../../model/item.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';
import { isDone, reopened } from './done.ts';

export const doneWithout = rule({
  id: 'evidence/done-without',
  severity: 'warning',
  finds: 'A milestone is done, and nothing is linked that shows it.',
  why: 'A status is an opinion of whoever typed it. Programmes that fail at go-live were green all the way: milestones were closed since their date had come. Minutes, a test report or a signed list make the difference between what is finished and what was said to be, and they take a minute to link on the day, and a week to reconstruct a year later.',
  bad: `
phases:
  - id: foundation
    milestones:
      - {id: audited, title: Customer data audited, status: done}
#            ^^^^^^^
`,
  good: `
phases:
  - id: foundation
    milestones:
      - {id: audited, title: Customer data audited, status: done, evidence: [docs/data-audit.md]}
`,
  milestone: {
    reads: [],
    check({ milestone }, _facts, report) {
      if (!isDone(milestone) || !lacks(milestone, 'evidence')) return;
      const message = `${called(milestone, 'This milestone')} is done, and nothing is linked that shows it: a year from now it is a word against a word.`;
      const help = 'Link what shows it under `evidence`: minutes, a report, a signed list.';
      const fixes = [...add(milestone, 'evidence', null, 'Add `evidence`, to be filled in'), ...reopened(milestone)];
      report(milestone.label, message, { item: milestone, help, fixes });
    },
  },
});
