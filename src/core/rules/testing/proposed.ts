import type { MilestoneKind, Person } from '../../model/programme.ts';
import { NETWORK } from '../../schedule/parties.ts';
import type { Written } from '../../text/problem.ts';
import type { Facts } from '../rule.ts';
import { ROADMAP } from '../twelveWeeks.ts';

/** So many names are a proposal; who else signs is for the plan to say. */
const MOST = 3;

/** Super-users who may be asked to sign, as far as the plan knows: of the frontline, and in no other role. */
export function frontline({ plan, parties }: Pick<Facts, 'plan' | 'parties'>): readonly Person[] {
  const network = parties.role(NETWORK);
  const members = (network?.members ?? []).flatMap(({ person }) => parties.person(person?.value ?? '') ?? []);
  const others = plan.people.filter(({ level }) => level?.value === 'frontline');
  const found: Person[] = [];
  const isUser = (person: Person): boolean =>
    (!person.level || person.level.value === 'frontline') &&
    !parties.promises.some((promise) => promise.person === person && !promise.member);
  for (const person of new Set([...members, ...others])) {
    if (found.length < MOST && isUser(person)) found.push(person);
  }
  return found;
}

/** Who signs an acceptance test: super-users, or a place to fill. */
export function signatories(facts: Pick<Facts, 'plan' | 'parties'>): Written {
  const ids = frontline(facts).map(({ id }) => id.value);
  return ids.length ? ids : null;
}

/** What the roadmap has accepted by a milestone. */
export function acceptance(kind: MilestoneKind): readonly string[] {
  return (ROADMAP[kind].more ?? []).filter((line) => line.startsWith(POINT)).map((line) => line.slice(POINT.length));
}

const POINT = '  - ';
