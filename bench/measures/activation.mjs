// What the extension costs the editor when it wakes up, by the editor's own figures; and a plan's first problems.
import { spawnSync } from 'node:child_process';
import { byTurns } from '../lib/editing.mjs';
import { withEditor } from '../lib/editor.mjs';
import { median } from '../lib/stats.mjs';

const STARTS = 9;

export async function measure(root) {
  const [starts, bare] = await withEditor(root, (open) => byTurns([open, bareNode], STARTS, { warmUp: 1 }));
  const row = (measure, part) => ({ measure, ours: median(starts.map(part)), unit: 'ms' });
  return [
    {
      ...row('activation in the editor (peer: bare node)', ({ load, call, finish }) => load + call + finish),
      peer: median(bare),
      atMost: 50,
      of: 'ours',
    },
    row('opening the first plan → its problems, server and all', ({ firstProblems }) => firstProblems),
  ];
}

function bareNode() {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - started;
}
