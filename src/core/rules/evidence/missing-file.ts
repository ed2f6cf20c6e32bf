import { rule } from '../rule.ts';
import { isDone, rewritten } from './done.ts';
import { atPlaces } from './places.ts';

export const missingFile = rule({
  id: 'evidence/missing-file',
  severity: 'warning',
  finds: 'A document that the plan relies on is not there. The evidence of a milestone is looked for once it is done.',
  why: 'A link in a plan is a promise that somebody can look it up: the case for the money, the way back on the night, the minutes of a sign-off. Where the document was moved, renamed or never written, the promise is found empty on the day it is needed, and by then nobody remembers what was agreed.',
  bad: `
phases:
  - id: foundation
    milestones:
      - id: audited
        title: Customer data audited
        status: done
        evidence: [docs/data-adit.md]
#                  ^^^^^^^^^^^^^^^^^
`,
  good: `
phases:
  - id: foundation
    milestones:
      - id: audited
        title: Customer data audited
        status: done
        evidence: [docs/data-audit.md]
`,
  files: {
    'docs/data-audit.md': `
# Data audit

One address in nine is out of date; the cleansing is on the list of risks.
`,
  },
  asksForDocuments: true,
  ...atPlaces(({ place, path, what, item }, { documents }, report) => {
    const document = documents.get(path);
    if (document?.state !== 'missing') return;
    const message = `${what} should be in \`${path}\`, and there is no such file: whoever relies on it finds nothing.`;
    const { meant } = document;
    const help = meant
      ? `Did you mean \`${meant}\`?`
      : 'Add the document, or correct the path, which begins at the folder of the plan.';
    report(place.span, message, { item, help, fixes: rewritten(place.path, meant) });
  }, isDone),
});
