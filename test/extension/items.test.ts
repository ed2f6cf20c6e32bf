import { equal } from 'node:assert/strict';
import { itemAt } from '../../src/extension/items.ts';
import type { TextRange, TimelineItem } from '../../src/protocol/lsp.ts';

const lines = (first: number, last: number): TextRange => ({
  start: { line: first, character: 0 },
  end: { line: last, character: 80 },
});
const item = (key: string, range: TextRange): TimelineItem => ({ key, range, selection: range });
const at = (line: number, character = 4) => ({ line, character });

describe('the item under the cursor', () => {
  const items = [
    item('phase:build', lines(10, 40)),
    item('milestone:configured', lines(15, 20)),
    item('milestone:tested', lines(21, 30)),
    item('phase:deploy', lines(41, 60)),
  ];

  it('is the innermost around it', () => {
    equal(itemAt(items, at(16))?.key, 'milestone:configured');
    equal(itemAt(items, at(21, 0))?.key, 'milestone:tested');
    equal(itemAt(items, at(12))?.key, 'phase:build');
    equal(itemAt(items, at(41))?.key, 'phase:deploy');
  });

  it('is the innermost whatever the order of the items', () => {
    equal(itemAt([...items].reverse(), at(16))?.key, 'milestone:configured');
  });

  it('reaches to its last character, and no further', () => {
    equal(itemAt(items, at(60, 80))?.key, 'phase:deploy');
    equal(itemAt(items, at(60, 81)), undefined);
    equal(itemAt(items, at(9, 80)), undefined);
    equal(itemAt([], at(3)), undefined);
  });

  it('is the first of two that stand at the same place', () => {
    const twins = [item('milestone:a', lines(1, 2)), item('milestone:b', lines(1, 2))];
    equal(itemAt(twins, at(1))?.key, 'milestone:a');
  });
});
