import type { MilestoneOverlay } from '../../../core/diff/overlay.ts';
import { formatDay } from '../../../core/time/day.ts';
import type { DiffReport } from './report.ts';

/** More rows than these are no picture any more. */
const MOST_ROWS = 20;

/** What moved, before and now, as a Mermaid chart; nothing where nothing did. */
export function pictureOf({ files }: DiffReport): string {
  const moved = files.flatMap(({ comparison }) => comparison.overlay.milestones).filter(({ days }) => days !== 0);
  if (!moved.length) return '';
  const rows = [...moved].sort((a, b) => Math.abs(b.days) - Math.abs(a.days)).slice(0, MOST_ROWS);
  rows.sort((a, b) => dueOf(a.head) - dueOf(b.head));
  const more = moved.length - rows.length;
  return [
    '```mermaid',
    'gantt',
    `  title What moved${more ? `, and ${more} more` : ''}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %d %b',
    ...rows.flatMap(sectionOf),
    '```',
  ].join('\n');
}

function dueOf(side: MilestoneOverlay['head']): number {
  return side?.dates?.due ?? 0;
}

function sectionOf({ base, head, days }: MilestoneOverlay): readonly string[] {
  if (!base?.dates || !head?.dates) return [];
  const { title, id } = head.milestone;
  const slip = `${days > 0 ? '+' : '−'}${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return [
    `  section ${plain(title?.value ?? id?.value ?? 'Milestone')}`,
    `  before :done, milestone, ${formatDay(base.dates.due)}, 0d`,
    `  now (${slip}) :${days > 0 ? 'crit, ' : ''}milestone, ${formatDay(head.dates.due)}, 0d`,
  ];
}

/** Signs that mean something to Mermaid are left out. */
function plain(text: string): string {
  const words = text
    .replace(/[:;,#%`"<>{}[\]|\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...words];
  return characters.length > 48 ? `${characters.slice(0, 47).join('')}…` : words || 'Milestone';
}
