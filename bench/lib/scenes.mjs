import { ours } from './client.mjs';
import { openPlan } from './editing.mjs';

/**
 * What the webview is sent, as the server and the extension make it: the scene of a plan, and what follows each edit.
 * `times`: milliseconds from the key to the server's message, its delay left out.
 */
export async function drawingsOf(root, text, edits) {
  const uri = 'file:///bench/programme.cx.yaml';
  const server = ours(root);
  const drawn = () => server.next(({ method }) => method === 'cxProgramme/timeline');
  try {
    await server.initialize();
    const plan = await openPlan(server, text, { languageId: 'programme-cx', uri });
    const first = drawn();
    server.notify('cxProgramme/timeline/open', { uri });
    const { params } = await first;
    const messages = [];
    const times = [];
    for (const { at, length, insert } of edits) {
      const next = drawn();
      const started = performance.now();
      await plan.edit(at, length, insert);
      messages.push(messageOf((await next).params));
      times.push(performance.now() - started);
    }
    return { scene: params.scene, first: messageOf(params), messages, times };
  } finally {
    await server.stop();
  }
}

/** As the extension passes it on. */
function messageOf({ version, drawing, scene, patch }) {
  return patch
    ? { type: 'patch', version, drawing, base: patch.base, patch: patch.scene }
    : { type: 'scene', version, drawing, scene };
}

const LINK_TYPES = { 'start-start': '1', 'finish-finish': '2', 'start-finish': '3' };
const DAY = 86_400_000;

/** The same tasks and links as dhtmlx-gantt takes them; days as milliseconds, made into dates in the page. */
export function ganttOf({ rows, links }) {
  const tasks = [];
  let parent = 0;
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'phase') {
      parent = i + 1;
      tasks.push({ id: i + 1, text: row.title, type: 'project', open: true, from: row.from * DAY, to: row.to * DAY });
    } else if (row.kind === 'milestone') {
      const isPoint = row.start === undefined;
      const from = (row.start ?? row.due) * DAY;
      const to = isPoint ? from : (row.due + 1) * DAY;
      tasks.push({ id: i + 1, parent, text: row.title, type: isPoint ? 'milestone' : 'task', from, to });
    }
  }
  return {
    tasks,
    links: links.map(({ from, to, type }, i) => ({
      id: i + 1,
      source: from + 1,
      target: to + 1,
      type: LINK_TYPES[type] ?? '0',
    })),
  };
}
