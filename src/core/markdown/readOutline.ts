import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import type { Heading, Outline, Task } from '../model/documents.ts';
import { chunksOf } from './chunks.ts';
import { readBlocks, readWhole } from './parser.ts';

/** What was found, as it is written; texts and names follow when all definitions of links are known. */
interface Found {
  readonly headings: { readonly level: number; readonly raw: string; readonly start: number; readonly scope: number }[];
  readonly tasks: { readonly raw: string; readonly done: boolean; readonly start: number }[];
  readonly definitions: Set<string>;
}

/** The headings and tasks of a Markdown text; undefined where it is so large or so twisted that it is not read. */
export function outlineOf(text: string): Outline | undefined {
  const source = withoutFrontMatter(withoutReturns(text)).replace(/^\uFEFF/, ' ');
  const found: Found = { headings: [], tasks: [], definitions: new Set() };
  const chunks = chunksOf(source, readBlocks);
  if (!chunks) return undefined;
  for (const { start, blocks } of chunks) for (const block of blocks) collect(block, start, source.length, found);
  const plain = (raw: string): string => plainText(raw, found.definitions);
  const slugger = new GithubSlugger();
  const headings = found.headings.map(({ level, raw, start }, i): Heading => {
    const words = plain(raw);
    return { level, text: words.trim(), slug: slugger.slug(words), start, end: endOfSection(found.headings, i) };
  });
  const tasks = found.tasks.map(
    ({ raw, done, start }): Task => ({
      get text() {
        return plain(raw).trim();
      },
      done,
      start,
    }),
  );
  return { headings, tasks, anchors: anchorsOf(source) };
}

/** Line ends as LF; every character keeps its place. */
function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
}

/** What some tools keep at the head of a document is no part of its text. */
function withoutFrontMatter(text: string): string {
  const head = /^\uFEFF?---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)?.[0];
  return head ? '\n'.repeat(head.length) + text.slice(head.length) : text;
}

/** `scope` is the end of what holds the node: a heading in a quotation divides the quotation, and not the document. */
function collect(node: Nodes, base: number, scope: number, found: Found): void {
  const start = base + (node.position?.start.offset ?? 0);
  switch (node.type) {
    case 'heading':
      found.headings.push({ level: node.depth, raw: textIn(node), start, scope });
      return;
    case 'html':
      for (const [, level, content = ''] of node.value.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi))
        found.headings.push({ level: Number(level), raw: content, start, scope });
      return;
    case 'definition':
      found.definitions.add(node.identifier);
      return;
    case 'listItem':
      if (typeof node.checked === 'boolean')
        found.tasks.push({ raw: node.children[0] ? textIn(node.children[0]) : '', done: node.checked, start });
  }
  if (node.type === 'paragraph' || !('children' in node)) return;
  const end = base + (node.position?.end.offset ?? 0);
  for (const child of node.children) collect(child, base, end, found);
}

function endOfSection(headings: Found['headings'], i: number): number {
  const own = headings[i];
  if (!own) return 0;
  for (let at = i + 1; at < headings.length; at++) {
    const next = headings[at];
    if (!next || next.start >= own.scope) break;
    if (next.scope === own.scope && next.level <= own.level) return next.start;
  }
  return own.scope;
}

/** Longer ones are no titles; reading what is bold in them could take long. */
const LONGEST_TITLE = 1000;

/** Words as a reader sees them, without what makes them bold, links or code. */
function plainText(raw: string, definitions: ReadonlySet<string>): string {
  if (!/[\\`*_[<&]/.test(raw) || raw.length > LONGEST_TITLE) return raw;
  const labels = Array.from(raw.matchAll(/\[([^[\]]+)\]/g), ([, label = '']) => label);
  const links = labels.map((label) => (definitions.has(label.toLowerCase()) ? `\n\n[${label}]: #` : '')).join('');
  // The bars keep a title such as `1. First` from being read as a list.
  const [heading] = readWhole(`|${raw}|\n===${links}`).children;
  const text = heading ? textIn(heading) : '';
  return text.startsWith('|') && text.endsWith('|') ? text.slice(1, -1) : raw;
}

/** The text of a node, as GitHub takes it for the names of headings: pictures and HTML have none. */
function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

function anchorsOf(text: string): ReadonlySet<string> {
  const named = text.matchAll(/<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^"'\s<>]+)/gi);
  return new Set(Array.from(named, ([, name = '']) => name));
}
