import type { Leaf } from '../../model/item.ts';
import type { Role } from '../../model/programme.ts';
import { ESSENTIAL_ROLES, NETWORK, nameOf } from '../../schedule/parties.ts';
import type { Fix } from '../../text/problem.ts';
import { changeTo, takeOut } from '../fixes.ts';
import { rule } from '../rule.ts';
import { isSamePlace } from '../shared.ts';

const ESSENTIAL: ReadonlySet<string> = new Set(ESSENTIAL_ROLES);

export const combinedRoles = rule({
  id: 'staffing/combined-roles',
  severity: 'warning',
  finds: 'One person holds two of the five essential roles.',
  why: 'The essential roles hold each other in balance: the product owner wants more, the technical lead says what it costs, the sponsor decides, the change manager says what people can take. One person in two of them has that argument alone, usually at night, and the answer is the one that is easier to build.',
  bad: `
people:
  lea-brandt: {name: Lea Brandt}
roles:
  product-owner: {person: lea-brandt, protected-time: 50%}
  technical-lead: {person: lea-brandt, protected-time: 50%}
#                          ^^^^^^^^^^
`,
  good: `
people:
  lea-brandt: {name: Lea Brandt}
  omar-finn: {name: Omar Finn}
roles:
  product-owner: {person: omar-finn, protected-time: full-time}
  technical-lead: {person: lea-brandt, protected-time: 50%}
`,
  reads: ['parties'],
  check({ plan, parties }, report) {
    const held = new Map<string, { readonly role: Role; readonly mention: Leaf<string> }>();
    for (const role of plan.roles) {
      if (!ESSENTIAL.has(role.id.value)) continue;
      for (const mention of mentionsIn(role)) {
        const person = parties.person(mention.value);
        const before = held.get(mention.value);
        if (!before) held.set(mention.value, { role, mention });
        if (!person || !before || before.role === role) continue;
        const first = before.role.id.value;
        const message = `${nameOf(person)} is both ${inWords(first)} and ${inWords(role.id.value)}: nobody is left to argue with.`;
        const help = 'Give one of the two roles to somebody else.';
        const related = [{ span: before.mention.span, message: `${nameOf(person)} is ${inWords(first)} here` }];
        const fixes = leaveOpen(role, mention);
        report(mention.span, message, { item: role, help, related, fixes });
      }
    }
  },
});

function inWords(id: string): string {
  return id === NETWORK ? 'super-user' : id.replaceAll('-', ' ');
}

/** One of several holders goes; the only one leaves the role open, which is told. */
function leaveOpen(role: Role, { value, span }: Leaf<string>): readonly Fix[] {
  const id = role.id.value;
  const member = role.members.find(({ person }) => person?.span === span);
  if (member) return takeOut(member.at, 'entry', `Take ${value} out of ${id}`);
  if (role.person.length > 1) return takeOut(span, 'entry', `Take ${value} out of ${id}`);
  return isSamePlace(span, role.keys.get('person') ?? span)
    ? []
    : changeTo(span, '', `Leave ${id} open for somebody else`);
}

function mentionsIn(role: Role): readonly Leaf<string>[] {
  const all = [...role.person, ...role.members.flatMap((member) => member.person ?? [])];
  return all.filter((mention, i) => all.findIndex((other) => other.value === mention.value) === i);
}
