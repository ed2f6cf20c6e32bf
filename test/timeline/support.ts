import { analyse } from '../../src/core/analysis.ts';
import type { MilestoneRow, Row, Scene } from '../../src/core/timeline/scene.ts';
import { timelineOf } from '../../src/core/timeline/timeline.ts';
import { dayOf } from '../support/day.ts';

/** The scene of a plan's text, as the server makes it; of its problems, those of one rule if it is given. */
export function sceneOf(text: string, today = '2026-02-04', rule?: string): Scene {
  const analysis = analyse(text, { today: dayOf(today), profile: 'recommended' });
  const { plan, schedule, parties, problems, layout, settings, broken } = analysis;
  if (!plan || !schedule || !parties) throw new Error('the text is no plan');
  return timelineOf({
    plan,
    schedule,
    parties,
    load: analysis.load,
    problems: rule === undefined ? problems : problems.filter((problem) => problem.rule === rule),
    layout,
    today: settings.today,
    broken,
  });
}

/** What the webview gets: the scene after its way through JSON. */
export function sentOver(scene: Scene): Scene {
  return JSON.parse(JSON.stringify(scene)) as Scene;
}

/** A plan of milestones in flow style, in one phase of twelve weeks. */
export function planOf(...milestones: readonly string[]): string {
  const list = milestones.map((milestone) => `      - {${milestone}}\n`).join('');
  return `cx: 1
programme: {name: Plan, start: 2026-01-05}
people: {ana: {name: Ana Ruiz}}
phases:
  - id: work
    name: Work
    weeks: 1-12
    milestones:
${list}`;
}

export function rowOf(scene: Scene, key: string): Row {
  const row = scene.rows.find((each) => each.key === key);
  if (!row) throw new Error(`no row ${key}; there are ${scene.rows.map((each) => each.key).join(', ')}`);
  return row;
}

export function milestoneOf(scene: Scene, id: string): MilestoneRow {
  const row = rowOf(scene, `milestone:${id}`);
  if (row.kind !== 'milestone') throw new Error(`${id} is ${row.kind}`);
  return row;
}
