import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/expect.ts';
import { closeEverything, plan, setting, show } from '../support/workbench.ts';

/** What stands beside the text of a plan, asked for as the editor asks. */
describe('beside the text', () => {
  afterEach(async () => {
    await setting('inlayHints.dates', undefined);
    await closeEverything();
  });

  const placeOf = (document: vscode.TextDocument, text: string): vscode.Position =>
    document.positionAt(document.getText().indexOf(text) + 1);

  it('a milestone tells its dates when it is pointed at', async () => {
    const { document } = await show('programme.cx.yaml');
    const at = placeOf(document, 'uat-sign-off');
    const hover = await eventually('a hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return found[0];
    });
    const [content] = hover.contents;
    const text = content instanceof vscode.MarkdownString ? content.value : String(content);
    ok(text.includes('Due **Fri 13 Feb 2026**, week 6'), text);
    ok(text.includes('**Needs**\n- Claim intake configured'), text);
  });

  it('weeks have their dates, unless they are switched off', async () => {
    const { document } = await show('programme.cx.yaml');
    const at = document.positionAt(document.getText().indexOf('week: 5'));
    const line = new vscode.Range(at, at.translate(1, 0));
    const hints = async (): Promise<readonly string[]> =>
      (
        await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, line)
      ).map(({ label }) => String(label));
    await eventually('the date', async () => (await hints()).includes('Fri 6 Feb'));
    await setting('inlayHints.dates', false);
    await eventually('no date', async () => !(await hints()).includes('Fri 6 Feb'));
  });

  it('lenses open the timeline and show mentions', async () => {
    const { document } = await show('programme.cx.yaml');
    let titles: string[] = [];
    const mentions = await eventually(
      () => `lenses, last ${titles.join('; ')}`,
      async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
        );
        titles = lenses.map(({ command }) => command?.title ?? '');
        const all = titles.includes('Open Timeline') && titles.includes('Go-live in 2 days, Fri 20 Feb 2026');
        return all && lenses.find(({ command }) => command?.command === 'cxProgramme.showMentions')?.command;
      },
    );
    await vscode.commands.executeCommand(mentions.command, ...(mentions.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('evidence is linked at its heading', async () => {
    const uri = plan('examples/contact-centre/programme.cx.yaml');
    const { document } = await show('examples/contact-centre/programme.cx.yaml');
    const links = await eventually('links', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 3);
      return found.some(({ target }) => target) ? found : undefined;
    });
    const [first] = links;
    ok(first?.target, 'a target');
    equal(document.getText(first.range), 'docs/business-case.md#the-case', 'the place');
    ok(
      first.target.path.endsWith('/docs/business-case.md') && /^L\d+$/.test(first.target.fragment),
      String(first.target),
    );
  });

  it('the chain of dependencies can be walked', async () => {
    const { document } = await show('programme.cx.yaml');
    const at = placeOf(document, 'claim-intake-configured');
    const [item] = await eventually('a milestone', async () => {
      const found = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        document.uri,
        at,
      );
      return found.length > 0 ? found : undefined;
    });
    const needs = await eventually('what it needs', async () => {
      const found = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
        'vscode.provideOutgoingCalls',
        item,
      );
      return found.length > 0 && found;
    });
    equal(
      needs.map(({ to }) => to.name),
      ['Design signed off by operations'],
      'what it needs',
    );
  });

  it('ids are coloured by how what they name stands', async () => {
    const { document } = await show('programme.cx.yaml');
    const tokens = await eventually('tokens', async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return found && found.data.length > 0 ? found : undefined;
    });
    equal(tokens.data.length % 5, 0, 'five numbers a token');
  });
});
