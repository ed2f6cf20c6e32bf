import type { Schedule } from '../../schedule/schedule.ts';
import { sayDay } from '../../time/day.ts';

/** ` on 3 Mar`, or nothing where the day of go-live is not known. */
export function onGoLive({ goLive }: Schedule): string {
  return goLive ? ` on ${sayDay(goLive.day)}` : '';
}
