import { sayDay } from '../time/day.ts';
import { count } from './say.ts';
import type { Scene } from './scene.ts';

/** The line under the name: `week 7 of 12 · go-live 20 Feb, in 2 days`. */
export function headline(scene: Scene): string {
  return [sayWeek(scene), sayGoLive(scene)].filter((part) => part !== undefined).join(' · ');
}

function sayWeek({ start, today, weeks }: Scene): string | undefined {
  if (start === undefined || weeks === 0) return undefined;
  const week = Math.floor((today - start) / 7) + 1;
  if (week < 1) return `starts ${sayDay(start)}, in ${count(start - today, 'day')}`;
  return week > weeks ? `${count(weeks, 'week')}, ended` : `week ${week} of ${weeks}`;
}

function sayGoLive({ goLive, today }: Scene): string | undefined {
  if (!goLive) return undefined;
  const days = goLive.day - today;
  const when = sayDay(goLive.day);
  if (days === 0) return `go-live ${when}, today`;
  if (days === 1) return `go-live ${when}, tomorrow`;
  return days > 0 ? `go-live ${when}, in ${count(days, 'day')}` : `live since ${when}, ${count(-days, 'day')}`;
}
