import { type Analysis, analyse } from '../../src/core/analysis.ts';
import type { Completion } from '../../src/core/features/complete/complete.ts';
import { withoutStops } from '../../src/core/features/complete/write.ts';
import { formAt } from '../../src/core/schema/keys.ts';
import type { Node } from '../../src/core/syntax/tree.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { dayOf } from './day.ts';

const SETTINGS = { today: dayOf('2026-02-18'), profile: 'minimal' } as const;

export function analysed(text: string, previous?: Analysis): Analysis {
  return analyse(text, SETTINGS, previous);
}

/** A completion as an editor makes it: the rest of the word goes, lines are indented, line ends are the file's. */
export function applied(text: string, { newText, isSnippet, from, to }: Completion): string {
  const lineStart = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  const margin = /^[ \t]*/.exec(text.slice(lineStart, from).replace('\uFEFF', ''))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = isSnippet ? withoutStops(newText) : newText;
  return text.slice(0, from) + plain.replaceAll('\n', eol + margin) + text.slice(to);
}

/** The same, and every value that it leaves open is filled in as the format wants it. */
export function appliedAndFilled(text: string, completion: Completion): string {
  let result = applied(text, completion);
  for (let i = 0; i < 12; i++) {
    const { root, layout } = analysed(result);
    const end = completion.from + (result.length - text.length) + (completion.to - completion.from);
    const empty =
      root &&
      emptyIn(root, [], (node) => {
        const { start } = rangeOf(node.span, layout);
        return start >= completion.from && start <= end + 1;
      });
    if (!empty) break;
    const at = rangeOf(empty.node.span, layout).start;
    const before = result.slice(0, at).replace(/[ \t]+$/, '');
    const gap = /[:-]$/.test(before) ? ' ' : '';
    result = before + gap + sample(empty.path) + result.slice(before.length).replace(/^[ \t]+(?=[\r\n]|$)/, '');
  }
  return result;
}

interface Empty {
  readonly node: Node;
  readonly path: readonly (string | number)[];
}

function emptyIn(node: Node, path: Empty['path'], isHere: (node: Node) => boolean): Empty | undefined {
  if (node.anchor) return undefined;
  switch (node.kind) {
    case 'scalar':
      return node.value === null && isHere(node) ? { node, path } : undefined;
    case 'map':
      return first(node.entries, ({ key, value }) => emptyIn(value, [...path, key], isHere));
    case 'seq':
      return first(node.items, (item, i) => emptyIn(item, [...path, i], isHere));
  }
}

function first<T, R>(list: readonly T[], find: (one: T, i: number) => R | undefined): R | undefined {
  for (const [i, one] of list.entries()) {
    const found = find(one, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value that the format takes at a path. */
function sample(path: readonly (string | number)[]): string {
  const form = formAt(path);
  if (form?.choices.length) return String(form.choices[0]);
  switch (form?.name) {
    case 'week':
    case 'weekOrDate':
    case 'weekRange':
    case 'count':
    case 'amount':
    case 'users':
    case 'hours':
      return '3';
    case 'date':
    case 'closedDays':
      return '2026-03-02';
    case 'span':
    case 'lag':
    case 'effort':
      return '2d';
    case 'commitment':
    case 'level':
      return '20%';
    case 'capacity':
      return '30h/week';
    case 'currency':
      return 'EUR';
    case 'text':
    case 'markdown':
    case 'place':
    case 'placeOrText':
      return 'Some text';
    default:
      return 'some-id';
  }
}

/** Everything a tree says, a line a scalar; which entry of a list it is in does not matter. */
export function saysOf(node: Node | undefined, path = ''): readonly string[] {
  if (!node) return [];
  switch (node.kind) {
    case 'scalar':
      return [`${path} = ${String(node.value)}`];
    case 'map':
      return node.entries.flatMap(({ key, value }) => saysOf(value, `${path}/${key}`));
    case 'seq':
      return node.items.flatMap((item) => saysOf(item, `${path}/*`));
  }
}
