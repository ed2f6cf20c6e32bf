import type { Hover, Range } from 'vscode-languageserver';
import { isConfig } from '../../core/config/keys.ts';
import { configReading, type Reading, ruleInComment } from '../../core/features/configHover.ts';
import { hoverAt } from '../../core/features/hover.ts';
import { RULES } from '../../core/rules/index.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import { toLines, toOffset, toRange } from '../convert.ts';
import type { Handler } from '../handler.ts';
import { whyOf } from '../rulePage.ts';

/** What there is to know of what lies under the pointer. */
export const hover: Handler = {
  capabilities: { hoverProvider: true },
  register({ connection, current, client, open, pages, files }) {
    const shown = (markdown: string, range: Range): Hover => {
      const isRead = client().textDocument?.hover?.contentFormat?.includes('markdown');
      return {
        contents: { kind: isRead ? 'markdown' : 'plaintext', value: isRead ? markdown : withoutMarkdown(markdown) },
        range,
      };
    };
    const read = async (found: Reading | undefined, lines: LineIndex): Promise<Hover | null> => {
      if (!found) return null;
      const why = found.rule ? await whyOf(found.rule, pages(), files) : '';
      return shown(why ? `${found.markdown}\n\n${why}` : found.markdown, toLines(found.range, lines));
    };
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const config = isConfig(textDocument.uri) ? open(textDocument) : undefined;
      if (config) return read(configReading(config.getText(), toOffset(position, config), RULES), config.lines);
      const analysis = (await current(textDocument, token))?.analysis;
      if (!analysis) return null;
      const at = toOffset(position, analysis);
      const found = hoverAt(analysis, at);
      if (found) return shown(found.markdown, toRange(found.span, analysis));
      return read(ruleInComment(analysis.lines.text, at, RULES), analysis.lines);
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
