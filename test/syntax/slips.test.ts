import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { dayOf } from '../support/day.ts';

/** Slips of the pen whose mend is plain, each with what it is called and the text after it. */
const SLIPS: readonly { readonly from: string; readonly title: string; readonly to: string }[] = [
  { from: 'name: "Claims desk\n', title: 'Add the closing "', to: 'name: "Claims desk"\n' },
  {
    from: "p: {name: 'Claims desk, start: 5}\n",
    title: "Add the closing '",
    to: "p: {name: 'Claims desk', start: 5}\n",
  },
  { from: 'needs: [one, two\nweek: 3\n', title: 'Add the closing ]', to: 'needs: [one, two]\nweek: 3\n' },
  { from: 'needs: [one, two}\nweek: 3\n', title: 'Change to ]', to: 'needs: [one, two]\nweek: 3\n' },
  { from: 'p:\n\tname: x\n', title: 'Replace the tab by spaces', to: 'p:\n  name: x\n' },
  { from: 'p:\n  name: x\n   start: 5\n', title: 'Indent it like its neighbours', to: 'p:\n  name: x\n  start: 5\n' },
  {
    from: 'p:\n    name: x\n  start: 5\n',
    title: 'Indent it like its neighbours',
    to: 'p:\n    name: x\n    start: 5\n',
  },
  { from: 'name: Design: agreed # so\n', title: 'Put the value in quotes', to: 'name: "Design: agreed" # so\n' },
  { from: 'owner: @ana\n', title: 'Put the value in quotes', to: 'owner: "@ana"\n' },
  { from: 'p:\r\n\tname: x\r\n', title: 'Replace the tab by spaces', to: 'p:\r\n  name: x\r\n' },
];

/** The fix of the only problem of a text: what it is called, and what it leaves. */
function mended(text: string): { readonly title: string | undefined; readonly to: string } {
  const analysis = analyse(text, { today: dayOf('2026-02-18'), profile: 'minimal' });
  assert.equal(analysis.problems.length, 1, text);
  const fixes = analysis.problems[0]?.fixes ?? [];
  const edits = fixes[0] && editsOf(fixes[0], analysis);
  return { title: fixes[0]?.title, to: edits ? applyEdits(text, edits) : text };
}

describe('slips in the writing of YAML', () => {
  for (const { from, title, to } of SLIPS) {
    it(`${JSON.stringify(from)}: ${title}`, () => assert.deepEqual(mended(from), { title, to }));
  }

  it('are mended one by one where there are several, each in its own place', () => {
    const text = 'a: Design: agreed\nc:\n  d: 1\n  e: 2\n\tf: 3\n';
    const analysis = analyse(text, { today: dayOf('2026-02-18'), profile: 'minimal' });
    const edits = analysis.problems.flatMap(({ fixes }) => (fixes?.[0] && editsOf(fixes[0], analysis)) ?? []);
    assert.equal(applyEdits(text, edits), 'a: "Design: agreed"\nc:\n  d: 1\n  e: 2\n  f: 3\n');
  });

  it('of which nobody can say what was meant have no fix', () => {
    for (const text of ['p:\n  na\n  start: 5\n', 'a: &\n', 'a: b\n- c\n'])
      assert.deepEqual(mended(text), { title: undefined, to: text });
  });
});
