import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from 'yaml';
import type { Problem } from '../text/problem.ts';
import type { Section, Span } from '../text/span.ts';
import { keyTwice } from './keyTwice.ts';
import type { Entry, Node } from './tree.ts';

/** So many aliases may be followed in one plan, those within what an alias repeats included. Source: the plan format. */
export const MOST_ALIASES = 10_000;

/** And so much may they repeat: 10,000 uses of a large anchor are as bad as a million of a small one. */
const MOST_REPEATED_NODES = 500_000;

interface Built {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Whether there is an alias or a merge key. */
  readonly entangled: boolean;
  /** Set where the document expands beyond all bounds: then this is all there is to say. */
  readonly refused?: Problem | undefined;
}

interface Build {
  readonly section: Section;
  readonly anchors: Map<string, Node>;
  readonly open: Set<string>;
  readonly problems: Problem[];
  entangled: boolean;
  aliases: number;
  repeated: number;
}

class TooManyAliases extends Error {
  readonly span: Span;
  constructor(span: Span) {
    super('too many aliases');
    this.span = span;
  }
}

/** Turns the parser's document into our tree, following aliases and merge keys in the order of the text. */
export function buildTree(document: Document, section: Section): Built {
  const build: Build = {
    section,
    anchors: new Map(),
    open: new Set(),
    problems: [],
    entangled: false,
    aliases: 0,
    repeated: 0,
  };
  try {
    const root = document.contents ? nodeOf(document.contents, build) : undefined;
    return { root: isNothing(root) ? undefined : root, problems: build.problems, entangled: build.entangled };
  } catch (error) {
    if (!(error instanceof TooManyAliases)) throw error;
    const message = `The aliases of this document repeat more than ${MOST_ALIASES.toLocaleString('en-GB')} parts.`;
    const help = 'Write the repeated parts out, or remove aliases within what other aliases repeat.';
    return { root: undefined, problems: [], entangled: true, refused: fault(error.span, message, help) };
  }
}

function isNothing(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null && node.span.start === node.span.end;
}

function nodeOf(yaml: YamlNode, build: Build): Node {
  if (isAlias(yaml)) return follow(yaml.source, spanOf(yaml, build), build);
  const name = yaml.anchor;
  if (name) build.open.add(name);
  const node = isMap(yaml) ? mapOf(yaml, build) : isSeq(yaml) ? seqOf(yaml, build) : scalarOf(yaml, build);
  if (name) {
    build.open.delete(name);
    build.anchors.set(name, node);
  }
  return node;
}

function scalarOf(yaml: YamlNode, build: Build): Node {
  const value: unknown = isScalar(yaml) ? yaml.value : null;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
  const source = isScalar(yaml) ? (yaml.source ?? String(value)) : String(value);
  return { kind: 'scalar', span: spanOf(yaml, build), value: plain ? value : source };
}

function seqOf(yaml: YAMLSeq, build: Build): Node {
  const items = yaml.items.map((item) => nodeOf(item as YamlNode, build));
  const flow = yaml.flow === true;
  return { kind: 'seq', span: collectionSpan(yaml, flow, items.at(-1)?.span, build), items, flow };
}

function mapOf(yaml: YAMLMap, build: Build): Node {
  const entries: Entry[] = [];
  const merged: Node[] = [];
  for (const pair of yaml.items) {
    const key = pair.key as YamlNode | null;
    const entry = entryOf(key, pair.value as YamlNode | null, build);
    if (!entry) continue;
    if (entry.key === '<<' && isScalar(key) && key.type === 'PLAIN') {
      build.entangled = true;
      merged.push(entry.value);
      continue;
    }
    const before = entries.find((other) => other.key === entry.key);
    if (before) build.problems.push(keyTwice(entry, before));
    entries.push(entry);
  }
  const flow = yaml.flow === true;
  const last = entries.at(-1);
  const lastSpan = last && (last.value.span.end > last.keySpan.end ? last.value.span : last.keySpan);
  const span = collectionSpan(yaml, flow, lastSpan, build);
  return { kind: 'map', span, entries: merged.length ? merge(entries, merged) : entries, flow };
}

