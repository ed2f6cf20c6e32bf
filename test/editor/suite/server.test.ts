import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/expect.ts';
import { closeEverything, exists, extension, plan, problems, replace, setting, show } from '../support/workbench.ts';

describe('the server', () => {
  afterEach(async () => {
    await setting('profile', 'minimal');
    await setting('today', '2026-02-18');
    await closeEverything();
  });

  it('tells the status of a plan: problems, go-live, days left', async () => {
    const { document } = await show('programme.cx.yaml');
    const api = await extension().activate();
    const status = await eventually('a status', () => api.statusOf(document.uri));
    equal([status.errors, status.goLive, status.daysToGoLive], [1, '2026-02-20', 2], 'errors, go-live, days left');
  });

  it('looks at a plan on the day of the settings', async () => {
    const { document } = await show('programme.cx.yaml');
    const api = await extension().activate();
    await eventually('two days are left', () => api.statusOf(document.uri)?.daysToGoLive === 2);
    await setting('today', '2026-02-10');
    await eventually('ten days are left', () => api.statusOf(document.uri)?.daysToGoLive === 10);
  });

  it('checks again when the profile changes', async () => {
    const { document } = await show('programme.cx.yaml');
    await problems(document.uri, (found) => found.length === 1);
    await setting('profile', 'strict');
    await problems(document.uri, (found) => found.length > 1);
    await setting('profile', 'minimal');
    await problems(document.uri, (found) => found.length === 1);
  });

  it('can be restarted, and goes on as before', async () => {
    const editor = await show('programme.cx.yaml');
    const { uri } = editor.document;
    await problems(uri, (found) => found.length === 1);
    await vscode.commands.executeCommand('cxProgramme.restartServer');
    await problems(uri, (found) => found.length === 1);
    await replace(
      editor,
      'title: Handlers accept the system',
      'title: Handlers accept the system\n        owner: ana-ruiz',
    );
    await problems(uri, (found) => found.length === 0);
    const api = await extension().activate();
    await eventually('the status follows', () => api.statusOf(uri)?.errors === 0);
  });
});

describe('the examples', () => {
  afterEach(closeEverything);

  it('show what is found', async function () {
    if (!(await exists(plan('examples/troubled/programme.cx.yaml')))) this.skip();
    const { document } = await show('examples/troubled/programme.cx.yaml');
    const found = await problems(document.uri, (rules) => rules.length >= 5);
    ok(new Set(found).size >= 5, `different rules: ${found.join(', ')}`);
  });

  it('and a sound plan without a problem', async function () {
    if (!(await exists(plan('examples/contact-centre/programme.cx.yaml')))) this.skip();
    const { document } = await show('examples/contact-centre/programme.cx.yaml');
    const api = await extension().activate();
    const status = await eventually('a status', () => api.statusOf(document.uri));
    equal([status.errors, status.warnings, status.infos], [0, 0, 0], 'errors, warnings, hints');
  });
});
