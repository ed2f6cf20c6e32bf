/** What the reader asked lines to be linked to, and the commits that were compared. */
export interface LinkWishes {
  readonly base: string | undefined;
  readonly head: string | undefined;
  readonly commits: { readonly base: string | undefined; readonly head: string | undefined };
}

/** The address of a line on one side; undefined where nothing is known to link to. */
export type Link = (path: string | undefined, line: number | undefined) => string | undefined;

export interface Links {
  readonly base: Link;
  readonly head: Link;
}

type Env = Readonly<Record<string, string | undefined>>;

/** On GitHub the commits are linked by themselves; the work tree of a pull request is its GITHUB_SHA. */
export function linksOf({ base, head, commits }: LinkWishes, env: Env): Links {
  const [server, repository] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']];
  const onGitHub = (commit: string | undefined): string | undefined =>
    server && repository && commit ? `${server}/${repository}/blob/${commit}` : undefined;
  return {
    base: linkTo(base ?? onGitHub(commits.base)),
    head: linkTo(head ?? onGitHub(commits.head ?? env['GITHUB_SHA'])),
  };
}

function linkTo(address: string | undefined): Link {
  const folder = address?.replace(/\/+$/, '');
  return (path, line) => {
    if (folder === undefined || path === undefined || line === undefined) return undefined;
    const way = path.split('/').map(encodeURIComponent).join('/');
    return `${folder}/${way}#L${line}`;
  };
}
