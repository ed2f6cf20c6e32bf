import type { Problem } from '../text/problem.ts';
import type { Day } from '../time/day.ts';
import { countsOf } from './marks.ts';
import type { Scene } from './scene.ts';

export const LAST_PLAN = 'The text is not YAML at the moment; this is the last plan that was';
export const PARTLY_READ = 'The text is not YAML at the moment; this is what can be read of it';
export const NO_PLAN = 'There is no plan in this file yet';

/** What a scene says of the text it was made from. */
export function stateOf(broken: boolean): Pick<Scene, 'stale' | 'notice'> {
  return { stale: broken ? true : undefined, notice: broken ? PARTLY_READ : undefined };
}

/** The last picture that could be drawn, while the text cannot be read; the counts are those of the text. */
export function staleScene(scene: Scene, problems: readonly Problem[]): Scene {
  return { ...scene, counts: countsOf(problems), stale: true, notice: LAST_PLAN };
}

/** For a text in which no plan can be seen, now or before. */
export function emptyScene(name: string, today: Day, problems: readonly Problem[]): Scene {
  return {
    name,
    today,
    from: today,
    to: today,
    weeks: 0,
    closed: [],
    owners: [],
    rows: [],
    links: [],
    counts: countsOf(problems),
    load: 'asked',
    notice: NO_PLAN,
  };
}
