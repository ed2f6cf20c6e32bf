import type { Schedule } from '../../schedule/schedule.ts';
import type { Related } from '../../text/problem.ts';
import { sayDay } from '../../time/day.ts';
import { dueSpan } from '../roadmap/kinds.ts';

/** ` on 3 Mar`, or nothing where the day of go-live is not known. */
export function onGoLive({ goLive }: Schedule): string {
  return goLive ? ` on ${sayDay(goLive.day)}` : '';
}

/** Where the plan says when go-live is, for what speaks of it. */
export function goLiveAt({ goLive }: Schedule): readonly Related[] {
  return goLive?.milestone ? [{ span: dueSpan(goLive.milestone), message: 'Go-live is due here.' }] : [];
}
