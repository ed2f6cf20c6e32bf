import { lacks } from '../../model/item.ts';
import type { Risk } from '../../model/programme.ts';
import { add, changeTo } from '../fixes.ts';
import { isUnreadable } from '../lacking.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const noMitigation = rule({
  id: 'risk/no-mitigation',
  severity: 'warning',
  finds: 'An open risk of high likelihood or impact has no mitigation.',
  why: 'A risk register without mitigations is a list of things one knew beforehand. High likelihood or high impact means that somebody has looked and was worried; what is lacking is the one sentence on what will be done about it, and whom that asks for time. A risk may also be accepted: that is a decision, and can be written down as one.',
  bad: `
risks:
  - {id: host-copy, title: No full copy of the host before go-live, likelihood: high, impact: high, status: open}
#        ^^^^^^^^^
`,
  good: `
risks:
  - id: host-copy
    title: No full copy of the host before go-live
    likelihood: high
    impact: high
    mitigation: Second copy ordered for 2 February; until then the sample of 500 is enlarged each week
    status: open
`,
  reads: ['risks'],
  check({ plan }, report) {
    for (const risk of plan.risks) {
      const high = highOf(risk);
      if (!high || !isOpen(risk) || !lacks(risk, 'mitigation')) continue;
      const message = `The risk ${called(risk, 'without a name')} has ${high}, and nothing is planned against it: the answer will be sought on the day it happens.`;
      const help = 'Say as `mitigation` what is done about it, or set its status to accepted if that is the decision.';
      const fixes = [
        ...add(risk, 'mitigation', null, 'Add `mitigation`, to be filled in'),
        ...(risk.status
          ? changeTo(risk.status.span, 'accepted', 'Accept the risk')
          : add(risk, 'status', 'accepted', 'Accept the risk')),
      ];
      report(risk.label, message, { item: risk, help, fixes });
    }
  },
});

/** A risk is open until the plan says otherwise. */
function isOpen(risk: Risk): boolean {
  return risk.status?.value === 'open' || (!risk.status && !isUnreadable(risk, 'status', risk.status));
}

function highOf({ likelihood, impact }: Risk): string | undefined {
  const [likely, grave] = [likelihood?.value === 'high', impact?.value === 'high'];
  if (likely && grave) return 'high likelihood and high impact';
  return likely ? 'a high likelihood' : grave ? 'a high impact' : undefined;
}
