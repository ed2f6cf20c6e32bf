import type { Node } from './tree.ts';

/** A value as a sentence names it. */
export function say(node: Node): string {
  switch (node.kind) {
    case 'map':
      return 'a group of keys';
    case 'seq':
      return 'a list';
    case 'scalar':
      return node.value === null || node.value === ''
        ? 'empty'
        : `\`${short(String(node.value))}\`${formOf(node.value)}`;
  }
}

/** What a reader cannot see by the value alone. */
function formOf(value: unknown): string {
  if (typeof value === 'number') return ', a number';
  // Written in quotes, else it would be a number.
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? ' in quotes, a text' : '';
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A key without a value. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null && node.span.start === node.span.end;
}
