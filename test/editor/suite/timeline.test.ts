import * as vscode from 'vscode';
import { equal, eventually } from '../support/expect.ts';
import { closeEverything, extension, plan, show, timelineTabs } from '../support/workbench.ts';

describe('the timeline', () => {
  afterEach(closeEverything);

  it('opens beside the text and leaves the keyboard there', async () => {
    const editor = await show('programme.cx.yaml');
    await vscode.commands.executeCommand('cxProgramme.openTimeline');
    const [tab] = await eventually('a timeline is open', () => timelineTabs().length > 0 && timelineTabs());
    equal(tab?.label, 'Timeline: programme.cx.yaml', 'title of the tab');
    equal(tab?.group.viewColumn, vscode.ViewColumn.Two, 'column of the tab');
    await eventually(
      'the text is active',
      () => vscode.window.activeTextEditor?.document.uri.toString() === editor.document.uri.toString(),
    );
  });

  it('is one for a plan, however often it is asked for', async () => {
    await show('programme.cx.yaml');
    await vscode.commands.executeCommand('cxProgramme.openTimeline');
    await vscode.commands.executeCommand('cxProgramme.openTimeline', plan('programme.cx.yaml'));
    await eventually('a timeline is open', () => timelineTabs().length > 0);
    equal(timelineTabs().length, 1, 'open timelines');
    await show('short.cx.yml');
    await vscode.commands.executeCommand('cxProgramme.openTimeline');
    await eventually('another plan has its own', () => timelineTabs().length === 2);
  });

  it('keeps its plan followed when the text is closed', async () => {
    const { document } = await show('programme.cx.yaml');
    await vscode.commands.executeCommand('cxProgramme.openTimeline');
    await eventually('a timeline is open', () => timelineTabs().length > 0);
    await vscode.window.tabGroups.close(
      vscode.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.filter(({ input }) => input instanceof vscode.TabInputText),
      ),
    );
    const api = await extension().activate();
    await eventually('the status stays', () => (api.statusOf(document.uri)?.errors ?? 0) > 0);
    equal(timelineTabs().length, 1, 'open timelines');
  });
});
