import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The editor's own tokenizer and YAML grammar, with our grammar on top. */
const VSCODE = process.env['CX_VSCODE'] ?? '';

interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}
interface Grammar {
  tokenizeLine(line: string, state: unknown): { tokens: readonly Token[]; ruleStack: unknown };
}
interface TextMate {
  readonly INITIAL: unknown;
  readonly Registry: new (options: unknown) => { loadGrammar(scope: string): Promise<Grammar> };
  parseRawGrammar(text: string, path: string): unknown;
}
interface Oniguruma {
  loadWASM(bytes: ArrayBufferLike): Promise<void>;
  readonly OnigScanner: new (patterns: string[]) => unknown;
  readonly OnigString: new (text: string) => unknown;
}

describe('the grammar', () => {
  let grammar: Grammar;
  let textMate: TextMate;
  before(async () => {
    const load = createRequire(join(VSCODE, 'package.json'));
    textMate = load('vscode-textmate') as TextMate;
    const oniguruma = load('vscode-oniguruma') as Oniguruma;
    await oniguruma.loadWASM(new Uint8Array(readFileSync(load.resolve('vscode-oniguruma/release/onig.wasm'))).buffer);
    const pathOf = (scope: string): string =>
      scope === 'source.programme-cx'
        ? join(__dirname, '..', '..', 'syntaxes', 'programme-cx.tmLanguage.json')
        : join(
            VSCODE,
            'extensions',
            'yaml',
            'syntaxes',
            `${scope.replace('source.', '').replace(/^yaml\./, 'yaml-')}.tmLanguage.json`,
          );
    const registry = new textMate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text: string) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope: string) =>
        textMate.parseRawGrammar(readFileSync(pathOf(scope), 'utf8'), pathOf(scope)),
    });
    grammar = await registry.loadGrammar('source.programme-cx');
  });

  /** The scopes of our own that a text's pieces have. */
  function ours(text: string): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { piece, scopes } of pieces(text)) {
      const own = scopes.filter((scope) => scope.endsWith('.programme-cx') && scope !== 'source.programme-cx');
      if (own.length > 0) found[piece] = own.map((scope) => scope.replace('.programme-cx', '')).join(' ');
    }
    return found;
  }

  function pieces(text: string): { piece: string; scopes: readonly string[] }[] {
    let state = textMate.INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        piece: line.slice(startIndex, endIndex).trim(),
        scopes,
      }));
    });
  }

  it('knows dates, week ranges, spans and commitments', () => {
    deepEqual(ours('start: 2026-01-05\nweeks: 1-3 # three\nhypercare: 30d\nprotected-time: 4h/week'), {
      '2026-01-05': 'constant.numeric.date',
      '1': 'constant.numeric.week-range',
      '-': 'keyword.operator.range',
      '3': 'constant.numeric.week-range',
      '30': 'constant.numeric.span',
      d: 'keyword.other.unit',
      '4': 'constant.numeric.commitment',
      'h/week': 'keyword.other.unit',
    });
    deepEqual(ours('a: {protected-time: full-time, time: 20%}'), {
      'full-time': 'constant.language.commitment',
      '20': 'constant.numeric.percentage',
      '%': 'keyword.other.unit',
    });
  });

  it('knows ids, references, kinds and statuses', () => {
    deepEqual(ours('- id: design-sign-off\n  kind: uat-sign-off\n  status: in-progress\n  owner: product-owner'), {
      'design-sign-off': 'entity.name.type.id',
      'uat-sign-off': 'support.constant.kind',
      'in-progress': 'constant.language.status',
      'product-owner': 'variable.other.reference',
    });
    deepEqual(ours('needs: [future-state, integration-spec + 2d]\nevidence: [docs/design.md#sign-off]'), {
      'future-state': 'variable.other.reference',
      'integration-spec': 'variable.other.reference',
      '+': 'keyword.operator.lag',
      '2': 'constant.numeric.span',
      d: 'keyword.other.unit',
      'docs/design.md': 'markup.underline.link',
      '#sign-off': 'markup.underline.link.heading',
    });
  });

  it('knows suppressions, and marks them as comments still', () => {
    const text = 'id: a # cx-ignore ownership/missing-owner -- agreed';
    const found = ours(text);
    deepEqual(Object.keys(found).slice(1), ['cx-ignore', 'ownership/missing-owner', '--', 'agreed']);
    const all = pieces(text).filter(({ piece }) => piece === 'cx-ignore');
    ok(all.every(({ scopes }) => scopes.some((scope) => scope.startsWith('comment.line'))));
  });

  it('leaves titles, quoted strings and block text alone', () => {
    deepEqual(ours("title: \"Week 1-3: owner: nobody, 20%\"\nname: Weeks 1-3 are done\nnote: 'it''s 20%'"), {});
    deepEqual(ours('summary: |\n  owner: nobody\n  weeks: 1-3\n  # cx-ignore-file a/b'), {});
  });
});
