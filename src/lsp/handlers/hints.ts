import type { InlayHint } from 'vscode-languageserver';
import { HINT_KINDS, hintsIn } from '../../core/features/hints.ts';
import { positionAt } from '../../core/text/lines.ts';
import { range } from '../../core/text/span.ts';
import { toOffset } from '../convert.ts';
import type { Handler } from '../handler.ts';

/** What values come to, in the lines that are on the screen. */
export const hints: Handler = {
  capabilities: { inlayHintProvider: true },
  register({ connection, current, settings }) {
    connection.languages.inlayHint.on(async ({ textDocument, range: asked }, token): Promise<InlayHint[]> => {
      const analysis = (await current(textDocument, token))?.analysis;
      const wanted = new Set(HINT_KINDS.filter((kind) => settings().inlayHints[kind]));
      if (!analysis || wanted.size === 0) return [];
      const part = range(toOffset(asked.start, analysis), toOffset(asked.end, analysis));
      return hintsIn(analysis, part, wanted).map(({ at, text, tooltip }) => ({
        position: positionAt(analysis.lines, at),
        label: text,
        paddingLeft: true,
        ...(tooltip && { tooltip }),
      }));
    });
  },
};
