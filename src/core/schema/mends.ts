import { type Entry, entryOf, type Node, type Step } from '../syntax/tree.ts';
import type { Fix, Written } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { shapeAt } from './shape.ts';

/** How faults of shape can be mended. */

export interface Place {
  readonly steps: readonly Step[];
  readonly node: Node;
}

export function replace(span: Span, title: string, newText: string, safe: boolean): Fix {
  return { title, safe, edits: [{ span, newText }] };
}

/** What is missing, as far as the plan says it elsewhere; the rest is left to fill. */
export function addMissing(place: Place, key: string): readonly Fix[] {
  const { node } = place;
  if (node.kind !== 'map' || node.anchor) return [];
  const value = proposed(place, key);
  const title = value === null ? `Add \`${key}\`, to be filled in` : `Add ${key}: ${String(value)}`;
  return [{ title, safe: false, edits: [{ span: { ...node.span, end: node.span.start }, path: [key], value }] }];
}

function proposed({ steps, node }: Place, key: string): Written {
  const text = (of: Node | undefined, name: string): string | undefined => {
    const value = of && entryOf(of, name)?.value;
    return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
  };
  switch (key) {
    case 'cx':
      return 1;
    case 'id':
      return idFrom(text(node, 'title') ?? text(node, 'name') ?? text(node, 'statement') ?? '') ?? null;
    case 'title':
    case 'name':
      return wordsFrom(text(node, 'id') ?? '') ?? null;
    case 'week': {
      // A milestone is due at its phase's end unless something else is said.
      const last = /(\d+)$/.exec(text(steps.at(-3)?.node, 'weeks') ?? '')?.[1];
      return last === undefined ? null : Number(last);
    }
    default:
      return null;
  }
}

/** `Data audited, all of it` → `data-audited-all-of-it`; undefined where no letters of an id are left. */
function idFrom(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return id.slice(0, 64).replace(/-+$/, '') || undefined;
}

/** `data-audit` → `Data audit`. */
function wordsFrom(id: string): string | undefined {
  const words = id.replaceAll('-', ' ').trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

export function removeKey(entry: Entry | undefined): readonly Fix[] {
  if (!entry) return [];
  const { key, keySpan: span } = entry;
  return [{ title: `Remove \`${key}\``, safe: false, edits: [{ span: { ...span, end: span.start }, remove: 'key' }] }];
}

/** A key that is none of the format may be the writer's own. */
export function keepKey({ node }: Place, key: string): readonly Fix[] {
  const span = node.anchor ? undefined : entryOf(node, key)?.keySpan;
  if (!span || span.end - span.start !== key.length) return [];
  return [replace(span, `Keep it as your own: x-${key}`, `x-${key}`, false)];
}

export function asId({ node }: Place, key: string, span: Span): readonly Fix[] {
  const id = idFrom(key);
  return id && !entryOf(node, id) ? [replace(span, `Change to ${id}`, id, false)] : [];
}

/** More than so many to choose from is no proposal. */
const MOST_CHOICES = 7;

export function choices({ node }: Place, allowed: readonly string[]): readonly Fix[] {
  if (allowed.length > MOST_CHOICES) return [];
  return allowed.map((each) => replace(node.span, `Change to ${each}`, each, false));
}

/** The same in the form that is asked for, where it can only be that. */
export function inForm({ node, steps }: Place): readonly Fix[] {
  const shape = shapeAt(steps);
  if (!shape || node.anchor || shape.keys || shape.values || shape.maps) return [];
  if (node.kind === 'seq') return shape.items ? [] : entriesAlone(node.items, node.span);
  if (node.kind !== 'scalar' || node.value === null) return [];
  const { value, span } = node;
  const isAsWritten = span.end - span.start === String(value).length;
  if (shape.items) {
    const isPlain = isAsWritten && /^[\p{L}\p{N}][^,[\]{}#:\r\n]*$/u.test(String(value));
    return isPlain ? [replace(span, 'Put it in a list', `[${value}]`, true)] : [];
  }
  if (typeof value !== 'string') {
    return isAsWritten && /\btext$/.test(shape.title)
      ? [replace(span, `Put ${value} in quotes`, `"${value}"`, true)]
      : [];
  }
  const meant = shape.title === 'true or false' ? yesOrNo(value) : /^\d+(?:\.\d+)?$/.test(value) ? value : undefined;
  return meant ? [replace(span, `Change to ${meant}`, meant, true)] : [];
}

function yesOrNo(value: string): string | undefined {
  return /^(?:yes|on|y|true)$/i.test(value) ? 'true' : /^(?:no|off|n|false)$/i.test(value) ? 'false' : undefined;
}

/** One of several entries, where only one can stand. */
function entriesAlone(items: readonly Node[], span: Span): readonly Fix[] {
  const words = items.flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? item.value : []));
  const isSimple = words.length === items.length && words.every((word) => /^[a-z][a-z0-9-]*$/.test(word));
  return isSimple && words.length <= MOST_CHOICES
    ? words.map((word) => replace(span, `Change to ${word}`, word, false))
    : [];
}
