import type { Uri } from 'vscode';
import { Disposable, LanguageStatusSeverity, languages, StatusBarAlignment, window, workspace } from 'vscode';
import type { StatusParams } from '../protocol/lsp.ts';
import { ONLY_NEW, OPEN_TIMELINE, RESTART_SERVER } from './commandIds.ts';
import { CLIENT_NAME, LANGUAGE_ID } from './names.ts';
import type { Server, ServerState } from './server.ts';
import { statusSentences, statusText } from './statusText.ts';
import type { Timelines } from './timelinesView.ts';

/** What the status bar knows; for tests and other extensions. */
export interface StatusView extends Disposable {
  of(plan: Uri): StatusParams | undefined;
  /** Only problems are told that a version of the plan has not: its name; undefined: all of them. */
  switched(plan: Uri, since: string | undefined): void;
}

/** Problems, go-live and days left of the plan one looks at; and, in the language menu, the server's health. */
export function createStatus(server: Server, timelines: Timelines): StatusView {
  const known = new Map<string, StatusParams>();
  const item = window.createStatusBarItem('cxProgramme.status', StatusBarAlignment.Left, 0);
  item.name = CLIENT_NAME;
  const health = languages.createLanguageStatusItem('cxProgramme.server', { language: LANGUAGE_ID });
  health.name = CLIENT_NAME;
  health.command = { command: RESTART_SERVER, title: 'Restart' };

  const problems = languages.createLanguageStatusItem('cxProgramme.problems', { language: LANGUAGE_ID });
  problems.name = 'Problems of plans';
  const onlySince = new Map<string, string>();

  const shownPlan = (): Uri | undefined => {
    const document = window.activeTextEditor?.document;
    return document?.languageId === LANGUAGE_ID ? document.uri : timelines.active();
  };

  const update = (): void => {
    const plan = shownPlan();
    const status = plan === undefined ? undefined : known.get(plan.toString());
    const since = onlySince.get(String(plan));
    problems.text = since === undefined ? 'All problems' : `Only problems since ${since}`;
    problems.command = { command: ONLY_NEW, title: since === undefined ? 'Only of this change' : 'Show all' };
    if (plan === undefined || status === undefined) {
      item.hide();
      return;
    }
    const sentences = statusSentences(status);
    if (since !== undefined) sentences.push(`Only problems since ${since}`);
    item.text = statusText(status);
    item.tooltip = [...sentences, 'Select to open the timeline'].join('\n');
    item.accessibilityInformation = { label: `Programme plan: ${sentences.join(', ')}` };
    item.command = { command: OPEN_TIMELINE, title: 'Open Timeline', arguments: [plan] };
    item.show();
  };

  const showHealth = (state: ServerState): void => {
    health.busy = state === 'starting';
    health.text = state === 'stopped' ? 'Plans are not being checked' : 'Plans are checked';
    health.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  };

  showHealth('starting');
  update();
  timelines.onDidChangeActive(update);
  const listeners = Disposable.from(
    item,
    health,
    problems,
    server.onState(showHealth),
    server.onStatus((status) => {
      known.set(status.uri, status);
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => {
      known.delete(document.uri.toString());
      update();
    }),
  );
  return {
    of: (plan) => known.get(plan.toString()),
    switched: (plan, since) => {
      if (since === undefined) onlySince.delete(plan.toString());
      else onlySince.set(plan.toString(), since);
      update();
    },
    dispose: () => listeners.dispose(),
  };
}
