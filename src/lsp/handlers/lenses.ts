import type { CodeLens, Command, Range } from 'vscode-languageserver';
import { LENS_KINDS, type LensKind, lensesOf } from '../../core/features/lenses.ts';
import { OPEN_TIMELINE, SHOW_MENTIONS } from '../../protocol/lsp.ts';
import { toRange } from '../convert.ts';
import type { Handler } from '../handler.ts';

/** Above the programme how far it is to go-live, above people their week, above ids how often they are mentioned. */
export const lenses: Handler = {
  capabilities: { codeLensProvider: {} },
  register({ connection, current, settings, options }) {
    connection.onCodeLens(async ({ textDocument: { uri } }, token): Promise<CodeLens[]> => {
      const analysis = (await current({ uri }, token))?.analysis;
      const runs = options().runsLenses === true;
      // Another editor has no timeline to open.
      const wanted = LENS_KINDS.filter((kind) => settings().codeLenses[kind] && (runs || kind !== 'timeline'));
      if (!analysis || wanted.length === 0) return [];
      return lensesOf(analysis, new Set(wanted)).map(({ kind, span, title }) => {
        const range = toRange(span, analysis);
        return { range, command: runs ? command(kind, title, uri, range) : { title, command: '' } };
      });
    });
  },
};

function command(kind: LensKind, title: string, uri: string, { start }: Range): Command {
  switch (kind) {
    case 'timeline':
      return { title, command: OPEN_TIMELINE, arguments: [uri] };
    case 'mentions':
      return { title, command: SHOW_MENTIONS, arguments: [uri, start] };
    case 'goLive':
    case 'load':
      return { title, command: '' };
  }
}
