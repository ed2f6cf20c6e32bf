import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokensIn } from '../../core/features/tokens.ts';
import { type LineIndex, positionAt } from '../../core/text/lines.ts';
import { offset, range } from '../../core/text/span.ts';
import { toOffset } from '../convert.ts';
import type { Handler } from '../handler.ts';

/** Of so many plans at once the last answer is remembered. */
const MOST_KEPT = 4;

/** Ids in the colours of how what they name stands. */
export const tokens: Handler = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  },
  register({ connection, current }) {
    const { semanticTokens } = connection.languages;
    /** What was last told of some plans, which the next answer may be told from. */
    const builders = new Map<string, SemanticTokensBuilder>();
    const keep = (uri: string, builder: SemanticTokensBuilder): void => {
      builders.delete(uri);
      builders.set(uri, builder);
      const [oldest] = builders.keys();
      if (builders.size > MOST_KEPT && oldest !== undefined) builders.delete(oldest);
    };
    semanticTokens.on(async ({ textDocument }, token): Promise<SemanticTokens> => {
      const found = await current(textDocument, token);
      if (!found) return { data: [] };
      const builder = new SemanticTokensBuilder();
      keep(textDocument.uri, builder);
      return built(builder, tokensIn(found.analysis), found.analysis.lines).build();
    });
    semanticTokens.onDelta(async ({ textDocument, previousResultId }, token) => {
      const found = await current(textDocument, token);
      if (!found) return { data: [] };
      const builder = builders.get(textDocument.uri) ?? new SemanticTokensBuilder();
      keep(textDocument.uri, builder);
      builder.previousResult(previousResultId);
      return built(builder, tokensIn(found.analysis), found.analysis.lines).buildEdits();
    });
    semanticTokens.onRange(async ({ textDocument, range: asked }, token): Promise<SemanticTokens> => {
      const analysis = (await current(textDocument, token))?.analysis;
      if (!analysis) return { data: [] };
      const part = range(toOffset(asked.start, analysis), toOffset(asked.end, analysis));
      return built(new SemanticTokensBuilder(), tokensIn(analysis, part), analysis.lines).build();
    });
  },
};

function built(builder: SemanticTokensBuilder, found: readonly Token[], lines: LineIndex): SemanticTokensBuilder {
  for (const { start, length, type, modifiers } of found) {
    const { line, character } = positionAt(lines, offset(start));
    builder.push(line, character, length, TOKEN_TYPES.indexOf(type), modifiers);
  }
  return builder;
}