/** What is said of a list or map where a key should stand. */
export const NO_KEY = 'A key must be a plain word.';

function entryOf(key: YamlNode | null, value: YamlNode | null, build: Build): Entry | undefined {
  const keyNode = key ? nodeOf(key, build) : undefined;
  if (keyNode?.kind !== 'scalar') {
    const span = keyNode?.span ?? (value ? spanOf(value, build) : undefined);
    const help = 'Put a value that begins with `{` or `[` in quotes.';
    if (span && span.end > span.start) build.problems.push(fault(span, NO_KEY, help));
    return undefined;
  }
  const name = isScalar(key) && typeof key.source === 'string' ? key.source : String(keyNode.value ?? '');
  const { section, end } = keyNode.span;
  // A key without a value stands for nothing: its place is behind the key.
  const empty: Node = { kind: 'scalar', span: { section, start: end, end }, value: null };
  const entry = { key: name, keySpan: keyNode.span, value: value ? nodeOf(value, build) : empty };
  return keyNode.anchor ? { ...entry, keyAnchor: keyNode.anchor } : entry;
}

/** Own keys win over merged ones, and earlier merges over later: so says the merge key's definition. */
function merge(own: readonly Entry[], merged: readonly Node[]): Entry[] {
  const entries = [...own];
  const known = new Set(own.map((entry) => entry.key));
  for (const source of merged.flatMap((node) => (node.kind === 'seq' ? node.items : [node]))) {
    if (source.kind !== 'map') continue;
    for (const entry of source.entries) {
      if (known.has(entry.key)) continue;
      known.add(entry.key);
      entries.push(entry);
    }
  }
  return entries;
}

function follow(name: string, use: Span, build: Build): Node {
  build.entangled = true;
  const target = build.anchors.get(name);
  if (target) {
    const anchor = target.anchor ?? target.span;
    return repeat(target, use, anchor, build);
  }
  const message = build.open.has(name)
    ? `The alias \`*${name}\` stands within what it repeats.`
    : `The alias \`*${name}\` names no anchor: nothing before it is marked \`&${name}\`.`;
  build.problems.push(fault(use, message, `Mark what it should repeat with \`&${name}\`, above this line.`));
  return { kind: 'scalar', span: use, value: null };
}

/** A copy of what an alias names, all of it placed at the alias. */
function repeat(node: Node, use: Span, anchor: Span, build: Build): Node {
  build.aliases++;
  return copy(node, use, anchor, build);
}

function copy(node: Node, use: Span, anchor: Span, build: Build): Node {
  if (node.anchor) build.aliases++;
  if (build.aliases > MOST_ALIASES || ++build.repeated > MOST_REPEATED_NODES) throw new TooManyAliases(use);
  switch (node.kind) {
    case 'scalar':
      return { ...node, span: use, anchor };
    case 'seq':
      return {
        ...node,
        span: use,
        anchor,
        items: node.items.map((item) => copy(item, use, item.anchor ?? item.span, build)),
      };
    case 'map': {
      const entries = node.entries.map(
        (entry): Entry => ({
          key: entry.key,
          keySpan: use,
          keyAnchor: entry.keyAnchor ?? entry.keySpan,
          value: copy(entry.value, use, entry.value.anchor ?? entry.value.span, build),
        }),
      );
      return { ...node, span: use, anchor, entries };
    }
  }
}

function fault(span: Span, message: string, help: string): Problem {
  return { rule: 'syntax/yaml', severity: 'error', message, help, span };
}

function spanOf(yaml: YamlNode, build: Build): Span {
  const [start, end] = yaml.range ?? [0, 0, 0];
  return { section: build.section, start, end };
}

/** The parser lets a block collection end behind the comments that follow it; for us it ends with its last part. */
function collectionSpan(yaml: YamlNode, flow: boolean, last: Span | undefined, build: Build): Span {
  const span = spanOf(yaml, build);
  return flow || !last ? span : { ...span, end: Math.max(span.start, last.end) };
}
