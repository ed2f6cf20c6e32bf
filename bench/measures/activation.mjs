// What the extension costs the editor when it wakes up: the editor's own figures, and the first problems of a plan.
import { spawnSync } from 'node:child_process';
import { byTurns } from '../lib/editing.mjs';
import { withEditor } from '../lib/editor.mjs';
import { median } from '../lib/stats.mjs';

const STARTS = 9;

export async function measure(root) {
  const starts = [];
  let bare;
  await withEditor(root, async (open) => {
    const start = async () => {
      starts.push(await open());
      return 0;
    };
    [, bare] = await byTurns([start, bareNode], STARTS, { warmUp: 1 });
  });
  const of = (part) => median(starts.slice(1).map(part));
  const row = (measure, part, rest = {}) => ({ measure, ours: of(part), unit: 'ms', ...rest });
  if (process.env.CX_DEBUG) console.error(starts, bare);
  return [
    row('activation in the editor (peer: bare node)', ({ load, call, finish }) => load + call + finish, {
      peer: median(bare),
      atMost: 50,
      of: 'ours',
    }),
    row('activation: reading and evaluating the code', ({ load }) => load),
    row('opening the first plan → its problems, server and all', ({ firstProblems }) => firstProblems),
  ];
}

function bareNode() {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - started;
}
