import { analyse } from '../../src/core/analysis.ts';
import type { Scene } from '../../src/core/timeline/scene.ts';
import { comparing } from '../../src/lsp/comparing.ts';
import { toRange } from '../../src/lsp/convert.ts';
import { dayOf } from '../support/day.ts';
import { sceneOf } from './support.ts';

/** The picture of a plan with what has changed since another version of it. */
export function comparedTo(base: string, head: string, today = '2026-02-04', rule?: string): Scene {
  const settings = { today: dayOf(today), profile: 'recommended' } as const;
  const one = comparing(1, { text: base, name: 'HEAD', draws: true }, analyse(base, settings), toRange);
  one.update(analyse(head, settings));
  return one.drawn(sceneOf(head, today, rule));
}

export const BASE = `cx: 1
programme: {name: Claims desk, start: 2026-01-05}
people: {ana: {name: Ana Ruiz}}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: first, title: First, week: 1, owner: ana}
      - {id: second, title: Second, week: 2, owner: ana}
      - {id: third, title: Third, week: 3, owner: ana}
    gate: {id: agreed, title: Agreed, week: 3, decision: {outcome: proceed, on: 2026-01-23, by: ana}}
  - id: pilot
    name: Pilot
    weeks: 4-4
    milestones:
      - {id: tried, title: Tried, week: 4, owner: ana}
  - id: build
    name: Build
    weeks: 5-9
    milestones:
      - {id: uat, title: UAT, week: 6, owner: ana}
      - {id: trained, title: Trained, owner: ana, week: 7, needs: [uat]}
      - {id: live, title: Live, kind: phased-go-live, week: 8, owner: ana, needs: [trained]}
`;

/** The same with something moved, added and removed, a phase that is gone and a gate that is open again. */
export const HEAD = BASE.replace('title: UAT, week: 6', 'title: UAT, week: 7')
  .replace(/ {6}- \{id: second.*\n/, '')
  .replace(/ {2}- id: pilot\n(?: {4}.*\n)*/, '')
  .replace('weeks: 5-9', 'weeks: 5-10')
  .replace(', decision: {outcome: proceed, on: 2026-01-23, by: ana}', '')
  .replace('title: Live, kind: phased-go-live, week: 8', 'title: Live, kind: phased-go-live, week: 9')
  .replace(/( {6}- \{id: uat.*\n)/, '$1      - {id: rehearsal, title: Rehearsal, week: 8, owner: ana}\n');
