import type { Node } from './tree.ts';

/** A value as a sentence names it. */
export function say(node: Node): string {
  switch (node.kind) {
    case 'map':
      return 'a mapping';
    case 'seq':
      return 'a list';
    case 'scalar':
      return node.value === null
        ? 'empty'
        : `\`${short(String(node.value))}\`${typeof node.value === 'number' ? ', a number' : ''}`;
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A key without a value. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null && node.span.start === node.span.end;
}
