import { type Item, type Leaf, lacks } from '../../model/item.ts';
import type { Fix, Related } from '../../text/problem.ts';
import { add } from '../fixes.ts';
import { rule } from '../rule.ts';
import { allOf, isUnfilled, swap } from '../shared.ts';
import { called } from '../words.ts';
import { holdersOf, roleOf } from './time.ts';

export const communicationsOnlyChangeManager = rule({
  id: 'staffing/communications-only-change-manager',
  severity: 'warning',
  finds: 'The change manager owns neither a figure of adoption nor a measure that changes behaviour.',
  why: 'Newsletters, posters and a breakfast are easy to do and to count, and nobody works differently for them. A change manager reads who uses the new way and who does not, finds out why, and does something about it; one who owns neither the figure nor a single intervention mistakes applause for readiness.',
  bad: `
people:
  noor-haddad: {name: Noor Haddad}
  felix-krause: {name: Felix Krause}
roles:
  change-manager: {person: noor-haddad, protected-time: 50%}
# ^^^^^^^^^^^^^^
metrics:
  - {id: adoption, name: Handlers on the new desk, kind: system-adoption, owner: felix-krause}
`,
  good: `
people:
  noor-haddad: {name: Noor Haddad}
roles:
  change-manager: {person: noor-haddad, protected-time: 50%}
metrics:
  - {id: adoption, name: Handlers on the new desk, kind: system-adoption, owner: change-manager}
`,
  reads: ['adoption', 'metrics', 'parties'],
  check({ plan, parties }, report) {
    const role = roleOf(plan, 'change-manager');
    const people = role && allOf('change-manager', parties);
    // Without both sections there is nothing to own, and that is told as such.
    if (!role || isUnfilled(role) || !people || (lacks(plan, 'metrics') && lacks(plan, 'adoption'))) return;
    const adoption = plan.metrics.filter(({ kind }) => kind?.value === 'system-adoption');
    const work = [...adoption, ...(plan.adoption?.interventions ?? [])];
    const isOwn = (owner: Leaf<string>): boolean =>
      owner.value === 'change-manager' || people.some((person) => person.id.value === owner.value);
    const owners = work.map(({ owner }) => owner);
    if (owners.some((owner) => owner && (isOwn(owner) || !parties.people(owner.value)))) return;
    const who = holdersOf(role, parties, 'The change manager');
    const message = `${who} is change manager and owns neither a figure of adoption nor an intervention: that leaves announcements.`;
    const help = 'Let the change manager own the adoption metric, or the interventions that raise it.';
    const related = work.flatMap((item): readonly Related[] =>
      item.owner ? [{ span: item.owner.span, message: `${called(item, 'This')} is owned by somebody else` }] : [],
    );
    const fixes = work.slice(0, 1).flatMap((item) => takeOver(item));
    report(role.label, message, { item: role, help, related, fixes });
  },
});

interface Work extends Item {
  readonly owner: Leaf<string> | undefined;
  readonly name?: Leaf<string> | undefined;
  readonly title?: Leaf<string> | undefined;
}

function takeOver(item: Work): readonly Fix[] {
  const title = `Let the change manager own ${called(item, 'it')}`;
  if (item.owner) return swap(item, 'owner', item.owner.span, 'change-manager', title);
  return lacks(item, 'owner') ? add(item, 'owner', 'change-manager', title) : [];
}
