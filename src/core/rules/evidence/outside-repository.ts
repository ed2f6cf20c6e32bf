import { rule } from '../rule.ts';
import { atPlaces } from './places.ts';

export const outsideRepository = rule({
  id: 'evidence/outside-repository',
  severity: 'error',
  finds: 'A path leads out of the repository. What stands there is not opened.',
  why: 'The plan and what it rests on belong together: whoever has the one has to have the other, in the same version. A path into a folder of one machine works for its author and for nobody else, not in review, not in the checks, and not for the auditor two years on; and a plan from elsewhere has no business reading what else lies on the disk.',
  bad: `
charter:
  business-case:
    statement: Calls get shorter, and customers call once
    document: ../../finance/business-case.md
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  good: `
charter:
  business-case:
    statement: Calls get shorter, and customers call once
    document: docs/business-case.md
`,
  files: { 'docs/business-case.md': '# Business case' },
  asksForDocuments: true,
  ...atPlaces(
    ({ place, path, what, item }, { documents }, report) => {
      if (documents.get(path)?.state !== 'outside') return;
      const message = `${what} is said to be in \`${path}\`, outside of the repository: it is not opened, and whoever has only the repository cannot read it.`;
      const help = 'Keep the document beside the plan, or link to an `https:` address that everybody can open.';
      report(place.span, message, { item, help });
    },
    () => true,
  ),
});
