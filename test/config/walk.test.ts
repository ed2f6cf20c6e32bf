import assert from 'node:assert/strict';
import { dirname, posix } from 'node:path';
import picomatch from 'picomatch';
import { ignoredBy } from '../../src/core/config/ignore.ts';
import { type Configuration, type Content, configurationOf, type Ground } from '../../src/core/config/walk.ts';
import { RULES } from '../../src/core/rules/index.ts';

const NAME = 'cx-programme.config.yaml';
const ground: Ground = { beside: (file, path) => posix.resolve(dirname(file), path), rules: RULES };

/** The configuration of a plan among these files; `.git` stands for a repository's folder. */
function of(plan: string, files: Readonly<Record<string, string>>): Configuration {
  const contentOf = (address: string): Content => {
    if (address.endsWith('/.git') && address in files) return { kind: 'unreadable', reason: 'a folder' };
    const text = files[address];
    return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
  };
  const walk = configurationOf(plan, ground);
  let step = walk.next();
  while (!step.done) step = walk.next(contentOf(step.value));
  return step.value;
}

const addresses = ({ sources }: Configuration) => sources.map(({ address }) => address);
const problems = ({ sources }: Configuration) =>
  sources.flatMap(({ address, problems }) => problems.map(({ message }) => `${address}: ${message}`));

describe('the configuration of a plan', () => {
  it('is none where there is no file', () => {
    const { profile, rules, sources } = of('/a/b/p.cx.yaml', {});
    assert.deepEqual([profile, rules, sources], [undefined, {}, []]);
  });

  it('is that of its folder over those of the folders above, rule by rule and option by option', () => {
    const all = of('/a/b/p.cx.yaml', {
      [`/a/b/${NAME}`]:
        'rules: {gate/missing: off, staffing/super-user-network-size: [error, {max: 20}], metrics/weak-target: info}',
      [`/a/${NAME}`]: 'extends: strict\nrules: {gate/missing: error, metrics/vanity: off}',
      [`/${NAME}`]:
        'extends: minimal\nrules: {staffing/super-user-network-size: [info, {min: 4, max: 9}], metrics/weak-target: [error, {adoption: 50%}]}',
    });
    assert.equal(all.profile, 'strict');
    assert.deepEqual(all.rules, {
      'gate/missing': { severity: 'off' },
      'metrics/vanity': { severity: 'off' },
      'metrics/weak-target': { severity: 'info', options: { adoption: '50%' } },
      'staffing/super-user-network-size': { severity: 'error', options: { min: 4, max: 20 } },
    });
    assert.deepEqual(addresses(all), [`/a/b/${NAME}`, `/a/${NAME}`, `/${NAME}`]);
  });

  it('ends at `root: true`, and at the root of the repository', () => {
    const files = {
      [`/a/b/${NAME}`]: 'root: true',
      [`/a/${NAME}`]: 'extends: strict',
      [`/${NAME}`]: 'extends: minimal',
    };
    assert.deepEqual(addresses(of('/a/b/p.cx.yaml', files)), [`/a/b/${NAME}`]);
    const open = { ...files, [`/a/b/${NAME}`]: 'root: false', '/a/.git': '' };
    assert.deepEqual(addresses(of('/a/b/p.cx.yaml', open)), [`/a/b/${NAME}`, `/a/${NAME}`]);
  });

  it('begins with what it extends', () => {
    const all = of('/a/p.cx.yaml', {
      [`/a/${NAME}`]: 'extends: ../shared/team.yaml\nrules: {gate/missing: warning}',
      '/shared/team.yaml':
        'extends: ./house.yml\nroot: true\nrules: {gate/missing: off, metrics/vanity: error}\nignore: [x]',
      '/shared/house.yml': 'extends: strict\nrules: {metrics/vanity: off}',
      [`/${NAME}`]: 'extends: minimal\nrules: {charter/missing: off}',
    });
    assert.deepEqual(problems(all), []);
    assert.equal(all.profile, 'strict');
    assert.deepEqual(all.rules, {
      'charter/missing': { severity: 'off' },
      'gate/missing': { severity: 'warning' },
      'metrics/vanity': { severity: 'error' },
    });
    assert.deepEqual(all.ignore, [{ address: '/shared/team.yaml', globs: ['x'] }]);
  });

  it('says at the value where there is nothing to extend, or a circle, and the rest counts', () => {
    const missing = of('/a/p.cx.yaml', { [`/a/${NAME}`]: 'extends: ./no.yaml\nrules: {gate/missing: off}' });
    assert.deepEqual(problems(missing), [`/a/${NAME}: There is no file \`./no.yaml\` beside this one.`]);
    assert.deepEqual(missing.rules, { 'gate/missing': { severity: 'off' } });
    const self = of('/a/p.cx.yaml', { [`/a/${NAME}`]: `extends: ./${NAME}` });
    assert.equal(problems(self).length, 1);
    const circle = of('/a/p.cx.yaml', {
      [`/a/${NAME}`]: 'extends: x.yaml',
      '/a/x.yaml': 'extends: y.yaml',
      '/a/y.yaml': 'extends: x.yaml',
    });
    assert.deepEqual(problems(circle), ['/a/y.yaml: `x.yaml` extends this file in turn, so neither has a beginning.']);
  });

  it('names the file that leaves a plan out', () => {
    const glob = (pattern: string) => picomatch(pattern, { dot: true });
    const ignored = (plan: string, globs: readonly string[]): boolean =>
      ignoredBy(plan, of(plan, { [`/a/${NAME}`]: `ignore: ${JSON.stringify(globs)}` }), glob) !== undefined;
    const cases: readonly (readonly [string, readonly string[], boolean])[] = [
      ['/a/p.cx.yaml', ['p.cx.yaml'], true],
      ['/a/b/c/p.cx.yaml', ['p.cx.yaml'], true],
      ['/a/drafts/x/p.cx.yaml', ['drafts'], true],
      ['/a/b/drafts/p.cx.yaml', ['drafts/'], true],
      ['/a/b/drafts/p.cx.yaml', ['/drafts'], false],
      ['/a/drafts/p.cx.yaml', ['./drafts'], true],
      ['/a/b/drafts/p.cx.yaml', ['b/drafts'], true],
      ['/a/c/b/drafts/p.cx.yaml', ['b/drafts'], false],
      ['/a/c/b/drafts/p.cx.yaml', ['**/b/*/*.cx.yaml'], true],
      ['/a/p.old.cx.yaml', ['*.old.cx.yaml'], true],
      ['/a/.hidden/p.cx.yaml', ['*'], true],
      ['/a/drafts/keep.cx.yaml', ['drafts', '!keep.cx.yaml'], false],
      ['/a/drafts/keep.cx.yaml', ['!keep.cx.yaml', 'drafts'], true],
      ['/a/p.cx.yaml', [], false],
      ['/a/p.cx.yaml', ['/'], false],
    ];
    for (const [plan, globs, expected] of cases) assert.equal(ignored(plan, globs), expected, `${plan} ${globs}`);
  });
});
