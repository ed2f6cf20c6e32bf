import { editsOf } from '../../edits/resolve.ts';
import type { Milestone } from '../../model/programme.ts';
import { nameOf } from '../../schedule/parties.ts';
import type { TextEdit } from '../../text/edit.ts';
import { counted } from '../../text/words.ts';
import type { Refactoring, Spot } from './refactoring.ts';
import { reword } from './values.ts';

const LONGEST_ID = 64;

/** The person who owns a milestone becomes the holder of a role, which owns it: here, or wherever the person does. */
export function extractRole({ seen, milestone }: Spot): readonly Refactoring[] {
  const { plan, parties } = seen;
  const owner = milestone?.owner;
  const person = owner && parties?.person(owner.value);
  if (!plan || !person || !owner || !milestone.id) return [];
  const role = freeId(`${milestone.id.value}-owner`, (id) => seen.symbols.find(['person', 'team', 'role'], id));
  const adding = editsOf(
    { title: '', safe: false, edits: [{ span: plan.at, path: ['roles', role, 'person'], value: owner.value }] },
    seen,
  );
  const owned = plan.phases.flatMap(({ milestones }) =>
    milestones.filter((other) => other.owner?.value === owner.value),
  );
  const offer = (milestones: readonly Milestone[], what: string): readonly Refactoring[] => {
    const edits = milestones.map((each): TextEdit | undefined =>
      each.owner && !each.owner.anchor ? reword(each.owner.span, owner.value, role, seen) : undefined,
    );
    if (!adding || !edits.every((edit) => edit !== undefined)) return [];
    const title = `Extract ${nameOf(person)} into a role, \`${role}\`${what}`;
    return [{ kind: 'refactor.extract', title, edits: [...adding, ...edits] }];
  };
  return [
    ...offer([milestone], ''),
    ...(owned.length > 1 ? offer(owned, `, for all ${counted(owned.length, 'milestone')}`) : []),
  ];
}

/** An id that nobody has, made from another. */
export function freeId(wanted: string, isTaken: (id: string) => unknown): string {
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : `-${n}`;
    const id = wanted.slice(0, LONGEST_ID - end.length).replace(/-+$/, '') + end;
    if (!isTaken(id)) return id;
  }
}
