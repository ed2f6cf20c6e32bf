import { changeTo } from '../fixes.ts';
import { rule } from '../rule.ts';
import { sayMoney } from '../words.ts';

export const overspent = rule({
  id: 'charter/overspent',
  severity: 'warning',
  finds: 'More has been spent on a budget line than it has.',
  why: 'A line that is overspent has been paid for by another one, and mostly by that which is spent last: training, hypercare, the weeks after go-live. Said when it happens, it is a decision on what to leave out. Found at the end, it has already been left out.',
  bad: `
charter:
  budget:
    currency: EUR
    lines: [{id: connections, for: integration, amount: 160000, spent: 184500}]
#                                                                      ^^^^^^
`,
  good: `
charter:
  budget:
    currency: EUR
    lines: [{id: connections, for: integration, amount: 190000, spent: 184500}]
`,
  reads: ['charter'],
  check({ plan: { charter } }, report) {
    const currency = charter?.budget?.currency?.value;
    for (const line of charter?.budget?.lines ?? []) {
      const { amount, spent } = line;
      if (!amount || !spent || spent.value <= amount.value) continue;
      const name = line.id ? `The budget line \`${line.id.value}\`` : 'This budget line';
      const over = sayMoney(Math.round((spent.value - amount.value) * 100) / 100, currency);
      const message = `${name} has ${sayMoney(amount.value, currency)}, and ${sayMoney(spent.value, currency)} are spent: ${over} will be missing somewhere else.`;
      const help = 'Decide which line gives it, and change the amounts of both.';
      const related = [{ span: amount.span, message: 'What this line has.' }];
      const title = `Raise it to ${sayMoney(spent.value, currency)}`;
      report(spent.span, message, { item: line, help, related, fixes: changeTo(amount.span, `${spent.value}`, title) });
    }
  },
});
