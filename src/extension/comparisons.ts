import type { LogOutputChannel } from 'vscode';
import { commands, Disposable, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import {
  COMPARE,
  COMPARED,
  type ComparedChange,
  type ComparedParams,
  type CompareParams,
} from '../protocol/compare.ts';
import { type BaseSource, fromDocument, fromRevision, pickBase, usualBase } from './baseVersions.ts';
import { createChangesView } from './changesView.ts';
import { COMPARE_CHANGE, COMPARE_NEXT, COMPARE_OFF, COMPARE_PREVIOUS, COMPARE_WITH, ONLY_NEW } from './commandIds.ts';
import { repositoryOf } from './gitApi.ts';
import { createGutter } from './gutter.ts';
import { basename, isPlanUri, revealInText } from './planText.ts';
import type { Server } from './server.ts';
import type { Timelines } from './timelinesView.ts';

/** Comparisons of open plans with other versions of them. Nothing of it is loaded before somebody asks for one. */
export interface Comparisons extends Disposable {
  /** Runs one of the commands, on what it was chosen for. */
  run(command: string, target: unknown): Promise<void>;
}

/** After how long, in milliseconds, a text that was closed stays so. */
const CLOSED = 2000;

interface Held {
  readonly plan: Uri;
  source: BaseSource;
  /** Drawn over the timeline and listed; else only its problems are told apart. */
  draws: boolean;
  onlyNew: boolean;
  text: string;
  found?: ComparedParams | undefined;
  /** The change one looks at. */
  at: number;
  watch?: Disposable | undefined;
}

interface Host {
  readonly server: Server;
  readonly timelines: Timelines;
  readonly log: LogOutputChannel;
  /** Whether only new problems are told of a plan, for the switch that says so. */
  switched(plan: Uri, onlyNew: string | undefined): void;
}

export function createComparisons({ server, timelines, log, switched }: Host): Comparisons {
  const all = new Map<string, Held>();
  /** The plan whose changes are listed. */
  let listed: Held | undefined;
  const view = createChangesView();
  const gutter = createGutter();

  const show = (held: Held | undefined): void => {
    listed = held?.draws ? held : [...all.values()].find(({ draws }) => draws);
    void commands.executeCommand('setContext', 'cxProgramme.comparing', listed !== undefined);
    view.show(listed?.found);
    paint();
  };
  const paint = (): void =>
    gutter.show(new Map([...all].flatMap(([uri, { draws, found }]) => (draws && found ? [[uri, found]] : []))));

  const send = async (held: Held): Promise<void> => {
    const { source, draws, onlyNew, text, plan } = held;
    const base = draws || onlyNew ? { text, name: source.name, draws, onlyNew } : null;
    const params: CompareParams = { uri: plan.toString(), base };
    const found = await server.ask<ComparedParams | null>(COMPARE, params, null);
    held.found = found ?? (base ? held.found : undefined);
    if (!base) end(held);
    switched(plan, onlyNew ? source.name : undefined);
    show(held);
  };

  const end = (held: Held): void => {
    held.watch?.dispose();
    all.delete(held.plan.toString());
  };

  /** A commit, a fetch or another branch may give the base another text. */
  const follow = (held: Held): void => {
    held.watch?.dispose();
    held.watch = held.source.repository?.state.onDidChange(() => {
      held.source.read().then(
        async (text) => {
          if (text === held.text || all.get(held.plan.toString()) !== held) return;
          held.text = text;
          await send(held);
        },
        (reason: unknown) => log.warn(`Comparison: ${String(reason)}`),
      );
    });
  };

  const begin = async (plan: Uri, source: BaseSource, wanted: Partial<Held>): Promise<void> => {
    const text = await source.read();
    const known = all.get(plan.toString());
    known?.watch?.dispose();
    const held: Held = { draws: false, onlyNew: false, at: -1, ...known, ...wanted, plan, source, text };
    all.set(plan.toString(), held);
    // The server compares what is open.
    await workspace.openTextDocument(plan);
    await server.start();
    follow(held);
    await send(held);
  };

  const compareWith = async (plan: Uri, source: BaseSource | undefined): Promise<void> => {
    if (!source) return;
    await timelines.open(plan);
    await begin(plan, source, { draws: true, at: -1 });
  };

  const go = async (held: Held | undefined, change: ComparedChange | undefined): Promise<void> => {
    if (!held || !change) return;
    const { range, key, message } = change;
    held.at = held.found?.changes.indexOf(change) ?? -1;
    if (range) await revealInText(held.plan, range, true, undefined);
    if (key !== undefined) timelines.highlight(held.plan, key);
    view.reveal(change);
    window.setStatusBarMessage(message, 10_000);
  };

  const step = async (held: Held | undefined, by: 1 | -1): Promise<void> => {
    const changes = held?.found?.changes ?? [];
    if (!held || changes.length === 0) return;
    const from = held.at < 0 && by < 0 ? 0 : held.at;
    await go(held, changes[(from + by + changes.length) % changes.length]);
  };

  const change = async (held: Held | undefined, wanted: Partial<Held>): Promise<void> => {
    if (!held) return;
    Object.assign(held, wanted);
    await send(held);
  };

  const runs = async (command: string, target: unknown): Promise<void> => {
    const asked = target instanceof Uri ? target : (timelines.active() ?? activePlan());
    const known = all.get(String(asked));
    switch (command) {
      case COMPARE_WITH: {
        const given = await givenBase(target);
        const plan = given?.plan ?? asked;
        if (!plan) throw new Error('Open a plan first: its timeline is what is compared.');
        if (!isPlanUri(plan)) throw new Error(`${basename(plan)} is no plan: plans are called NAME.cx.yaml.`);
        return compareWith(plan, given?.source ?? (await pickBase(plan)));
      }
      case COMPARE_NEXT:
        return step(known ?? listed, 1);
      case COMPARE_PREVIOUS:
        return step(known ?? listed, -1);
      case COMPARE_CHANGE:
        return go(listed, target as ComparedChange);
      case COMPARE_OFF:
        return change(known ?? listed, { draws: false });
      case ONLY_NEW:
        if (known) return change(known, { onlyNew: !known.onlyNew });
        if (asked) await begin(asked, await usualBase(asked), { onlyNew: true });
    }
  };

  const listeners = Disposable.from(
    view,
    gutter,
    server.on<ComparedParams>(COMPARED, (found) => {
      const held = all.get(found.uri);
      if (!held) return;
      held.found = found;
      show(listed ?? held);
    }),
    server.onState((state) => {
      if (state === 'running') for (const held of all.values()) void send(held);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      const held = all.get(uri.toString());
      // A timeline opens its plan again: what nobody looks at any more is not compared any more.
      if (held) setTimeout(() => !isOpen(uri) && void change(held, { draws: false, onlyNew: false }), CLOSED);
    }),
    window.onDidChangeVisibleTextEditors(paint),
    window.onDidChangeActiveTextEditor((editor) => {
      const held = all.get(editor?.document.uri.toString() ?? '');
      if (held?.draws && held !== listed) show(held);
    }),
  );

  return {
    run: async (command, target) => {
      try {
        await runs(command, target);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        log.warn(`Comparison: ${words}`);
        void window.showWarningMessage(words);
      }
    },
    dispose: () => {
      listeners.dispose();
      for (const { watch } of all.values()) watch?.dispose();
    },
  };
}

function isOpen(plan: Uri): boolean {
  return workspace.textDocuments.some(({ uri }) => uri.toString() === plan.toString());
}

function activePlan(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri && isPlanUri(uri) ? uri : undefined;
}

interface Given {
  readonly plan: Uri;
  readonly source: BaseSource;
}

/** The version before, where the command was chosen on a change: in the Source Control view, or between two texts. */
async function givenBase(target: unknown): Promise<Given | undefined> {
  const resource = target as { readonly resourceUri?: Uri; readonly command?: { readonly arguments?: unknown[] } };
  if (resource?.resourceUri instanceof Uri) {
    const plan = resource.resourceUri;
    const repository = await repositoryOf(plan);
    if (repository) return { plan, source: fromRevision(plan, repository, 'HEAD') };
    const original = resource.command?.arguments?.find((each) => each instanceof Uri && each.toString() !== `${plan}`);
    return original instanceof Uri ? { plan, source: fromDocument(original, 'the version before') } : undefined;
  }
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof TabInputTextDiff)) return undefined;
  const { original, modified } = input;
  if (!isPlanUri(modified)) return undefined;
  // What git shows of the index or a commit is no file of the editor's; its plan is.
  const plan = modified.scheme === 'git' ? modified.with({ scheme: 'file', query: '' }) : modified;
  return { plan, source: fromDocument(original, nameOf(original)) };
}

/** What to call the left side. Git's addresses say which revision they are of; `~` and nothing are the index. */
function nameOf({ scheme, query }: Uri): string {
  if (scheme !== 'git') return 'the left side';
  try {
    const { ref } = JSON.parse(query) as { readonly ref?: unknown };
    if (typeof ref === 'string')
      return /^~?$/.test(ref) ? 'the index' : ref.replace(/^([0-9a-f]{7})[0-9a-f]{33}$/, '$1');
  } catch {
    // Another address than git's own.
  }
  return 'the left side';
}
