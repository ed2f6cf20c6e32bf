import {
  type CompletionClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver';
import { isConfig } from '../../core/config/keys.ts';
import { aboutOf, type Completion, completing } from '../../core/features/complete/complete.ts';
import type { OfferKind } from '../../core/features/complete/offer.ts';
import { withoutStops } from '../../core/features/complete/write.ts';
import { lineRange, positionAt } from '../../core/text/lines.ts';
import { offset } from '../../core/text/span.ts';
import { toOffset } from '../convert.ts';
import type { Handler } from '../handler.ts';
import type { Analysed } from '../plans.ts';
import { commentItems, configItems } from '../ruleItems.ts';

/** What can be written at the cursor. */
export const completion: Handler = {
  capabilities: {
    completionProvider: {
      triggerCharacters: [' ', '[', '{', '"', "'", '/', '#'],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  },
  register({ connection, current, open, client, options, beside }) {
    connection.onCompletion(async ({ textDocument, position, context }, token): Promise<CompletionList> => {
      const config = isConfig(textDocument.uri) ? open(textDocument) : undefined;
      if (config) return configItems(config, position);
      const analysed = await current(textDocument, token);
      if (!analysed) return { items: [], isIncomplete: false };
      const { analysis } = analysed;
      const named = commentItems(analysis, position);
      if (named) return named;
      const at = toOffset(position, analysis);
      if (context?.triggerCharacter === ' ' && isIndentation(analysed, at)) return { items: [], isIncomplete: false };
      const { path, offers } = completing(analysis, at);
      const found = offers(path === undefined ? undefined : await beside(textDocument.uri, path));
      const form: Form = {
        able: client().textDocument?.completion ?? {},
        suggests: options().suggests === true,
        analysed,
      };
      return { items: found.items.map((item, i) => toItem(item, i, form)), isIncomplete: found.isIncomplete };
    });
    connection.onCompletionResolve((item: CompletionItem): CompletionItem => {
      const value = typeof item.data === 'string' ? aboutOf(item.data) : '';
      return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
    });
  },
};

/** Who moves a cursor with the space bar asks for nothing. */
function isIndentation({ analysis }: Analysed, at: number): boolean {
  const { line } = positionAt(analysis.lines, offset(at));
  return analysis.lines.text.slice(lineRange(analysis.lines, line).start, at).trim() === '';
}

interface Form {
  readonly able: CompletionClientCapabilities;
  readonly suggests: boolean;
  readonly analysed: Analysed;
}

function toItem(found: Completion, index: number, form: Form): CompletionItem {
  const able = form.able.completionItem ?? {};
  const { label, kind, detail, about, commit, from, at, to } = found;
  const { lines } = form.analysed.analysis;
  const rangeTo = (end: number): Range => ({
    start: positionAt(lines, offset(from)),
    end: positionAt(lines, offset(end)),
  });
  const isSnippet = found.isSnippet && able.snippetSupport === true;
  const newText = isSnippet ? found.newText : plainText(found, lines.text);
  return {
    label,
    kind: CompletionItemKind[ICONS[kind]],
    sortText: String(index).padStart(4, '0'),
    ...(detail ? (able.labelDetailsSupport ? { labelDetails: { description: detail } } : { detail }) : {}),
    ...(about ? { data: about } : {}),
    textEdit: able.insertReplaceSupport
      ? { newText, insert: rangeTo(at), replace: rangeTo(to) }
      : { newText, range: rangeTo(at) },
    filterText: label,
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(newText.includes('\n') && able.insertTextModeSupport
      ? { insertTextMode: isSnippet ? InsertTextMode.adjustIndentation : InsertTextMode.asIs }
      : {}),
    ...(commit.length && able.commitCharactersSupport ? { commitCharacters: [...commit] } : {}),
    ...(found.goesOn && form.suggests
      ? { command: { command: 'editor.action.triggerSuggest', title: 'Offer what comes next' } }
      : {}),
  };
}

/** For clients without snippets: as it stands, with the indentation that snippets get from the line. */
function plainText({ newText, isSnippet, margin }: Completion, text: string): string {
  const plain = isSnippet ? withoutStops(newText) : newText;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return plain.replaceAll('\n', eol + ' '.repeat(margin));
}

/** The icons that editors have were made for programs. By name, since the library is loaded late. */
const ICONS: { readonly [K in OfferKind]: keyof typeof CompletionItemKind } = {
  key: 'Property',
  choice: 'EnumMember',
  person: 'Variable',
  role: 'Interface',
  team: 'Class',
  phase: 'Module',
  milestone: 'Event',
  metric: 'Constant',
  journey: 'Method',
  time: 'Value',
  amount: 'Unit',
  file: 'File',
  folder: 'Folder',
  heading: 'Reference',
  snippet: 'Snippet',
};
