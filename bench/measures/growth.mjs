// Whether the cost of a keystroke follows the edit or the file: ours at 100,000 lines against ours at 10,000.
import { ours } from '../lib/client.mjs';
import { byTurns, openPlan, titleTyping, weekTyping } from '../lib/editing.mjs';
import { largePlan } from '../lib/plans.mjs';
import { median } from '../lib/stats.mjs';

export async function measure(root) {
  return [
    await growth(root, 'a title', titleTyping, 3),
    // Another week may move all that waits for it: what this costs depends on the plan.
    await growth(root, 'a week', weekTyping, undefined),
  ];
}

async function growth(root, what, typing, atMost) {
  const servers = [];
  try {
    const turns = [];
    for (const lines of [100_000, 10_000]) {
      const server = ours(root);
      servers.push(server);
      await server.initialize();
      const text = largePlan(lines);
      const plan = await openPlan(server, text, { languageId: 'programme-cx' });
      const type = typing(text);
      turns.push(async () => (await type(plan)).ms);
    }
    const [large, small] = await byTurns(turns, 31, { warmUp: 4 });
    return {
      measure: `keystroke in ${what}, ours at 100,000 lines (peer: ours at 10,000)`,
      ours: median(large),
      peer: median(small),
      unit: 'ms',
      ...(atMost === undefined ? {} : { atMost }),
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
