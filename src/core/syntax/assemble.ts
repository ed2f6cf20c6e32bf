import type { Problem } from '../text/problem.ts';
import type { Layout, Section, Span } from '../text/span.ts';
import { keyTwice } from './keyTwice.ts';
import type { Assembled, Container, Part, Piece, Run } from './parts.ts';
import type { Entry, Node, SeqNode } from './tree.ts';

/** Puts parsed pieces together to the entries of one map; what was put together before stays. */
export function assemble(parts: readonly Part[], starts: Layout): Assembled {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const known = new Map<string, Entry>();
  let entangled = false;
  for (const part of parts) {
    const found = assemblePart(part, starts);
    problems.push(...found.problems);
    entangled ||= found.entangled;
    for (const entry of found.entries) {
      const before = known.get(entry.key);
      // Within a piece the reader sees a key that stands twice; between pieces nobody else can.
      if (before && before.keySpan.section !== entry.keySpan.section) problems.push(keyTwice(entry, before));
      if (!before) known.set(entry.key, entry);
      entries.push(entry);
    }
  }
  return { entries, item: undefined, problems, entangled };
}

function assemblePart(part: Part, starts: Layout): Assembled {
  switch (part.kind) {
    case 'piece':
      return assemblePiece(part);
    case 'container':
      part.assembled ??= assembleContainer(part, starts);
      return part.assembled;
    case 'run':
      part.assembled ??= assembleRun(part, starts);
      return part.assembled;
  }
}

const NOTHING: Assembled = { entries: [], item: undefined, problems: [], entangled: false };

function assemblePiece({ parsed }: Piece): Assembled {
  if (!parsed) return NOTHING;
  const { root, problems, section, entangled } = parsed;
  if (root?.kind === 'map') return { entries: root.entries, item: undefined, problems, entangled };
  const node = root?.kind === 'seq' ? root.items[0] : undefined;
  const isLoose = root && root.kind !== 'seq' && !problems.length;
  return {
    entries: node?.kind === 'map' ? node.entries : [],
    item: root && node && { node, dash: root.span },
    problems: isLoose ? [unfinished(root, section)] : problems,
    entangled,
  };
}

/** The entries of the head, the last of them with its value. */
function assembleContainer(container: Container, starts: Layout): Assembled {
  const head = assemblePiece(container.head);
  const last = head.entries.at(-1);
  const inner = container.of === 'list' ? assembleList(container.parts, starts) : assembleMap(container.parts, starts);
  const problems = [...head.problems, ...inner.problems];
  const entangled = head.entangled || inner.entangled;
  if (!last || !inner.node) return { ...head, problems, entangled };
  const entries = [...head.entries.slice(0, -1), { ...last, value: inner.node }];
  return { entries, item: itemOf(entries, head, starts), problems, entangled };
}

function assembleRun({ parts }: Run, starts: Layout): Assembled {
  const { entries, problems, entangled } = assemble(parts, starts);
  return { entries, item: itemOf(entries, assemblePart(parts[0], starts), starts), problems, entangled };
}

/** An entry of a list whose entries were put together, with the dash of its first part. */
function itemOf(entries: readonly Entry[], first: Assembled, starts: Layout): Assembled['item'] {
  const node = first.item && mapNode(entries, starts);
  return first.item && node && { node, dash: first.item.dash };
}

interface Inner {
  readonly node: Node | undefined;
  readonly problems: readonly Problem[];
  readonly entangled: boolean;
}

function assembleList(parts: readonly Part[], starts: Layout): Inner {
  const items: Node[] = [];
  const problems: Problem[] = [];
  let dash: Span | undefined;
  let entangled = false;
  for (const part of parts) {
    // Nearly all parts are sound entries in one piece, and there are thousands of them: nothing is made for those.
    const list = part.kind === 'piece' ? soundList(part) : undefined;
    if (list?.items[0]) {
      dash ??= list.span;
      items.push(list.items[0]);
      continue;
    }
    const found = assemblePart(part, starts);
    if (found.problems.length) problems.push(...found.problems);
    entangled ||= found.entangled;
    if (!found.item) continue;
    dash ??= found.item.dash;
    items.push(found.item.node);
  }
  const last = items.at(-1);
  if (!dash || !last) return { node: undefined, problems, entangled };
  return { node: { kind: 'seq', span: spanOver(dash, last.span, starts), items, flow: false }, problems, entangled };
}

function soundList({ parsed }: Piece): SeqNode | undefined {
  if (!parsed || parsed.problems.length || parsed.entangled) return undefined;
  return parsed.root?.kind === 'seq' ? parsed.root : undefined;
}

function assembleMap(parts: readonly Part[], starts: Layout): Inner {
  const { entries, problems, entangled } = assemble(parts, starts);
  return { node: mapNode(entries, starts), problems, entangled };
}

/** The map of the entries, or undefined where there are none. */
export function mapNode(entries: readonly Entry[], starts: Layout): Node | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  const { value, keySpan } = last;
  const isBehindKey = value.span.section !== keySpan.section || value.span.end > keySpan.end;
  const span = spanOver(first.keySpan, isBehindKey ? value.span : keySpan, starts);
  return { kind: 'map', span, entries, flow: false };
}

/** From the start of one place to the end of another, told from the first one's section. */
function spanOver(first: Span, last: Span, starts: Layout): Span {
  const { section, start } = first;
  const base = starts[section.slot] ?? 0;
  return { section, start, end: (starts[last.section.slot] ?? 0) + last.end - base };
}

/** A line by itself is a value to YAML; among keys it is one that is not finished. */
function unfinished(root: Node, section: Section): Problem {
  return {
    rule: 'syntax/yaml',
    severity: 'error',
    message: 'This line is not finished: a key needs a colon and a value.',
    help: 'Write `key: value`.',
    span: { ...root.span, section },
  };
}
