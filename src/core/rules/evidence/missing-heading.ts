import { headingNamed, type Outline, unescaped } from '../../model/documents.ts';
import { nearest } from '../../text/suggest.ts';
import { rule } from '../rule.ts';
import { listed } from '../words.ts';
import { isDone, rewritten } from './done.ts';
import { atPlaces } from './places.ts';

export const missingHeading = rule({
  id: 'evidence/missing-heading',
  severity: 'warning',
  finds: 'A document is there, and the heading that the plan names is not in it.',
  why: 'The heading says which part of a long document counts. Where it was reworded or removed, the link still opens, at the top of the page, and each reader picks another part: the sponsor reads the summary, the auditor the draft below it. What was decided can no longer be pointed at.',
  bad: `
deployment:
  fallback: docs/cutover.md#way-bak
#           ^^^^^^^^^^^^^^^^^^^^^^^
`,
  good: `
deployment:
  fallback: docs/cutover.md#way-back
`,
  files: {
    'docs/cutover.md': `
# Cutover

## By the hour

22:00 the old desk is closed for writing.

## Way back

Until 02:00 the old desk can be opened again within twenty minutes.
`,
  },
  asksForDocuments: true,
  ...atPlaces(({ place, path, what, item }, { documents }, report) => {
    const { heading } = place;
    const document = heading && documents.get(path);
    const outline = document?.state === 'present' ? document.outline() : undefined;
    if (!heading || !outline || isThere(heading.value, outline)) return;
    const message = `${what} should be under \`#${heading.value}\` in \`${path}\`, and no heading there has that name: readers land at the top, and each takes another part for it.`;
    const slugs = outline.headings.map(({ slug }) => slug);
    const meant = nearest(unescaped(heading.value), slugs);
    const help = meant ? `Did you mean \`#${meant}\`?` : otherwise(slugs);
    report(place.span, message, { item, help, fixes: rewritten(heading, meant) });
  }, isDone),
});

function isThere(slug: string, outline: Outline): boolean {
  return headingNamed(slug, outline) !== undefined || outline.anchors.has(slug) || outline.anchors.has(unescaped(slug));
}

const MOST_NAMED = 5;

function otherwise(slugs: readonly string[]): string {
  if (!slugs.length) return 'The document has no headings: link the whole of it, or give it the heading.';
  const more = slugs.length - MOST_NAMED;
  const names = slugs.slice(0, MOST_NAMED).map((slug) => `\`#${slug}\``);
  return `Its headings are ${listed(more > 0 ? [...names, `${more} more`] : names)}.`;
}
