import { headingNamed, type Task, tasksOf } from '../../model/documents.ts';
import type { Place } from '../../model/leaves.ts';
import { type Facts, rule } from '../rule.ts';
import { called } from '../words.ts';
import { isDone, reopened } from './done.ts';

export const openChecklist = rule({
  id: 'evidence/open-checklist',
  severity: 'warning',
  finds: 'A milestone is done, and the checklist in its evidence has points that are not ticked.',
  why: 'The checklist was written when nobody was in a hurry, by those who knew what finished means. A milestone that is closed over an open point passes the point on: to the test, to the night of the cutover, to the advisers. Either it is done and the tick is missing, which takes a second, or it is not done, and somebody should decide that it may wait.',
  bad: `
phases:
  - id: build
    milestones:
      - id: migrated
        title: Migration rehearsed
        status: done
        evidence: [docs/migration.md#second-run]
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  good: `
phases:
  - id: build
    milestones:
      - id: migrated
        title: Migration rehearsed
        status: in-progress
        evidence: [docs/migration.md#second-run]
`,
  files: {
    'docs/migration.md': `
# Migration

## Second run

- [x] All accounts moved within four hours
- [ ] Balances agree to the penny
`,
  },
  asksForDocuments: true,
  milestone: {
    reads: [],
    check({ milestone }, { documents }, report) {
      if (!isDone(milestone)) return;
      const told = new Set<Task>();
      for (const place of milestone.evidence) {
        const tasks = tasksAt(place, documents);
        const open = tasks.filter((task) => !task.done && !told.has(task));
        const [first] = open;
        if (!first) continue;
        for (const task of open) told.add(task);
        const many = `${open.length} of the ${tasks.length} points on the checklist in \`${place.value}\``;
        const which = tasks.length === 1 ? `the one point on the checklist in \`${place.value}\`` : many;
        const says = first.text && `: ${open.length > 1 ? 'the first is ' : ''}“${shortened(first.text)}”`;
        const message = `${called(milestone, 'This milestone')} is done, but ${which} ${open.length > 1 ? 'are' : 'is'} open${says}.`;
        const help = 'Tick what is done; or set the milestone back to `in-progress`, or take out what may wait.';
        report(place.span, message, { item: milestone, help, fixes: reopened(milestone) });
      }
    },
  },
});

/** The tasks of a document or of a section; none where they are not known. */
export function tasksAt({ path, heading }: Place, documents: Facts['documents']): readonly Task[] {
  const document = path && documents.get(path.value);
  const outline = document && document.state === 'present' ? document.outline() : undefined;
  if (!outline) return [];
  if (!heading) return tasksOf(outline);
  const section = headingNamed(heading.value, outline);
  return section ? tasksOf(outline, section) : [];
}

const LONGEST = 80;

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
