import { execFileSync } from 'node:child_process';
import { type Folder, folder } from '../support.ts';

/** A repository of a test's own, in which a programme lives. */
export interface Repository extends Folder {
  git(...args: readonly string[]): string;
  commit(message: string): string;
  /** Replaces a text of the plan, which must be there. */
  edit(from: string, to: string, file?: string): void;
}

export const PLAN = 'programme.cx.yaml';

export function repository(files: Readonly<Record<string, string>> = {}): Repository {
  const made = folder();
  let commits = 0;
  const git = (...args: readonly string[]): string => {
    const date = `2026-01-${String(5 + (commits % 20)).padStart(2, '0')}T09:00:00Z`;
    return execFileSync('git', [...args], {
      cwd: made.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: made.path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ana',
        GIT_AUTHOR_EMAIL: 'ana@example.org',
        GIT_COMMITTER_NAME: 'Ana',
        GIT_COMMITTER_EMAIL: 'ana@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    }).trimEnd();
  };
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ana');
  git('config', 'user.email', 'ana@example.org');
  const repo: Repository = {
    ...made,
    git,
    commit(message) {
      git('add', '-A');
      git('commit', '-q', '-m', message);
      commits++;
      return git('rev-parse', 'HEAD');
    },
    edit(from, to, file = PLAN) {
      const text = made.read(file);
      if (!text.includes(from)) throw new Error(`${file} does not have: ${from}`);
      made.write({ [file]: text.replace(from, to) });
    },
  };
  repo.write(files);
  return repo;
}

/** The programme in its first week. */
export const FIRST = `cx: 1
programme:
  name: Claims desk
  start: 2026-01-05
people:
  ana: {name: Ana Ruiz, capacity: 40h/week}
  ben: {name: Ben Okafor}
  lea: {name: Lea Brandt}
roles:
  executive-sponsor: {person: ana, protected-time: 4h/week}
  technical-lead: {person: lea, protected-time: 60%}
  change-manager: {person: ben, protected-time: 8h/week}
  super-user-network:
    protected-time: 20%
    members:
      - {person: ana, agreed-by: ben}
      - {person: lea, agreed-by: ben}
phases:
  - id: design
    name: Design
    stage: design
    weeks: 1-3
    milestones:
      - id: design-sign-off
        title: Design signed
        kind: design-sign-off
        week: 3
        owner: executive-sponsor
    gate:
      id: design-agreed
      title: Design agreed
      decider: executive-sponsor
      criteria:
        - {text: Design is signed, met-by: design-sign-off}
      if-not-met: extend-phase
  - id: build
    name: Build
    stage: build
    weeks: 4-6
    milestones:
      - id: uat
        title: UAT
        kind: uat-sign-off
        on: 2026-02-13
        owner: change-manager
        needs: [design-sign-off]
        effort: 8h
      - id: floor-walks
        title: Floor walks
        week: 8
        owner: change-manager
        effort: 4h
  - id: deploy
    name: Deploy
    stage: deploy
    weeks: 7-9
    milestones:
      - id: go-live
        title: Go-live
        kind: phased-go-live
        on: 2026-02-16
        owner: technical-lead
        needs: [uat]
metrics:
  - id: adoption
    name: Adoption
    kind: system-adoption
    targets: [{week: 9, at-least: 60%}]
risks:
  - id: data
    title: Data are late
    likelihood: high
    mitigation: Rehearse the migration
`;

type Step = readonly [message: string, from: string, to: string];

/** Nineteen weeks of work on it. */
export const STEPS: readonly Step[] = [
  ['Say whom it reaches', '  start: 2026-01-05\n', '  start: 2026-01-05\n  target-users: 240\n'],
  ['Note what was agreed', 'people:\n', '# Agreed on 7 January.\npeople:\n'],
  ['Close on Epiphany', 'people:\n', 'calendar:\n  holidays: [2026-01-06]\npeople:\n'],
  ['Sign the design', '        owner: executive-sponsor\n', '        owner: executive-sponsor\n        status: done\n'],
  ['Keep the record', '        status: done\n', '        status: done\n        evidence: [docs/design.md]\n'],
  [
    'Decide the gate',
    '      if-not-met: extend-phase\n',
    '      if-not-met: extend-phase\n      decision: {outcome: proceed, on: 2026-01-23}\n',
  ],
  ['Name the UAT in full', 'title: UAT\n', 'title: Acceptance by advisers\n'],
  [
    'Give UAT criteria',
    '        needs: [design-sign-off]\n',
    '        needs: [design-sign-off]\n        acceptance: [Forty scripts pass]\n',
  ],
  ['Ask more of adoption', 'at-least: 60%', 'at-least: 65%'],
  ['Read adoption', 'at-least: 65%}]\n', 'at-least: 65%}]\n    readings: [{week: 7, value: 20%}]\n'],
  ['Own the risk', '    mitigation: Rehearse', '    owner: technical-lead\n    mitigation: Rehearse'],
  ['Cut the sponsor', 'protected-time: 4h/week', 'protected-time: 2h/week'],
  ['Lose a super-user', '      - {person: lea, agreed-by: ben}\n', ''],
  ['Lengthen the build', 'weeks: 4-6', 'weeks: 4-7'],
  ['Deploy later', 'weeks: 7-9', 'weeks: 8-10'],
  ['Rename the floor walks', 'id: floor-walks', 'id: walks'],
  ['Forget the risk', '    mitigation: Rehearse the migration\n', ''],
  ['Train', 'risks:\n', 'training:\n  - {id: basics, title: Basics, audience: users, week: 6}\nrisks:\n'],
  ['Slip UAT', 'on: 2026-02-13', 'on: 2026-02-27'],
];

/** Twenty commits, the last of them on a branch. Gives the commits in their order. */
export function livingProgramme(): { readonly repo: Repository; readonly commits: readonly string[] } {
  const repo = repository({ [PLAN]: FIRST, 'docs/design.md': '# Design\n' });
  const commits = [repo.commit('Plan the programme')];
  for (const [message, from, to] of STEPS) {
    if (commits.length === STEPS.length) repo.git('checkout', '-q', '-b', 'slip');
    repo.edit(from, to);
    commits.push(repo.commit(message));
  }
  return { repo, commits };
}
