import { type Item, lacks } from '../../model/item.ts';
import { nameAnswerable, ownerOf, ownerOfMetric } from '../propose.ts';
import { rule } from '../rule.ts';
import { isDropped } from '../shared.ts';
import { called } from '../words.ts';

export const missingOwner = rule({
  id: 'ownership/missing-owner',
  severity: 'error',
  finds: 'A milestone, gate, risk, metric, training, benefit or integration has nobody who answers for it.',
  why: 'In most post-mortems the technology is blamed, and ownership was the cause: everybody thought that somebody else had it. What nobody owns is not late, it is forgotten, and it is found at go-live, when it is dearest.',
  bad: `
phases:
  - id: foundation
    milestones:
      - id: design-sign-off
#           ^^^^^^^^^^^^^^^
        title: Design signed off by operational leadership
        week: 3
`,
  good: `
phases:
  - id: foundation
    milestones:
      - id: design-sign-off
        title: Design signed off by operational leadership
        week: 3
        owner: product-owner
`,
  milestone: {
    reads: ['parties'],
    check({ milestone }, facts, report) {
      if (isDropped(milestone) || !lacks(milestone, 'owner')) return;
      const name = called(milestone, 'This milestone');
      const help = 'Name one person or role as `owner`.';
      const fixes = nameAnswerable(milestone, 'owner', ownerOf(milestone), facts);
      report(milestone.label, `${name} has no owner: when it slips, nobody will say so.`, {
        item: milestone,
        help,
        fixes,
      });
    },
  },
  reads: ['charter', 'integrations', 'metrics', 'parties', 'phases', 'risks', 'training'],
  check(facts, report) {
    const { plan } = facts;
    const need = (item: Item, key: string, first: string, message: string): void => {
      if (!lacks(item, key)) return;
      const fixes = nameAnswerable(item, key, first, facts);
      report(item.label, message, { item, help: `Name one person or role as \`${key}\`.`, fixes });
    };
    for (const { gate } of plan.phases) {
      if (gate)
        need(
          gate,
          'decider',
          'executive-sponsor',
          `The gate ${called(gate, '')} has no decider: nobody can say yes or no to it.`,
        );
    }
    for (const risk of plan.risks) {
      if (risk.status?.value !== 'closed')
        need(risk, 'owner', 'product-owner', `The risk ${called(risk, '')} has no owner: nobody watches it.`);
    }
    for (const metric of plan.metrics)
      need(
        metric,
        'owner',
        ownerOfMetric(metric),
        `The metric ${called(metric, '')} has no owner: nobody acts on what it shows.`,
      );
    for (const item of plan.training)
      need(item, 'owner', 'change-manager', `The training ${called(item, '')} has no owner: nobody makes it happen.`);
    for (const benefit of plan.charter?.businessCase?.benefits ?? []) {
      need(
        benefit,
        'owner',
        'executive-sponsor',
        `The benefit ${called(benefit, '')} has no owner: nobody answers for it after go-live.`,
      );
    }
    for (const item of plan.integrations) {
      need(
        item,
        'technical-owner',
        'technical-lead',
        `The integration ${called(item, '')} has no technical owner: it will be discovered at go-live.`,
      );
    }
  },
});
