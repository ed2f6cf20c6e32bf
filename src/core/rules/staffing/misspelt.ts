import { lacks } from '../../model/item.ts';
import type { Plan } from '../../model/programme.ts';
import { ESSENTIAL_ROLES, NETWORK } from '../../schedule/parties.ts';
import type { Fix } from '../../text/problem.ts';
import { nearest } from '../../text/suggest.ts';
import { add } from '../fixes.ts';
import { roleToFill } from '../propose.ts';
import type { Facts } from '../rule.ts';

const ESSENTIAL: ReadonlySet<string> = new Set(ESSENTIAL_ROLES);

/** How to mend that an essential role is missing. */
export interface Mend {
  readonly help: string;
  readonly fixes: readonly Fix[];
}

/** Whether a role with members stands under nearly the name of the network: that its name is misspelt is told by its shape. */
export function isNetworkMisspelt({ roles }: Plan): boolean {
  return roles.some((role) => !lacks(role, 'members') && nearest(role.id.value, [NETWORK]) === NETWORK);
}

/** Where a role stands that is most likely meant: call it so; else what `help` says. */
export function mendOf(id: string, help: string, facts: Facts): Mend {
  const others = facts.plan.roles.map((role) => role.id.value).filter((other) => !ESSENTIAL.has(other));
  const meant = nearest(id, others);
  // Somebody who is called as the role needs another id first.
  if (!meant && facts.symbols.find(['person', 'team'], id)) return { help, fixes: [] };
  if (!meant)
    return {
      help,
      fixes: add(facts.plan, ['roles', id], roleToFill(id), `Add ${id}, with its holder to be filled in`),
    };
  return { help: `Is it \`${meant}\`? Then call it \`${id}\`.`, fixes: [rename(meant, id, facts)] };
}

function rename(from: string, to: string, { symbols }: Facts): Fix {
  const declared = symbols.declarations.filter(({ kind, id }) => kind === 'role' && id === from);
  const mentioned = symbols.references.filter(({ expects, id }) => expects.includes('role') && id === from);
  const edits = [...declared, ...mentioned].map(({ span }) => ({ span, newText: to }));
  return { title: `Rename ${from} to ${to}`, safe: false, edits };
}
