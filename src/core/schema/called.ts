import { entryOf, type Node } from '../syntax/tree.ts';
import type { Place } from './mends.ts';

/** Where the things stand that a mention may mean, by what the form of the mention calls them. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  person: ['people'],
  team: ['teams'],
  phase: ['phases'],
  milestone: ['phases', '*', 'milestones'],
  metric: ['metrics'],
  journey: ['charter', 'journeys'],
};

/** The id of what is mentioned by its name, as in `owner: Amara Okafor`; undefined where no one thing has that name. */
export function idCalled(root: Node, { node }: Place, expected: string): string | undefined {
  const kind = /^the id of an? (\w+)/.exec(expected)?.[1];
  const way = HOLDERS[kind ?? ''];
  if (!way || node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const wanted = plain(node.value);
  const ids = partsAt(root, way).flatMap(([key, part]) => {
    const name = textOf(part, 'name') ?? textOf(part, 'title');
    const id = textOf(part, 'id') ?? key;
    return name !== undefined && id !== undefined && plain(name) === wanted ? id : [];
  });
  return ids.length === 1 ? ids[0] : undefined;
}

/** The entries at a way through the plan, each with its key where it has one. */
function partsAt(node: Node, [step, ...rest]: readonly string[]): readonly (readonly [string | undefined, Node])[] {
  if (step === undefined) return partsOf(node);
  if (step === '*') return partsOf(node).flatMap(([, part]) => partsAt(part, rest));
  const next = entryOf(node, step)?.value;
  return next ? partsAt(next, rest) : [];
}

function partsOf(node: Node): readonly (readonly [string | undefined, Node])[] {
  if (node.kind === 'map') return node.entries.map(({ key, value }) => [key, value] as const);
  return node.kind === 'seq' ? node.items.map((item) => [undefined, item] as const) : [];
}

function textOf(node: Node, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
