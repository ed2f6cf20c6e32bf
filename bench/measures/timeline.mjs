// 10,000 milestones in headless Chromium, our webview's page and dhtmlx-gantt's by turns, each run in a fresh page.
import { ganttFiles, launch, openPage, ourFiles } from '../lib/pages.mjs';
import { planOf } from '../lib/plans.mjs';
import { drawingsOf, ganttOf } from '../lib/scenes.mjs';
import { median } from '../lib/stats.mjs';

const RUNS = 5;
const UPDATES = 24;
/** In view in both charts when they open. */
const MOVED = 'design-3';

export async function measure(root) {
  const text = planOf(10_000);
  const moves = movesIn(text);
  const drawn = await drawingsOf(root, text, [...moves, ...titlesIn(text)]);
  const { scene, first } = drawn;
  const messages = drawn.messages.slice(0, moves.length);
  const gantt = { ...ganttOf(scene), moved: scene.rows.findIndex(({ key }) => key === `milestone:${MOVED}`) + 1 };
  const [ours, peer] = [[], []];
  const browser = await launch();
  try {
    for (let run = 0; run < RUNS; run++) {
      ours.push(await runIn(browser, ourFiles(root), playWebview, JSON.stringify({ first, messages })));
      peer.push(await runIn(browser, ganttFiles(root), playGantt, JSON.stringify(gantt)));
    }
  } finally {
    await browser.close();
  }
  const middle = (runs, name) => median(runs.map((each) => each[name]));
  const row = (measure, name, unit, bound = {}) => ({
    measure: `10,000 milestones: ${measure}`,
    ours: middle(ours, name),
    peer: middle(peer, name),
    unit,
    ...bound,
  });
  const redrawn = (what, times) => ({
    measure: `10,000 milestones: keystroke in ${what} → redrawn`,
    ours: median(times) + middle(ours, 'update'),
    unit: 'ms',
    atMost: 100,
    of: 'ours',
  });
  return [
    row('first paint (peer: dhtmlx-gantt)', 'firstPaint', 'ms', { atMost: 1 }),
    row('script and layout of the first paint', 'firstLayout', 'ms'),
    row('update of one item, script and layout', 'update', 'ms', { atMost: 16, of: 'ours' }),
    redrawn('a title', drawn.times.slice(moves.length)),
    redrawn('a week', drawn.times.slice(4, moves.length)),
    row('DOM nodes, text included, the most while scrolling', 'nodes', '', { atMost: 3000, of: 'ours' }),
  ];
}

/** The milestone goes a week later, and back, as often as the page is told of it. */
function movesIn(text) {
  const lines = text.split('\n');
  const line = lines.indexOf('        week: 1', lines.indexOf(`      - id: ${MOVED}`));
  const at = { line, character: lines[line].length - 1 };
  return Array.from({ length: UPDATES + 1 }, (_, i) => ({ at, length: 1, insert: i % 2 === 0 ? '2' : '1' }));
}

function titlesIn(text) {
  const lines = text.split('\n');
  const line = lines.indexOf(`      - id: ${MOVED}`) + 1;
  const at = { line, character: lines[line].length };
  return Array.from({ length: 16 }, (_, i) => ({ at, length: i % 2, insert: i % 2 === 0 ? 'x' : '' }));
}

async function runIn(browser, files, play, data) {
  const { page, close } = await openPage(browser, files);
  const result = await page.evaluate(`(${tools})();(${play})(${JSON.stringify(data)})`);
  await close();
  return result;
}

/** Runs in the page: what both charts are measured with. */
function tools() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const layout = () => document.body.getBoundingClientRect().height + document.body.scrollHeight;
  window.bench = {
    frame,
    /** The first paint is over when the second frame from here begins. */
    async first(show) {
      await frame();
      await new Promise((resolve) => setTimeout(resolve, 5));
      const started = performance.now();
      show();
      layout();
      const firstLayout = performance.now() - started;
      await frame();
      await frame();
      return { firstPaint: performance.now() - started, firstLayout };
    },
    /** The median of so many updates, each in a frame of its own. */
    async updates(prepare, show) {
      const times = [];
      for (let i = 0; i < 24; i++) {
        const data = prepare(i);
        await frame();
        const started = performance.now();
        show(data);
        layout();
        times.push(performance.now() - started);
        await frame();
      }
      return times.slice(4).sort((a, b) => a - b)[10];
    },
    nodes() {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
      let count = 1;
      while (walker.nextNode()) count++;
      return count;
    },
    async mostNodes(scrollTo) {
      let most = window.bench.nodes();
      for (const part of [0.2, 0.5, 0.8, 1]) {
        scrollTo(part);
        await frame();
        await frame();
        await frame();
        most = Math.max(most, window.bench.nodes());
      }
      return most;
    },
  };
}

/** Runs in the page. */
async function playWebview(json) {
  const { bench } = window;
  const { first, messages } = JSON.parse(json);
  const root = document.getElementById('timeline');
  const send = (data) => window.dispatchEvent(new MessageEvent('message', { data }));
  send({ type: 'init', uri: 'file:///plan.cx.yaml' });
  const painted = await bench.first(() => send(first));
  const before = root.innerHTML;
  const update = await bench.updates((i) => messages[i], send);
  const last = messages.at(-1);
  send(last);
  if (root.innerHTML === before || root.dataset.ready !== String(last.version)) throw new Error('nothing was drawn');
  const scroller = root.querySelector('.scroller');
  const nodes = await bench.mostNodes((part) => {
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
    scroller.scrollLeft = part * (scroller.scrollWidth - scroller.clientWidth);
  });
  return { ...painted, update, nodes };
}

/** Runs in the page: months and weeks as in ours; everything else as it comes. */
async function playGantt(json) {
  const { bench, gantt } = window;
  const { tasks, links, moved } = JSON.parse(json);
  const date = (ms) => new Date(ms);
  const data = tasks.map(({ from, to, ...task }) => ({ ...task, start_date: date(from), end_date: date(to) }));
  const first = await bench.first(() => {
    gantt.config.scales = [
      { unit: 'month', step: 1, format: '%F %Y' },
      { unit: 'week', step: 1, format: '%W' },
    ];
    gantt.init('chart');
    gantt.parse({ data, links });
  });
  if (gantt.getTaskCount() !== tasks.length || gantt.getLinkCount() !== links.length)
    throw new Error('something is lost');
  const chart = document.getElementById('chart');
  const before = chart.innerHTML;
  const draw = (days) => {
    const task = gantt.getTask(moved);
    task.start_date = gantt.date.add(task.start_date, days, 'day');
    task.end_date = gantt.date.add(task.end_date, days, 'day');
    gantt.updateTask(moved);
  };
  const update = await bench.updates((i) => (i % 2 === 0 ? 7 : -7), draw);
  draw(7);
  await bench.frame();
  if (chart.innerHTML === before) throw new Error('nothing was drawn');
  const { width, height } = { width: 5000, height: tasks.length * gantt.config.row_height };
  const nodes = await bench.mostNodes((part) => gantt.scrollTo(part * width, part * height));
  return { ...first, update, nodes };
}
