import { git, gitText } from './git.ts';

/** A plan that differs between two trees, by its paths from the root of the work tree. */
export interface ChangedPlan {
  /** Undefined where it is new. */
  readonly before: string | undefined;
  /** Undefined where it was deleted. */
  readonly now: string | undefined;
}

const PLANS = [':(glob)**/*.cx.yaml', ':(glob)**/*.cx.yml'];

/**
 * The plans below the working directory that differ between a commit and another, or the work tree. What git does not
 * know yet counts as new. Renames are followed; submodules are another repository's business.
 */
export async function changedPlans(from: string, to: string | undefined, cwd: string): Promise<readonly ChangedPlan[]> {
  const args = ['diff', '--raw', '-z', '-M40%', '--no-ext-diff', '--ignore-submodules=all', '--no-abbrev', from];
  const raw = await gitText([...args, ...(to === undefined ? [] : [to]), '--', ...PLANS], cwd);
  const changed = plansIn(raw);
  if (to !== undefined) return changed;
  const others = await git(['ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ...PLANS], cwd);
  const fresh = others.text.split('\0').filter((path) => path !== '');
  return [...changed, ...fresh.map((now) => ({ before: undefined, now }))];
}

/** `:100644 100644 <hash> <hash> R90\0old\0new\0`; neither links nor submodules. */
function plansIn(raw: string): readonly ChangedPlan[] {
  const parts = raw.split('\0');
  const plans: ChangedPlan[] = [];
  for (let i = 0; i < parts.length; ) {
    const [oldMode = '', mode = '', , , status = ''] = (parts[i++] ?? '').replace(/^:/, '').split(' ');
    if (status === '') break;
    const first = parts[i++] ?? '';
    const second = /^[RC]/.test(status) ? (parts[i++] ?? '') : first;
    if (![oldMode, mode].every((each) => /^(?:100|000)/.test(each))) continue;
    const isCopy = status.startsWith('C');
    plans.push({
      before: status === 'A' || isCopy ? undefined : first,
      now: status === 'D' ? undefined : second,
    });
  }
  return plans;
}
