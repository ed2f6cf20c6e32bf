import * as vscode from 'vscode';
import { equal, eventually, pause } from '../support/expect.ts';
import { hasLoaded, starts } from '../support/servers.ts';
import { closeEverything, extension, show } from '../support/workbench.ts';

/** How long a server that nobody needs would have to show itself, in milliseconds. */
const WHILE = 1000;

describe('activation', () => {
  after(closeEverything);

  it('is there where the workspace holds a plan, and starts no server before one is opened', async () => {
    const { document } = await show('other.yaml');
    equal(document.languageId, 'yaml', 'an ordinary YAML file keeps its language');
    await eventually('the extension is active', () => extension().isActive);
    await pause(WHILE);
    equal(starts(), 0, 'servers without a plan');
    equal(extension().exports.isRunning(), false, 'a server without a plan');
    equal(hasLoaded('client.js') ?? false, false, 'what talks to a server is loaded');
  });

  it('wakes up for a plan, by its file name, and starts the one server', async () => {
    const { document } = await show('programme.cx.yaml');
    equal(document.languageId, 'programme-cx', 'language of programme.cx.yaml');
    await eventually('the extension is active', () => extension().isActive);
    await eventually('the server runs', () => extension().exports.isRunning());
    // One that had been started before the suite could count would be running already, and none would be started now.
    equal(starts(), 1, 'servers');
    equal(hasLoaded('client.js') ?? true, true, 'what talks to the server is loaded');
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
