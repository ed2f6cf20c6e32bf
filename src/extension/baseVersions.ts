import type { QuickPickItem, Uri } from 'vscode';
import { QuickPickItemKind, window, workspace } from 'vscode';
import { type Repository, repositoryOf } from './gitApi.ts';
import { basename } from './planText.ts';

/** Another version of a plan, and where its text comes from. */
export interface BaseSource {
  /** What to call it: `HEAD`. */
  readonly name: string;
  /** Throws what can be said to the user. */
  read(): Promise<string>;
  /** Where commits may change it. */
  readonly repository?: Repository | undefined;
}

/** Names of main branches, the most usual first: where pull requests go. */
const MAIN_BRANCHES = ['origin/main', 'main', 'origin/master', 'master', 'upstream/main', 'origin/develop'];
const MOST = 100;

export function fromRevision(plan: Uri, repository: Repository, revision: string, name = revision): BaseSource {
  return {
    name,
    // What a commit has stays as it is.
    repository: /^[0-9a-f]{40,}$/.test(revision) ? undefined : repository,
    read: async () => {
      try {
        return await repository.show(revision, plan.fsPath);
      } catch {
        throw new Error(`${name} has no version of ${basename(plan)} at this path, or is not in this clone.`);
      }
    },
  };
}

/** The file as it is on disk, or wherever the editor has it from. */
export function fromFile(file: Uri, name: string): BaseSource {
  return { name, read: async () => new TextDecoder().decode(await workspace.fs.readFile(file)) };
}

/** A text that the editor can show, such as the left side of its comparison of files. */
export function fromDocument(document: Uri, name: string): BaseSource {
  return { name, read: async () => (await workspace.openTextDocument(document)).getText() };
}

/** What a branch is measured by: where it left the main one; on that itself, the last commit. */
export async function usualBase(plan: Uri): Promise<BaseSource> {
  const repository = await repositoryOf(plan);
  if (!repository) throw new Error(withoutGit(plan));
  const main = await mergeBase(repository);
  return main
    ? fromRevision(plan, repository, main.commit, `where this branch left ${main.branch}`)
    : fromRevision(plan, repository, 'HEAD');
}

interface MergeBase {
  readonly branch: string;
  readonly commit: string;
}

async function mergeBase(repository: Repository): Promise<MergeBase | undefined> {
  const here = repository.state.HEAD?.commit;
  if (here === undefined) return undefined;
  for (const branch of MAIN_BRANCHES) {
    const commit = await repository.getMergeBase('HEAD', branch).catch(() => undefined);
    // On the main branch itself, or not a step away from it, there is nothing to measure.
    if (commit) return commit.trim() === here ? undefined : { branch, commit: commit.trim() };
  }
  return undefined;
}

/** Why there is no history to choose from. */
export function withoutGit({ scheme }: Uri): string {
  return scheme === 'file' || scheme === 'vscode-remote'
    ? 'This plan is in no git repository that the editor has open.'
    : 'Git has no history here. Open the change in the Source Control view and compare from there: that gives the version before it.';
}

interface Choice extends QuickPickItem {
  readonly choose?: () => Promise<BaseSource | undefined>;
}

/** Asks what to compare with; undefined where the asked one thinks better of it. */
export async function pickBase(plan: Uri): Promise<BaseSource | undefined> {
  const repository = await repositoryOf(plan);
  const choices: readonly Choice[] = [
    ...(repository
      ? await gitChoices(plan, repository)
      : [{ label: withoutGit(plan), kind: QuickPickItemKind.Separator }]),
    { label: '$(save) The saved file', choose: async () => fromFile(plan, 'the saved file') },
    { label: '$(file) Another file…', choose: () => pickFile(plan) },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: `Compare the timeline of ${basename(plan)}`,
    placeHolder: 'With which version?',
    matchOnDescription: true,
  });
  return chosen?.choose?.();
}

async function gitChoices(plan: Uri, repository: Repository): Promise<readonly Choice[]> {
  const main = await mergeBase(repository);
  const { HEAD } = repository.state;
  const choices: Choice[] = [
    {
      label: '$(git-commit) HEAD',
      description: `the last commit${HEAD?.commit === undefined ? '' : `, ${HEAD.commit.slice(0, 7)}`}`,
      choose: async () => fromRevision(plan, repository, 'HEAD'),
    },
  ];
  if (main) {
    choices.push({
      label: `$(git-merge) Merge base with ${main.branch}`,
      description: `where this branch left it, ${main.commit.slice(0, 7)}`,
      choose: async () => fromRevision(plan, repository, main.commit, `merge base with ${main.branch}`),
    });
  }
  return [
    ...choices,
    { label: '$(git-branch) Branch or tag…', choose: () => pickRevision(plan, repository, refsOf(repository)) },
    { label: '$(history) Commit…', choose: () => pickRevision(plan, repository, commitsOf(plan, repository)) },
  ];
}

interface Revision extends QuickPickItem {
  readonly revision: string;
  readonly name?: string;
}

async function refsOf(repository: Repository): Promise<readonly Revision[]> {
  const refs = (await repository.getRefs?.({ sort: 'committerdate' }).catch(() => undefined)) ?? repository.state.refs;
  return refs.flatMap(({ name, type, commit }) =>
    name === undefined
      ? []
      : [
          {
            label: `$(${type === 2 ? 'tag' : 'git-branch'}) ${name}`,
            description: commit?.slice(0, 7),
            revision: name,
          },
        ],
  ) as readonly Revision[];
}

async function commitsOf(plan: Uri, repository: Repository): Promise<readonly Revision[]> {
  const commits = await repository.log({ maxEntries: MOST, path: plan.fsPath });
  return commits.map(({ hash, message, authorDate }) => ({
    label: message.split('\n', 1)[0] ?? '',
    description: `${hash.slice(0, 7)}${authorDate ? `, ${authorDate.toISOString().slice(0, 10)}` : ''}`,
    revision: hash,
    name: hash.slice(0, 7),
  }));
}

/** One of a list, or whatever is typed: git knows more names than fit in a list. */
async function pickRevision(
  plan: Uri,
  repository: Repository,
  listed: Promise<readonly Revision[]>,
): Promise<BaseSource | undefined> {
  const pick = window.createQuickPick<Revision>();
  pick.placeholder = 'Choose, or type any revision that git understands';
  pick.matchOnDescription = true;
  pick.busy = true;
  let known: readonly Revision[] = [];
  const update = (): void => {
    const typed = pick.value.trim();
    const isKnown = typed === '' || known.some(({ revision }) => revision === typed);
    pick.items = isKnown
      ? known
      : [...known, { label: typed, description: 'as typed', revision: typed, alwaysShow: true }];
  };
  void listed
    .catch(() => [])
    .then((revisions) => {
      known = revisions;
      pick.busy = false;
      update();
    });
  pick.onDidChangeValue(update);
  const chosen = await new Promise<Revision | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen && fromRevision(plan, repository, chosen.revision, chosen.name);
}

async function pickFile(plan: Uri): Promise<BaseSource | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: `Compare the timeline of ${basename(plan)} with`,
      openLabel: 'Compare',
      defaultUri: plan,
      filters: { 'Programme plans': ['yaml', 'yml'] },
    })) ?? [];
  return file && fromFile(file, basename(file));
}
