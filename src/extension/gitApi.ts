import type { Event, Uri } from 'vscode';
import { extensions } from 'vscode';

/** What we use of the editor's own git extension; its interface is fixed as version 1. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  getRepository(file: Uri): Repository | null;
}

export interface Repository {
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly refs: readonly GitRef[];
    readonly onDidChange: Event<void>;
  };
  show(revision: string, path: string): Promise<string>;
  getMergeBase(a: string, b: string): Promise<string | undefined>;
  getRefs?(query: { readonly sort: 'committerdate' }): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
}

interface GitRef {
  /** 0 a branch here, 1 one elsewhere, 2 a tag. */
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

/** How long the extension may take to find its repositories, in milliseconds. */
const PATIENCE = 5000;

/** The repository that a plan is in; undefined where there is no git extension, or it knows none. */
export async function repositoryOf(plan: Uri): Promise<Repository | undefined> {
  const git = await gitApi();
  return git?.getRepository(plan) ?? undefined;
}

async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  try {
    const git = extension && (await extension.activate());
    // Switched off by a setting, it throws.
    const api = git?.getAPI(1);
    if (api?.state === 'uninitialized') await initialized(api);
    return api;
  } catch {
    return undefined;
  }
}

function initialized(api: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const listener = api.onDidChangeState(() => api.state === 'initialized' && done());
  });
}
