// Hovers over the Language Server Protocol, ours and the best-known YAML server's by turns; and what ours shows beside
// the text of a large plan.
import { ours, yamlServer } from '../lib/client.mjs';
import { byTurns, middleLine, openPlan, titleTyping } from '../lib/editing.mjs';
import { largePlan } from '../lib/plans.mjs';
import { median } from '../lib/stats.mjs';

const URI = 'file:///bench/programme.cx.yaml';

export async function measure(root) {
  return [...(await hovers(root)), ...(await views(root))];
}

/** On a key, where both have the schema's words, and in ours on a milestone's id as well. */
async function hovers(root) {
  const text = largePlan(10_000);
  const [mine, other] = [ours(root, { pulls: true }), yamlServer(root)];
  try {
    await Promise.all([mine.initialize(), other.initialize()]);
    await openPlan(mine, text, { languageId: 'programme-cx', uri: URI });
    await openPlan(other, text, { languageId: 'yaml', uri: URI });
    const key = middleLine(text, /^ {8}title: /);
    const id = middleLine(text, /^ {6}- id: /);
    const [our, their, milestone] = await byTurns(
      [
        () => timed(mine, 'hover', { position: { line: key.line, character: 10 } }, 'What has been reached'),
        () => timed(other, 'hover', { position: { line: key.line, character: 10 } }, 'Design signed off'),
        () => timed(mine, 'hover', { position: { line: id.line, character: 14 } }, 'Due'),
      ],
      25,
    );
    return [
      {
        measure: 'hover on a key, 10,000 lines',
        ours: median(our),
        peer: median(their),
        unit: 'ms',
        atMost: 1 / 5,
      },
      { measure: 'hover on a milestone, 10,000 lines', ours: median(milestone), unit: 'ms' },
    ];
  } finally {
    await Promise.all([mine.stop(), other.stop()]);
  }
}

/** What an editor asks for again after each key, once the key has been taken in. */
async function views(root) {
  const text = largePlan(100_000);
  const mine = ours(root, { pulls: true });
  try {
    await mine.initialize();
    const plan = await openPlan(mine, text, { languageId: 'programme-cx', uri: URI });
    const type = titleTyping(text);
    const { line } = middleLine(text, /^ {6}- id: /);
    const range = { start: { line, character: 0 }, end: { line: line + 60, character: 0 } };
    let { resultId } = await mine.request('textDocument/semanticTokens/full', { textDocument: { uri: URI } });
    const delta = async () => {
      const params = { textDocument: { uri: URI }, previousResultId: resultId };
      const started = performance.now();
      ({ resultId } = await mine.request('textDocument/semanticTokens/full/delta', params));
      return performance.now() - started;
    };
    const typed = (ask) => async () => {
      await type(plan);
      return ask();
    };
    const asked = {
      'hover on a milestone': () => timed(mine, 'hover', { position: { line, character: 14 } }),
      'inlay hints of 60 lines': () => timed(mine, 'inlayHint', { range }),
      'semantic tokens of 60 lines': () => timed(mine, 'semanticTokens/range', { range }),
      'semantic tokens that changed': delta,
      'code lenses': () => timed(mine, 'codeLens', {}),
      'document links': () => timed(mine, 'documentLink', {}),
    };
    const times = await byTurns(Object.values(asked).map(typed), 9);
    return Object.keys(asked).map((name, i) => ({
      measure: `${name}, 100,000 lines, after a key`,
      ours: median(times[i]),
      unit: 'ms',
    }));
  } finally {
    await mine.stop();
  }
}

async function timed(server, method, params, says) {
  const started = performance.now();
  const result = await server.request(`textDocument/${method}`, { textDocument: { uri: URI }, ...params });
  const ms = performance.now() - started;
  if (says && !JSON.stringify(result).includes(says))
    throw new Error(`${method} does not say "${says}": ${JSON.stringify(result)}`);
  return ms;
}
