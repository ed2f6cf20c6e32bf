// Resident memory with a large plan open, and what open and closed plans leave behind.
import { readFileSync } from 'node:fs';
import { ours, yamlServer } from '../lib/client.mjs';
import { openPlan, pause, titleTyping } from '../lib/editing.mjs';
import { largePlan } from '../lib/plans.mjs';
import { median } from '../lib/stats.mjs';

const REST = 2000;

export async function measure(root) {
  const text = largePlan(100_000);
  const [mine, other] = [[], []];
  for (let run = 0; run < 3; run++) {
    mine.push(await whileOpen(ours(root), text, 'programme-cx'));
    other.push(await whileOpen(yamlServer(root), text, 'yaml'));
  }
  const leak = await afterClosing(ours(root), largePlan(10_000));
  return [
    {
      measure: 'memory (RSS) with 100,000 lines open',
      ours: median(mine),
      peer: median(other),
      unit: 'MB',
      atMost: 1 / 2,
    },
    {
      measure: 'memory (RSS) after 200 open/close of 10,000 lines (peer: ours after 10)',
      ours: leak.after200,
      peer: leak.after10,
      unit: 'MB',
      atMost: 1.1,
    },
  ];
}

/** After a few edits and a rest. */
async function whileOpen(server, text, languageId) {
  try {
    await server.initialize();
    const plan = await openPlan(server, text, { languageId });
    const type = titleTyping(text);
    for (let i = 0; i < 6; i++) await type(plan);
    await pause(REST);
    return residentOf(server.pid);
  } finally {
    await server.stop();
  }
}

async function afterClosing(server, text) {
  try {
    await server.initialize();
    const sizes = {};
    for (let i = 1; i <= 200; i++) {
      const uri = `file:///bench/plan-${i}.cx.yaml`;
      const plan = await openPlan(server, text, { languageId: 'programme-cx', uri });
      plan.close();
      if (i !== 10 && i !== 200) continue;
      await pause(REST);
      sizes[`after${i}`] = residentOf(server.pid);
    }
    return sizes;
  } finally {
    await server.stop();
  }
}

/** In megabytes. Linux alone tells it without a tool. */
function residentOf(pid) {
  return (Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024) / 1e6;
}
