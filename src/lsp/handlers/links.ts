import type { DocumentLink } from 'vscode-languageserver';
import { linksOf } from '../../core/features/links.ts';
import { markdownDocument } from '../../core/markdown/document.ts';
import { headingNamed, isMarkdown } from '../../core/model/documents.ts';
import { lineAt, lineIndex } from '../../core/text/lines.ts';
import { offset } from '../../core/text/span.ts';
import { toRange } from '../convert.ts';
import { beside, type Files } from '../files.ts';
import type { Handler } from '../handler.ts';

/** A document beside a plan, to be looked for when the link is followed. */
interface Later {
  readonly plan: string;
  readonly path: string;
  readonly heading?: string;
}

/** From the places that a plan names to the documents beside it, at their headings. */
export const links: Handler = {
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  register({ connection, current, files }) {
    connection.onDocumentLinks(async ({ textDocument: { uri } }, token): Promise<DocumentLink[]> => {
      const analysis = (await current({ uri }, token))?.analysis;
      if (!analysis) return [];
      return linksOf(analysis).map((link) => {
        const range = toRange(link.span, analysis);
        if ('url' in link) return { range, target: link.url };
        const data: Later = { plan: uri, path: link.path, ...(link.heading && { heading: link.heading }) };
        return { range, data };
      });
    });
    connection.onDocumentLinkResolve(async (link, token): Promise<DocumentLink> => {
      const { plan, path, heading } = link.data as Later;
      const target = beside(plan, path);
      if (target === undefined || heading === undefined) return { ...link, ...(target && { target }) };
      const documents = (await current({ uri: plan }, token))?.analysis.settings.documents;
      // What leaves the repository is not read; whoever follows the link sees it.
      const isOutside = documents?.get(path)?.state === 'outside';
      const line = isOutside ? undefined : await lineOf(target, heading, files);
      return { ...link, target: `${target}#${line ?? heading}` };
    });
  },
};

/** `L12`, which editors go to, where the heading is in line 12. */
async function lineOf(target: string, slug: string, files: Files): Promise<string | undefined> {
  if (!isMarkdown(new URL(target).pathname)) return undefined;
  const text = await files.readFile(target);
  const document = text === undefined ? undefined : markdownDocument(() => text);
  const outline = document?.state === 'present' ? document.outline() : undefined;
  const heading = outline && headingNamed(slug, outline);
  return text !== undefined && heading ? `L${lineAt(lineIndex(text), offset(heading.start)) + 1}` : undefined;
}
