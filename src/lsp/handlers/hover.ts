import type { Hover } from 'vscode-languageserver';
import { hoverAt } from '../../core/features/hover.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Handler } from '../handler.ts';

/** What there is to know of what lies under the pointer. */
export const hover: Handler = {
  capabilities: { hoverProvider: true },
  register({ connection, current, client }) {
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const analysis = (await current(textDocument, token))?.analysis;
      const found = analysis && hoverAt(analysis, toOffset(position, analysis));
      if (!found) return null;
      const isRead = client().textDocument?.hover?.contentFormat?.includes('markdown');
      const value = isRead ? found.markdown : withoutMarkdown(found.markdown);
      return { contents: { kind: isRead ? 'markdown' : 'plaintext', value }, range: toRange(found.span, analysis) };
    });
  },
};

/** For editors that show text as it is. */
function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(/ {2}\n/g, '\n')
    .replace(/```\w*\n?|\*\*|`/g, '')
    .replace(/\\(.)/g, '$1');
}
