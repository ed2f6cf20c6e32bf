import type { Day } from '../../core/time/day.ts';
import { lateDays } from '../../core/timeline/say.ts';
import type { MilestoneRow } from '../../core/timeline/scene.ts';

/** What colour says of a milestone, beside what its shape says. */
export type Tone = 'done' | 'dropped' | 'late' | 'blocked' | 'critical' | 'planned';

export function toneOf(row: MilestoneRow, today: Day): Tone {
  if (row.status === 'done' || row.status === 'dropped') return row.status;
  if (lateDays(row, today) > 0) return 'late';
  if (row.status === 'blocked') return 'blocked';
  return row.critical ? 'critical' : 'planned';
}
