import type { Problem } from '../text/problem.ts';
import { FLAT, type Layout, type Section, type Span, WHOLE } from '../text/span.ts';
import { keyTwice } from './build.ts';
import { type Container, cut, type Part, type Piece } from './cut.ts';
import { type Parsed, parseYaml } from './parse.ts';
import type { Entry, Node } from './tree.ts';

/** A whole plan as YAML. */
export interface Syntax {
  /** Undefined for an empty text, and where the text is refused. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  readonly layout: Layout;
}

/**
 * Reads a plan, piece by piece where it can be cut. A plan with aliases or merge keys is read as a whole, since its
 * pieces speak of each other.
 */
export function parse(text: string): Syntax {
  const parts = cut(text);
  const assembly = parts && new Assembly(text);
  const root = assembly && parts && assembly.root(parts);
  if (!assembly || assembly.entangled) {
    const whole = parseYaml(text, WHOLE);
    return { root: whole.root, problems: whole.problems, layout: FLAT };
  }
  return { root, problems: assembly.problems, layout: assembly.starts };
}

/** Puts the pieces of one text together. */
class Assembly {
  readonly problems: Problem[] = [];
  /** By slot; the first belongs to the whole text. */
  readonly starts: number[] = [0];
  entangled = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The map that parts make together. */
  root(parts: readonly (Piece | Container)[]): Node | undefined {
    const entries = this.together(parts.map((part) => this.entriesOf(part)));
    const first = entries[0];
    return first && this.mapNode(first, entries);
  }

  private mapNode(first: Entry, entries: readonly Entry[]): Node {
    return { kind: 'map', span: this.spanOver(first.keySpan, endOf(entries)), entries, flow: false };
  }

  /** Within a piece the reader sees a key that stands twice; between pieces nobody else can. */
  private together(lists: readonly (readonly Entry[])[]): readonly Entry[] {
    const known = new Map<string, Entry>();
    for (const entries of lists) {
      for (const entry of entries) {
        const before = known.get(entry.key);
        if (before && before.keySpan.section !== entry.keySpan.section) this.problems.push(keyTwice(entry, before));
      }
      for (const entry of entries) if (!known.has(entry.key)) known.set(entry.key, entry);
    }
    return lists.flat();
  }

  private entriesOf(part: Piece | Container): readonly Entry[] {
    const isContainer = 'head' in part;
    const { root, problems, section } = this.parse(isContainer ? part.head : part);
    if (root?.kind === 'map') return isContainer ? this.fill(root.entries, part) : root.entries;
    if (root && !problems.length) this.problems.push(unfinished(root, section));
    return [];
  }

  /** The entries of a container's head, the last of them with its value. */
  private fill(head: readonly Entry[], container: Container): readonly Entry[] {
    const last = head.at(-1);
    const value = container.of === 'list' ? this.list(container.parts) : this.map(container.parts);
    return last && value ? [...head.slice(0, -1), { ...last, value }] : head;
  }

  private list(parts: readonly Part[]): Node | undefined {
    const found = parts.flatMap((part) => this.item(part) ?? []);
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return undefined;
    const items = found.map(({ node }) => node);
    return { kind: 'seq', span: this.spanOver(first.dash, last.node.span), items, flow: false };
  }

  private map(parts: readonly Part[]): Node | undefined {
    return this.root(parts.filter((part): part is Piece => 'start' in part));
  }

  /** An entry of a list, and its place with the dash. */
  private item(part: Part): { readonly node: Node; readonly dash: Span } | undefined {
    const [head, ...behind] = 'run' in part ? part.run : [part];
    if (!head) return undefined;
    const parsed = this.parse('head' in head ? head.head : head);
    const { root } = parsed;
    const node = this.entry(parsed);
    if (root?.kind !== 'seq' || !node) return undefined;
    if (!('head' in head)) return { node, dash: root.span };
    if (node.kind !== 'map') return undefined;
    const entries = this.together([this.fill(node.entries, head), ...behind.map((other) => this.entriesOf(other))]);
    const first = entries[0];
    return first && { node: this.mapNode(first, entries), dash: root.span };
  }

  private entry({ root, problems, section }: Parsed): Node | undefined {
    if (root?.kind === 'seq') return root.items[0];
    if (root && !problems.length) this.problems.push(unfinished(root, section));
    return undefined;
  }

  private parse(piece: Piece): Parsed {
    const section: Section = { slot: this.starts.length };
    this.starts.push(piece.start);
    const parsed = parseYaml(this.text.slice(piece.start, piece.end), section);
    this.problems.push(...parsed.problems);
    this.entangled ||= parsed.entangled;
    return parsed;
  }

  /** From the start of one place to the end of another, told from the first one's section. */
  private spanOver(first: Span, last: Span): Span {
    const { section, start } = first;
    const base = this.starts[section.slot] ?? 0;
    return { section, start, end: (this.starts[last.section.slot] ?? 0) + last.end - base };
  }
}

function endOf(entries: readonly Entry[]): Span {
  const last = entries.at(-1);
  if (!last) throw new RangeError('no entries');
  const { value, keySpan } = last;
  const isEmpty = value.kind === 'scalar' && value.value === null && value.span.start === value.span.end;
  return isEmpty ? keySpan : value.span;
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
