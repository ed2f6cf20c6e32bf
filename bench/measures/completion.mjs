// Completion of a key and of a value in the middle of a large plan, ours and the best-known YAML server's by turns.
import { ours, yamlServer } from '../lib/client.mjs';
import { byTurns, openPlan } from '../lib/editing.mjs';
import { largePlan } from '../lib/plans.mjs';
import { median } from '../lib/stats.mjs';

export async function measure(root) {
  const rows = [];
  for (const [lines, atMost, rounds] of [
    [10_000, 1 / 5, 15],
    [100_000, undefined, 3],
  ]) {
    const text = largePlan(lines);
    for (const [name, place] of [
      ['a key', emptyLine(text)],
      ['a value', behindKey(text)],
    ]) {
      const times = await completion(root, place, rounds);
      rows.push({
        measure: `completion of ${name}, ${lines.toLocaleString('en')} lines`,
        ...times,
        unit: 'ms',
        atMost,
      });
    }
  }
  return rows;
}

async function completion(root, { text, position }, rounds) {
  const [mine, other] = [ours(root), yamlServer(root)];
  const uri = 'file:///bench/programme.cx.yaml';
  const ask = async (server) => {
    const started = performance.now();
    const found = await server.request('textDocument/completion', { textDocument: { uri }, position });
    const items = Array.isArray(found) ? found : found.items;
    if (items.length === 0) throw new Error('Nothing is offered where something should be.');
    return performance.now() - started;
  };
  try {
    await Promise.all([mine.initialize(), other.initialize()]);
    await Promise.all([
      openPlan(mine, text, { languageId: 'programme-cx', uri }),
      openPlan(other, text, { languageId: 'yaml', uri }),
    ]);
    const [our, their] = await byTurns([() => ask(mine), () => ask(other)], rounds);
    return { ours: median(our), peer: median(their) };
  } finally {
    await Promise.all([mine.stop(), other.stop()]);
  }
}

/** An empty line behind a week in the second half, indented as the week is. */
function emptyLine(text) {
  const lines = text.split('\n');
  const line = middle(lines, /^ {8}week: \d+$/) + 1;
  lines.splice(line, 0, '        ');
  return { text: lines.join('\n'), position: { line, character: 8 } };
}

/** Behind a key whose values both servers know. */
function behindKey(text) {
  const lines = text.split('\n');
  const line = middle(lines, /^ {8}week: \d+$/) + 1;
  lines.splice(line, 0, '        kind: ');
  return { text: lines.join('\n'), position: { line, character: 14 } };
}

function middle(lines, pattern) {
  const line = lines.findIndex((content, i) => i >= lines.length / 2 && pattern.test(content));
  if (line < 0) throw new Error(`nothing like ${pattern} in the second half of the plan`);
  return line;
}
