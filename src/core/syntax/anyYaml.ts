import { Document, isDocument, parseAllDocuments, type YAMLError } from 'yaml';
import { once } from '../text/once.ts';
import type { Fix, Problem } from '../text/problem.ts';
import type { Section, Span } from '../text/span.ts';
import { buildTree, NO_KEY } from './build.ts';
import { hopeless } from './hopeless.ts';
import { messageOf } from './messages.ts';
import { type Slip, slipsOf } from './slips.ts';
import type { Node } from './tree.ts';

/** What a stretch of text says as YAML: a tree as far as one can be made, and what is wrong with it. */
export interface Parsed {
  readonly section: Section;
  /** Undefined for an empty text, and where the text is refused. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** True where it repeats other parts by alias or merge key, so that it cannot be understood by itself. */
  readonly entangled: boolean;
}

/** Reads YAML 1.2 of any form. Never throws: whatever is wrong is a problem of the rule `syntax/yaml`. */
export function parseAnyYaml(text: string, section: Section): Parsed {
  const refused = hopeless(text, section);
  if (refused) return { section, root: undefined, problems: [refused], entangled: false };
  try {
    return parseDocument(text, section);
  } catch (error) {
    // The parser and the tree are recursive: a hundred thousand open brackets exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    return refusal(section, 'This is nested more deeply than a plan can be.');
  }
}

function parseDocument(text: string, section: Section): Parsed {
  const documents = parseAllDocuments(text, options());
  const first = Array.isArray(documents) ? documents[0] : undefined;
  if (!isDocument(first)) return { section, root: undefined, problems: [], entangled: false };
  const problems = errorProblems(first, text, section);
  const second = Array.isArray(documents) ? documents[1] : undefined;
  if (second) problems.push(secondDocument(second, text, section));
  const { root, problems: found, entangled, refused } = buildTree(first, section);
  if (refused) return { section, root: undefined, problems: [refused], entangled };
  // In a text that is out of joint, a part of it may stand where a key should.
  const own = problems.length ? found.filter(({ message }) => message !== NO_KEY) : found;
  return { section, root, problems: [...problems, ...own], entangled };
}

const YAML_1_2 = {
  version: '1.2',
  merge: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  strict: true,
  stringKeys: false,
} as const;

/** The library would build its table of scalars anew for each of a thousand pieces. */
const options = once(() => ({ ...YAML_1_2, schema: new Document(undefined, YAML_1_2).schema }));

/** What is wrong, each slip once: after each we look what is left when it is mended. */
function errorProblems(document: Document, text: string, section: Section): Problem[] {
  const slips = slipsOf({ text, errors: errorsOf(document) }, (mended) => {
    const [first] = parseAllDocuments(mended, options());
    return isDocument(first) ? errorsOf(first) : [];
  });
  const problems: Problem[] = [];
  let quietUntil = -1;
  for (const { code, detail, start: from, end: to, exact, fix } of slips) {
    // The parser often complains twice on one line, or at once on the next.
    if (from <= quietUntil) continue;
    const [start, end] = exact ? [from, to] : visible(text, from, to);
    const { message, help } = messageOf(code, detail, text.slice(start, end));
    const fixes = fix ? [fixOf(fix, section)] : [];
    problems.push({ rule: 'syntax/yaml', severity: 'error', message, help, span: { section, start, end }, fixes });
    const lineEnd = text.indexOf('\n', from);
    const nextLineEnd = lineEnd < 0 ? -1 : text.indexOf('\n', lineEnd + 1);
    quietUntil = nextLineEnd < 0 ? text.length : nextLineEnd;
  }
  return problems;
}

/** How deep a line was meant to stand, and where a value was meant to end, only its writer knows. */
function fixOf({ title, start, end, by }: NonNullable<Slip['fix']>, section: Section): Fix {
  return { title, safe: false, edits: [{ span: { section, start, end }, newText: by }] };
}

function errorsOf({ errors }: Document): readonly YAMLError[] {
  return [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
}

/** The parser sometimes points behind the end of a line or over many lines: keep to what a reader would look at. */
function visible(text: string, from: number, to: number): [number, number] {
  let start = Math.min(from, text.length);
  if (start > 0 && (start === text.length || text[start] === '\n' || text[start] === '\r')) {
    while (start > 0 && /\s/.test(text[start - 1] ?? '')) start--;
    return [Math.max(0, start - 1), start];
  }
  let end = Math.max(to, start + 1);
  const lineEnd = text.slice(start).search(/[\r\n]/);
  if (lineEnd >= 0) end = Math.min(end, start + Math.max(1, lineEnd));
  return [start, Math.min(end, text.length)];
}

function secondDocument(document: Document, text: string, section: Section): Problem {
  const start = Math.max(0, text.indexOf('---', document.range?.[0] ?? 0));
  const span: Span = { section, start, end: Math.min(start + 3, text.length) };
  return {
    rule: 'syntax/yaml',
    severity: 'error',
    message: 'A second document begins here, but a plan is one document.',
    help: 'Remove the line `---`, or move what follows into a file of its own.',
    span,
  };
}

function refusal(section: Section, message: string): Parsed {
  const problem: Problem = { rule: 'syntax/yaml', severity: 'error', message, span: { section, start: 0, end: 1 } };
  return { section, root: undefined, problems: [problem], entangled: false };
}
