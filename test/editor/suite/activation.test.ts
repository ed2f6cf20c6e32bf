import * as vscode from 'vscode';
import { equal, eventually } from '../support/expect.ts';
import { closeEverything, extension, show } from '../support/workbench.ts';

describe('activation', () => {
  after(closeEverything);

  it('is there where the workspace holds a plan, and starts no server before one is opened', async () => {
    const { document } = await show('other.yaml');
    equal(document.languageId, 'yaml', 'an ordinary YAML file keeps its language');
    await eventually('the extension is active', () => extension().isActive);
    equal((extension().exports as { isRunning(): boolean }).isRunning(), false, 'a server without a plan');
  });

  it('wakes up for a plan, by its file name', async () => {
    const { document } = await show('programme.cx.yaml');
    equal(document.languageId, 'programme-cx', 'language of programme.cx.yaml');
    await eventually('the extension is active', () => extension().isActive);
  });

  it('knows the short extension too', async () => {
    const { document } = await show('short.cx.yml');
    equal(document.languageId, 'programme-cx', 'language of short.cx.yml');
  });

  it('brings its commands', async () => {
    for (const name of ['openTimeline', 'insertRoadmap', 'restartServer', 'showOutput']) {
      await eventually(`the command ${name} is there`, async () =>
        (await vscode.commands.getCommands(true)).includes(`cxProgramme.${name}`),
      );
    }
  });

  it('works in untrusted and virtual workspaces', () => {
    const { capabilities } = extension().packageJSON as { capabilities: Record<string, unknown> };
    equal(capabilities['virtualWorkspaces'], true, 'virtual workspaces');
    equal((capabilities['untrustedWorkspaces'] as { supported: unknown }).supported, true, 'untrusted workspaces');
  });
});
