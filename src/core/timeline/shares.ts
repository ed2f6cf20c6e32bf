import type { PersonRow } from './scene.ts';

/** Hours asked of hours there are; 0 where nothing is asked, infinite where nothing is there. */
export function shareOf({ cells }: PersonRow, week: number): number {
  const [first, second] = [cells[2 * week - 2] ?? 0, cells[2 * week - 1] ?? 0];
  if (first === 0) return 0;
  return second === 0 ? Number.POSITIVE_INFINITY : first / second;
}

/** Whether more is asked than is there, of the person or of a member of the group. */
export function isOver(row: PersonRow, week: number): boolean {
  return shareOf(row, week) > 1.005 || (row.over?.some((each) => each.week === week) ?? false);
}
