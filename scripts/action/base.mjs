import { spawnSync } from 'node:child_process';

/** A job's clone has one commit; this many more are fetched at a time, until the two sides meet. */
const STEPS = [20, 100, 500, 2500];

/** The commit where this change began; undefined where there is nothing to compare with, such as on a push. */
export async function findBase(asked, event) {
  const wanted = asked || event.pull_request?.base?.ref || event.merge_group?.base_sha;
  if (!wanted || /^0+$/.test(wanted)) return undefined;
  if (wanted.startsWith('-')) throw new Error(`base: ${wanted} is no branch and no commit.`);
  const base = fetched(wanted);
  const head = need(['rev-parse', 'HEAD'], 'this folder has no git repository: use actions/checkout before.');
  for (const step of STEPS) {
    const common = git('merge-base', base, head);
    if (common.status === 0) return common.text;
    if (!isShallow()) throw new Error(`base: ${wanted} and this change have no commit in common.`);
    if (git('fetch', '--quiet', '--no-tags', `--deepen=${step}`, 'origin', base, head).status !== 0) break;
  }
  if (isShallow()) git('fetch', '--quiet', '--no-tags', '--unshallow', 'origin');
  return need(
    ['merge-base', base, head],
    `base: the commit where this change left ${wanted} is not here. Give actions/checkout \`fetch-depth: 0\`.`,
  );
}

/** The commit that a branch or a commit's name stands for, fetched if need be. */
function fetched(wanted) {
  const depth = isShallow() ? ['--depth=1'] : [];
  const isCommit = /^[0-9a-f]{40}$/.test(wanted);
  const local = isCommit ? wanted : `refs/remotes/origin/${wanted}`;
  if (isCommit && commit(wanted)) return wanted;
  const { err } = git(
    'fetch',
    '--quiet',
    '--no-tags',
    ...depth,
    'origin',
    isCommit ? wanted : `+refs/heads/${wanted}:${local}`,
  );
  const found = commit(local) ?? commit(wanted);
  if (found) return found;
  throw new Error(`base: ${wanted} could not be fetched. Give actions/checkout \`fetch-depth: 0\`. git says: ${err}`);
}

function commit(name) {
  const { status, text } = git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  return status === 0 ? text : undefined;
}

function isShallow() {
  return git('rev-parse', '--is-shallow-repository').text === 'true';
}

function need(args, message) {
  const { status, text, err } = git(...args);
  if (status !== 0) throw new Error(`${message}${err ? ` git says: ${err}` : ''}`);
  return text;
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  return { status: status ?? 128, text: (stdout ?? '').trim(), err: (stderr ?? '').trim() };
}
