import { isId } from '../model/leaves.ts';
import { type Declaration, type Reference, spaceOf } from '../model/symbols.ts';
import { ESSENTIAL_ROLES } from '../schedule/parties.ts';
import type { Node } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { lineAt } from '../text/lines.ts';
import { offset, type Range, range, rangeOf, type Span } from '../text/span.ts';
import { titleOf } from './items.ts';
import type { Mentioned } from './mentions.ts';
import type { Seen } from './seen.ts';

/** Edits that give something another id wherever it is written; or why there are none. */
export type Renaming = { readonly edits: readonly TextEdit[] } | Refusal;

export interface Refusal {
  readonly refusal: string;
}

/** Why what is mentioned has to keep its id; undefined where it may have another. */
export function mustKeep({ id, declaration, references }: Mentioned): Refusal | undefined {
  const isRole = declaration ? declaration.kind === 'role' : references.some(({ expects }) => expects.includes('role'));
  if (!isRole || !ESSENTIAL_ROLES.some((role) => role === id)) return undefined;
  return {
    refusal: `\`${id}\` is one of the five roles that every programme needs, and the rules know it by this id. Give it another person instead.`,
  };
}

/** Where the id itself stands, without quotes, as far as it can be told. */
export function wordAt({ id, span }: Pick<Mentioned, 'id' | 'span'>, seen: Seen): Range {
  const whole = rangeOf(span, seen.layout);
  return wordIn(whole, id, seen) ?? whole;
}

/** Gives another id to what is mentioned. An alias is left alone: the edit is made where it was written. */
export function renamed(mentioned: Mentioned, newId: string, seen: Seen): Renaming {
  const { id, declaration } = mentioned;
  const sites = [...(declaration ? [declaration] : []), ...mentioned.references];
  const refusal = mustKeep(mentioned) ?? notAnId(newId, declaration) ?? taken(mentioned, newId, seen);
  if (refusal) return refusal;
  return newId === id ? { edits: [] } : rewritten(sites, { id, newId }, seen);
}

/** Another id where these write one. */
export function rewritten(
  sites: readonly (Declaration | Reference)[],
  { id, newId }: { readonly id: string; readonly newId: string },
  seen: Seen,
): Renaming {
  const edits = new Map<number, TextEdit>();
  for (const { span, anchor } of sites) {
    const written = rangeOf(anchor ?? span, seen.layout);
    const word = wordIn(written, id, seen);
    if (!word)
      return {
        refusal: `${line(written, seen)} writes \`${id}\` in a way that cannot be edited; write it plainly first.`,
      };
    edits.set(word.start, { range: word, newText: newId });
  }
  return sharedWithOthers(sites, edits, seen) ?? { edits: [...edits.values()] };
}

/** Words that mean something else to YAML where they are not in quotes. */
const YAML_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

function notAnId(newId: string, declaration: Declaration | undefined): Refusal | undefined {
  if (!isId(newId)) {
    const form = 'lower-case letters, digits and single hyphens, beginning with a letter, at most 64 in all';
    return { refusal: `\`${newId}\` is no id. An id has ${form}, such as \`uat-sign-off\`.` };
  }
  if (YAML_WORDS.has(newId)) return { refusal: `\`${newId}\` is no id: YAML reads it as a value of its own.` };
  const isKey = declaration?.kind === 'person' || declaration?.kind === 'team' || declaration?.kind === 'role';
  if (!isKey || !newId.startsWith('x-')) return undefined;
  return { refusal: `\`${newId}\` would be left out of the plan: keys that begin with \`x-\` are notes of your own.` };
}

/** Two things of one name could not be told apart any more. */
function taken({ id, declaration, references }: Mentioned, newId: string, seen: Seen): Refusal | undefined {
  if (newId === id) return undefined;
  const spaces = new Set(
    (declaration ? [declaration.kind] : references.flatMap(({ expects }) => expects)).map(spaceOf),
  );
  const isHere = ({ id: other }: { readonly id: string }, kinds: readonly Declaration['kind'][]): boolean =>
    other === newId && kinds.some((kind) => spaces.has(spaceOf(kind)));
  const owner = seen.symbols.declarations.find((other) => isHere(other, [other.kind]));
  // What is mentioned and nowhere declared may well be meant as something that is.
  if (owner && !declaration) return undefined;
  if (owner) {
    const title = titleOf(owner);
    const name = title === newId ? '' : ` "${title}"`;
    const where = line(rangeOf(owner.span, seen.layout), seen).toLowerCase();
    return { refusal: `There is a ${owner.kind}${name} with the id \`${newId}\` already, in ${where}.` };
  }
  const mention = declaration && seen.symbols.references.find((other) => isHere(other, other.expects));
  if (!mention) return undefined;
  const where = line(rangeOf(mention.span, seen.layout), seen);
  return {
    refusal: `${where} mentions \`${newId}\`, which is not in the plan: it would come to mean this ${declaration.kind}.`,
  };
}

/** What an alias repeats elsewhere as something else would change unasked. */
function sharedWithOthers(
  sites: readonly (Declaration | Reference)[],
  edits: ReadonlyMap<number, TextEdit>,
  seen: Seen,
): Refusal | undefined {
  const expected = new Map<string, number>();
  const count = (use: Span, anchor: Span, by: 1 | -1): number => {
    const key = `${rangeOf(use, seen.layout).start} ${rangeOf(anchor, seen.layout).start}`;
    const left = (expected.get(key) ?? 0) + by;
    expected.set(key, left);
    return left;
  };
  for (const { span, anchor } of sites) if (anchor) count(span, anchor, 1);
  const isEdited = (anchor: Span): boolean => {
    const { start, end } = rangeOf(anchor, seen.layout);
    for (let at = start; at < end; at = offset(at + 1)) if (edits.has(at)) return true;
    return false;
  };
  let other: Span | undefined;
  const look = (use: Span, anchor: Span | undefined): void => {
    if (anchor && isEdited(anchor) && count(use, anchor, -1) < 0) other ??= use;
  };
  if (seen.root && seen.text.includes('&')) visit(seen.root, look);
  if (!other) return undefined;
  const where = line(rangeOf(other, seen.layout), seen);
  return { refusal: `${where} repeats this id through an alias, as something else; write one of the two out first.` };
}

function visit(node: Node, look: (use: Span, anchor: Span | undefined) => void): void {
  switch (node.kind) {
    case 'scalar':
      look(node.span, node.anchor);
      return;
    case 'seq':
      for (const item of node.items) visit(item, look);
      return;
    case 'map':
      for (const { key, keySpan, keyAnchor, value } of node.entries) {
        if (key.startsWith('x-')) continue;
        look(keySpan, keyAnchor);
        visit(value, look);
      }
  }
}

/** The id within what is written; undefined where it is written with escapes. */
function wordIn({ start, end }: Range, id: string, { text }: Seen): Range | undefined {
  const found = new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).exec(text.slice(start, end));
  return found ? range(start + found.index, start + found.index + id.length) : undefined;
}

function line({ start }: Range, { lines }: Seen): string {
  return `Line ${lineAt(lines, offset(start)) + 1}`;
}
