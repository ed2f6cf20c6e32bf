import type { Plan } from '../../model/programme.ts';
import { ESSENTIAL_ROLES, nameOf } from '../../schedule/parties.ts';
import { nearest } from '../../text/suggest.ts';
import { takeOut } from '../fixes.ts';
import { isUnreadable } from '../lacking.ts';
import { type Facts, rule } from '../rule.ts';
import { isUnfilled } from '../shared.ts';

export const unusedPerson = rule({
  id: 'reference/unused-person',
  severity: 'info',
  finds: 'Somebody is listed among the people, and nothing in the plan refers to them.',
  why: "A name on the list reads as a promise that this person takes part. When no role, milestone, sign-off or release of hours mentions them, the promise is empty: they do not know that they are counted on, and others believe that the work is in somebody's hands.",
  bad: `
people:
  petra-vogel: {name: Petra Vogel}
  clara-engel: {name: Clara Engel}
# ^^^^^^^^^^^
risks:
  - {id: hail, title: Hail season starts early, owner: petra-vogel}
`,
  good: `
people:
  petra-vogel: {name: Petra Vogel}
  clara-engel: {name: Clara Engel}
risks:
  - {id: hail, title: Hail season starts early, owner: petra-vogel}
  - {id: network, title: Line to Bonn too slow at peak, owner: clara-engel}
`,
  reads: ['ids', 'mentions', 'metrics', 'people', 'phases', 'risks', 'roles', 'training'],
  check(facts, report) {
    // A mention that cannot be read may mean anybody.
    if (hasUnreadableMention(facts.plan) || hasRoleToFill(facts.plan)) return;
    const meant = meantPeople(facts);
    for (const person of facts.plan.people) {
      if (meant.has(person.id.value)) continue;
      const message = `Nothing in the plan refers to ${nameOf(person)}: no role, no work, no decision.`;
      report(person.label, message, {
        item: person,
        help: 'Say what they are counted on for, or take them off the list.',
        fixes: takeOut(person.id.span, 'key', `Take ${nameOf(person)} off the list`),
      });
    }
  },
});

/** The ids that are mentioned, and those that a misspelt mention most likely means. */
function meantPeople({ symbols }: Facts): ReadonlySet<string> {
  const meant = new Set(symbols.mentioned('person'));
  for (const { expects, id } of symbols.unresolved) {
    if (!expects.includes('person')) continue;
    const candidates = symbols.declarations.filter(({ kind }) => expects.includes(kind)).map((other) => other.id);
    const other = nearest(id, candidates);
    if (other) meant.add(other);
  }
  return meant;
}

/** Whether a role has nobody, or one is missing among the essential ones: that is told, and may be whom they are for. */
function hasRoleToFill({ roles }: Plan): boolean {
  const here = new Set(roles.map((role) => role.id.value));
  const missing = ESSENTIAL_ROLES.filter((id) => !here.has(id)).length;
  return missing === 1 || roles.some(isUnfilled);
}

function hasUnreadableMention({ phases, roles, metrics, risks, training }: Plan): boolean {
  const owned = [...phases.flatMap(({ milestones }) => milestones), ...metrics, ...risks, ...training];
  const members = roles.flatMap((role) => role.members);
  return (
    owned.some((item) => isUnreadable(item, 'owner', item.owner)) ||
    roles.some((role) => isUnreadable(role, 'person', role.person[0])) ||
    members.some((member) => isUnreadable(member, 'person', member.person))
  );
}
