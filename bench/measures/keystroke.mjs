// Keystroke → diagnostics, over the Language Server Protocol, ours and the best-known YAML server's by turns.
import { readFileSync } from 'node:fs';
import { ours, yamlServer } from '../lib/client.mjs';
import { byTurns, openPlan, titleTyping } from '../lib/editing.mjs';
import { largePlan } from '../lib/plans.mjs';
import { median } from '../lib/stats.mjs';

export async function measure(root) {
  const debounce = debounceOf(root);
  const rows = [];
  for (const [lines, atMost, rounds] of [
    [10_000, 1 / 20, 15],
    [100_000, 1 / 40, 11],
  ]) {
    const times = await keystroke(root, largePlan(lines), rounds, { pulls: true });
    rows.push({
      measure: `keystroke → diagnostics, ${lines.toLocaleString('en')} lines, without debounce`,
      ours: times.ours,
      peer: times.peer - debounce,
      unit: 'ms',
      atMost,
    });
  }
  const small = await keystroke(root, largePlan(100), 25, { pulls: false });
  rows.push({
    measure: 'keystroke → diagnostics, 100 lines, with debounce',
    ours: small.ours,
    peer: small.peer,
    unit: 'ms',
    atMost: 1 / 2,
  });
  return rows;
}

async function keystroke(root, text, rounds, { pulls }) {
  const [mine, other] = [ours(root, { pulls }), yamlServer(root)];
  try {
    await Promise.all([mine.initialize(), other.initialize()]);
    const ourPlan = await openPlan(mine, text, { languageId: 'programme-cx' });
    const theirPlan = await openPlan(other, text, { languageId: 'yaml' });
    const [typeInOurs, typeInTheirs] = [titleTyping(text), titleTyping(text)];
    const [our, their] = await byTurns(
      [async () => (await typeInOurs(ourPlan)).ms, async () => (await typeInTheirs(theirPlan)).ms],
      rounds,
    );
    return { ours: median(our), peer: median(their) };
  } finally {
    await Promise.all([mine.stop(), other.stop()]);
  }
}

/** What the peer waits before it looks, as its source says; measured times are without it. */
function debounceOf(root) {
  const source = readFileSync(`${root}/bench/node_modules/yaml-language-server/out/server/src/yamlSettings.js`, 'utf8');
  const found = /validationDelayMs = (\d+)/.exec(source);
  if (!found) throw new Error('yaml-language-server no longer says how long it waits: look for its debounce');
  return Number(found[1]);
}
