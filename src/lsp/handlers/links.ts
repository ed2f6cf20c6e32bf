import type { DocumentLink } from 'vscode-languageserver';
import { type Link, linksOf } from '../../core/features/links.ts';
import { markdownDocument } from '../../core/markdown/document.ts';
import { headingNamed, isMarkdown } from '../../core/model/documents.ts';
import { lineAt, lineIndex } from '../../core/text/lines.ts';
import { offset } from '../../core/text/span.ts';
import { toRange } from '../convert.ts';
import { beside, type Files } from '../files.ts';
import type { Handler } from '../handler.ts';

/** A heading to look for when the link is followed. */
interface Later {
  readonly target: string;
  readonly heading: string;
}

/** From the places that a plan names to the documents beside it, at their headings. */
export const links: Handler = {
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  register({ connection, current, files }) {
    connection.onDocumentLinks(async ({ textDocument }, token): Promise<DocumentLink[]> => {
      const analysis = (await current(textDocument, token))?.analysis;
      if (!analysis) return [];
      const { documents } = analysis.settings;
      return linksOf(analysis).flatMap((link) => {
        const range = toRange(link.span, analysis);
        const isOutside = 'path' in link && documents?.get(link.path)?.state === 'outside';
        const found = isOutside ? undefined : destination(link, textDocument.uri);
        return found ? [{ range, ...found }] : [];
      });
    });
    connection.onDocumentLinkResolve(async (link): Promise<DocumentLink> => {
      const { target, heading } = link.data as Later;
      return { ...link, target: `${target}#${(await lineOf(target, heading, files)) ?? heading}` };
    });
  },
};

function destination(link: Link, uri: string): Pick<DocumentLink, 'target' | 'data'> | undefined {
  if ('url' in link) return { target: link.url };
  const target = beside(uri, link.path);
  if (target === undefined) return undefined;
  const { heading } = link;
  const later: Later | undefined = heading === undefined ? undefined : { target, heading };
  return later ? { data: later } : { target };
}

/** `L12`, which editors go to, where the heading is in line 12. */
async function lineOf(target: string, slug: string, files: Files): Promise<string | undefined> {
  if (!isMarkdown(new URL(target).pathname)) return undefined;
  const text = await files.readFile(target);
  const document = text === undefined ? undefined : markdownDocument(() => text);
  const outline = document?.state === 'present' ? document.outline() : undefined;
  const heading = outline && headingNamed(slug, outline);
  return text !== undefined && heading ? `L${lineAt(lineIndex(text), offset(heading.start)) + 1}` : undefined;
}
