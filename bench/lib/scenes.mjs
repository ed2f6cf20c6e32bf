import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const TODAY = '2026-02-18';
const SOURCE = `
export { analyse } from './src/core/analysis.ts';
export { parseDay } from './src/core/time/day.ts';
export { timelineOf } from './src/core/timeline/timeline.ts';
`;

/** From a plan's text to what the webview is sent, as the server makes it; and what is drawn, for another chart. */
export async function sceneMaker(root) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-bench-'));
  const outfile = join(folder, 'core.cjs');
  try {
    await build({
      stdin: { contents: SOURCE, resolveDir: root, loader: 'ts' },
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      outfile,
    });
    const { analyse, parseDay, timelineOf } = createRequire(import.meta.url)(outfile);
    return (text) => {
      const { plan, schedule, parties, load, problems, layout, settings } = analyse(text, {
        today: parseDay(TODAY),
        profile: 'recommended',
      });
      return timelineOf({ plan, schedule, parties, load: load(), problems, layout, today: settings.today });
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
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
