import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { headingAt, type NamedHeading, retitled, titleIn } from '../core/features/headings.ts';
import { followHeadings } from '../core/features/moves.ts';
import type { Refusal } from '../core/features/rename.ts';
import { markdownDocument } from '../core/markdown/document.ts';
import { isMarkdown, type Outline, unescaped } from '../core/model/documents.ts';
import { lineIndex } from '../core/text/lines.ts';
import { toOffset } from './convert.ts';
import type { EditsOf } from './edits.ts';
import { beside, keyOf } from './files.ts';
import type { HandlerContext } from './handler.ts';
import { eachPlan } from './mentions.ts';

/** A heading of a document beside a plan, where the plan names it. */
export interface LinkedHeading extends NamedHeading {
  readonly analysis: Analysis;
  /** The document, and its text as the editor has it. */
  readonly document: string;
  readonly markdown: string;
  /** The heading's words. */
  readonly title: string;
}

export async function linkedHeadingAt(
  { textDocument, position }: TextDocumentPositionParams,
  { current, textOf }: HandlerContext,
  token: CancellationToken,
): Promise<LinkedHeading | undefined> {
  const { analysis } = (await current(textDocument, token)) ?? {};
  const named = analysis && headingAt(analysis, toOffset(position, analysis));
  // What is outside of the repository is not opened.
  const isOutside = named && analysis?.settings.documents?.get(named.path)?.state === 'outside';
  const document = named && !isOutside && isMarkdown(named.path) ? beside(textDocument.uri, named.path) : undefined;
  const markdown = document === undefined ? undefined : await textOf(document);
  if (!named || document === undefined || markdown === undefined) return undefined;
  const title = titleIn(markdown, named.heading.value, outlineOf(markdown));
  return title && { ...named, analysis, document, markdown, title: markdown.slice(title.start, title.end) };
}

/** Edits of the document, and of all plans that name one of its headings that are called otherwise then. */
export async function retitledEverywhere(
  { document, markdown, heading }: LinkedHeading,
  title: string,
  context: HandlerContext,
  token: CancellationToken,
): Promise<readonly EditsOf[] | Refusal> {
  const retitling = retitled(markdown, heading.value, title, outlineOf);
  if ('refusal' in retitling) return retitling;
  const { edit, slugs } = retitling;
  const edits: EditsOf[] = [{ uri: document, version: null, lines: lineIndex(markdown), edits: [edit] }];
  const isIt = (plan: string, path: string): boolean => {
    const target = beside(plan, path);
    return target !== undefined && keyOf(target) === keyOf(document);
  };
  const plans = eachPlan(context, token, ({ uri, paths }) => paths.some((path) => isIt(uri, path)));
  for await (const { uri, version, analysis } of plans) {
    const renamed = (path: string, slug: string): string | undefined =>
      isIt(uri, path) ? (slugs.get(slug) ?? slugs.get(unescaped(slug))) : undefined;
    edits.push({ uri, version, lines: analysis.lines, edits: followHeadings(analysis, renamed) });
  }
  return edits;
}

function outlineOf(markdown: string): Outline | undefined {
  const document = markdownDocument(() => markdown);
  return document.state === 'present' ? document.outline() : undefined;
}
