import assert from 'node:assert/strict';
import { type Analysis, analyse, type Settings } from '../../src/core/analysis.ts';
import { refactoringsAt } from '../../src/core/features/refactor/index.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { range } from '../../src/core/text/span.ts';
import { FORMS } from '../support/check.ts';
import { dayOf } from '../support/day.ts';

/** What is offered at the `$0` of a plan, or from there to `$1`, each with what the plan is then: in each form the same. */
function offered(marked: string, settings: Partial<Settings> = {}): ReadonlyMap<string, string> {
  const [first, ...others] = FORMS.map(({ name, of }) => {
    const whole = of(marked);
    const start = whole.indexOf('$0');
    assert.ok(start >= 0, 'the text has no $0');
    const without = whole.replace('$0', '');
    const end = without.includes('$1') ? without.indexOf('$1') : start;
    const text = without.replace('$1', '');
    const before = analyse(text, { today: dayOf('2026-01-01'), profile: 'recommended', ...settings });
    const again = (next: string): Analysis => analyse(next, before.settings, before);
    const found = refactoringsAt(before, range(start, end), () => true, again);
    const plain = (result: string): string => {
      const lead = of('').replaceAll('\n', name === 'with CR LF' ? '\r\n' : '\n');
      assert.ok(result.startsWith(lead), name);
      assert.equal(/(?<!\r)\n/.test(result), name !== 'with CR LF', name);
      return result.slice(lead.length).replaceAll('\r\n', '\n');
    };
    return { name, answer: found.map(({ title, edits }) => [title, plain(applyEdits(text, edits))] as const) };
  });
  assert.ok(first);
  for (const { name, answer } of others) assert.deepEqual(answer, first.answer, name);
  return new Map(first.answer);
}

/** The titles of what begins with a word. */
function titles(marked: string, word: string, settings?: Partial<Settings>): readonly string[] {
  return [...offered(marked, settings).keys()].filter((title) => title.startsWith(word));
}

/** The plan after the only refactoring that begins with these words. */
function made(marked: string, words: string, settings?: Partial<Settings>): string {
  const found = [...offered(marked, settings)].filter(([title]) => title.startsWith(words));
  assert.equal(found.length, 1, `${words}: ${[...offered(marked, settings).keys()].join('\n')}`);
  return found[0]?.[1] ?? '';
}

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05} # a Monday
people:
  ana: {name: Ana Ito}
  ben: {name: Ben Roy}
roles:
  trainer: {person: ben, protected-time: 20%} # Ben, for now
  tester: {person: ana, during: [build]}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      # The first of all.
      - id: talks
        title: Talks held
        week: 2
        owner: ana # she asked
      - id: drawn
        title: Drawn
        on: 2026-01-23
        owner: 'ana'
        needs: [talks]

  - id: build
    name: Build
    weeks: 4-6
    milestones:
      # cx-ignore schedule/dependency-order -- known
      - id: tested
        title: Tested
        week: 6
        owner: trainer
        with: [trainer, ana]
        effort: {trainer: 2d}
        #   it takes long
      # Nobody has seen it yet.
      - id: built
        title: Built
        note: |
          Of bricks.

          # and straw
        week: 4
        owner: tester
        baseline: {week: 4}
    gate:
      id: ready
      week: 6
      decider: ana
      criteria: [{text: Tested, met-by: tested}]
metrics:
  - id: calls
    name: Calls
    owner: ana
    targets: [{week: 6, at-most: 4}]
    readings: [{week: 4, value: 9}]
training:
  - {id: hour, title: An hour, audience: users, week: 5, owner: trainer}
`;

/** The plan with the mark in front of the first of some words. */
function mark(words: string, text = PLAN): string {
  assert.ok(text.includes(words), words);
  return text.replace(words, () => `$0${words}`);
}

describe('extracting an owner into a role', () => {
  it('writes the role as the others are written, and names it after the milestone', () => {
    const role = '  tester: {person: ana, during: [build]}\n';
    const expected = PLAN.replace(role, `${role}  talks-owner: {person: ana}\n`).replace(
      'owner: ana #',
      'owner: talks-owner #',
    );
    assert.equal(
      made(mark('talks\n'), 'Extract Ana Ito into a role, `talks-owner`, for'),
      expected.replace("'ana'", "'talks-owner'"),
    );
    const [one] = [...offered(mark('talks\n'))].filter(
      ([title]) => title === 'Extract Ana Ito into a role, `talks-owner`',
    );
    assert.equal(one?.[1], expected);
  });

  it('makes the first role, and finds a name that is free', () => {
    const text = PLAN.replace(/roles:\n.*\n.*\n/, '')
      .replaceAll('trainer', 'ben')
      .replaceAll('tester', 'ana');
    const taken = text.replace('  ben: {', '  talks-owner: {name: Tal}\n  ben: {');
    assert.match(
      made(mark('talks\n', taken), 'Extract Ana Ito into a role, `talks-owner-2`, for all 3'),
      /roles:\n {2}talks-owner-2:/,
    );
  });

  it('is not offered where a role owns it, or where an alias says so', () => {
    assert.deepEqual(titles(mark('tested\n        title'), 'Extract'), []);
    const shared = PLAN.replace('owner: ana #', 'owner: &who ana #').replace("owner: 'ana'", 'owner: *who');
    assert.deepEqual(titles(mark('drawn\n', shared), 'Extract'), []);
    assert.deepEqual(titles(mark('talks\n', shared), 'Extract'), []);
  });

  it('comes back by inlining', () => {
    const there = made(mark('talks\n'), 'Extract Ana Ito into a role, `talks-owner`, for');
    const title = 'Inline the role `talks-owner`: 2 mentions become Ana Ito';
    assert.equal(made(mark('talks-owner:', there), title), PLAN);
    assert.equal(made(mark("talks-owner'", there), title), PLAN);
  });
});

describe('inlining a role', () => {
  it('puts the person wherever the role is mentioned, once in a list, and says what is lost', () => {
    const text = PLAN.replace('[trainer, ana]', '[trainer, ben, ana]');
    const title = 'Inline the role `trainer`: 4 mentions become Ben Roy; its `protected-time` goes';
    const expected = PLAN.replace(/ {2}trainer: .*\n/, '')
      .replace('[trainer, ana]', '[ben, ana]')
      .replaceAll('trainer', 'ben');
    for (const at of ['trainer: {person', 'person: ben', 'trainer\n        with', 'trainer: 2d'])
      assert.equal(made(mark(at, text), title), expected, at);
  });

  it('is not offered for the roles that every programme needs, or that several hold', () => {
    assert.deepEqual(titles(mark('product-owner: {', PLAN.replaceAll('trainer', 'product-owner')), 'Inline'), []);
    assert.deepEqual(titles(mark('trainer: {', PLAN.replace('person: ben', 'person: [ben, ana]')), 'Inline'), []);
    assert.deepEqual(titles(mark('trainer: {', PLAN.replace('{trainer: 2d}', '{trainer: 2d, ben: 1d}')), 'Inline'), []);
  });
});

describe('moving a milestone to another phase', () => {
  it('takes its comments along, and moves it into the weeks there', () => {
    const item = /( {6}# The first of all\.\n)([\s\S]*?)(?= {6}- id: drawn)/.exec(PLAN)?.[0] ?? '';
    const expected = PLAN.replace(item, '').replace('    gate:', `${item.replace('week: 2', 'week: 4')}    gate:`);
    const text = PLAN.replace('        needs: [talks]\n', '');
    assert.equal(
      made(mark('talks\n', text), 'Move "Talks held" to "Build", week 4'),
      expected.replace('        needs: [talks]\n', ''),
    );
  });

  it('is not offered where others wait for it', () => {
    assert.deepEqual(titles(mark('talks\n'), 'Move "Talks'), []);
  });

  it('moves a date by whole weeks', () => {
    assert.match(
      made(mark('drawn\n'), 'Move "Drawn" to "Build", on 2026-01-30'),
      /straw[\s\S]*- id: drawn\n {8}title: Drawn\n {8}on: 2026-01-30/,
    );
  });

  it('begins the list of a phase that has none, and takes an empty one away', () => {
    const text = PLAN.replace('  - id: build\n', '  - id: train\n    weeks: 2\n  - id: build\n');
    const there = made(mark('drawn\n', text), 'Move "Drawn" to "train", on 2026-01-16');
    assert.match(there, / {4}weeks: 2\n {4}milestones:\n {6}- id: drawn\n {8}title/);
    const back = made(mark('drawn\n', there), 'Move "Drawn" to "Design"');
    assert.match(back, /weeks: 2\n {2}- id: build/);
  });

  it('goes in and out of brackets where it is on one line', () => {
    const flow = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people: {ana: {name: Ana}}
phases:
- id: one
  weeks: 1-3
  milestones: [{id: a, title: A, week: 1, owner: ana}, {id: b, title: "B, too", week: 2, owner: ana}]
- id: two
  weeks: 1-3
  milestones:
  - {id: c, title: C, week: 1, owner: ana}
`;
    const there = made(mark('id: b', flow), 'Move "B, too" to "two"');
    assert.equal(
      there,
      flow.replace(', {id: b, title: "B, too", week: 2, owner: ana}', '') +
        '  - {id: b, title: "B, too", week: 2, owner: ana}\n',
    );
    assert.equal(made(mark('id: b', there), 'Move "B, too" to "one"'), flow);
  });

  it('leaves alone what an alias repeats', () => {
    assert.deepEqual(titles(mark('drawn\n', PLAN.replace('title: Drawn', 'title: &t Drawn')), 'Move'), []);
  });
});

describe('shifting phases', () => {
  it('moves all that is planned there, and nothing that was agreed or measured', () => {
    const expected = PLAN.replace('weeks: 4-6', 'weeks: 5-7')
      .replace('week: 6\n        owner', 'week: 7\n        owner')
      .replace('week: 4\n        owner', 'week: 5\n        owner')
      .replace('week: 6\n      decider', 'week: 7\n      decider')
      .replace('{week: 6, at-most', '{week: 7, at-most')
      .replace('users, week: 5', 'users, week: 6');
    const there = made(mark('build\n    name'), 'Move "Build" 1 week later');
    assert.equal(there, expected);
    assert.equal(made(mark('build\n    name', there), 'Move "Build" 1 week earlier'), PLAN);
    const both = made(mark('design\n'), 'Move "Design" and the phase after it 2 weeks later');
    assert.match(both, /weeks: 3-5[\s\S]*week: 4\n[\s\S]*on: 2026-02-06[\s\S]*weeks: 6-8/);
    assert.equal(made(mark('design\n', both), 'Move "Design" and the phase after it 2 weeks earlier'), PLAN);
  });

  it('does not begin before the plan, or while the phase before lasts', () => {
    for (const at of ['design\n', 'build\n    name'])
      assert.deepEqual(
        titles(mark(at), 'Move').filter((title) => title.includes('earlier')),
        [],
      );
  });

  it('makes a phase longer that has begun, and leaves what is done', () => {
    const text = PLAN.replace(
      '        week: 4\n',
      '        week: 4\n        status: done\n        done-on: 2026-01-30\n',
    );
    const there = made(mark('build\n    name', text), 'Move "Build" 1 week later', { today: dayOf('2026-02-02') });
    assert.match(there, /weeks: 4-7[\s\S]*title: Tested\n {8}week: 7[\s\S]*week: 4\n {8}status: done/);
  });

  it('leaves a phase that is over, and is not offered for it', () => {
    const over = PLAN.replace('week: 2\n', 'week: 2\n        status: done\n').replace(
      '        needs: [talks]\n',
      '        status: done\n    gate: {id: go, decider: ben, decision: {outcome: proceed, on: 2026-01-23}}\n',
    );
    assert.deepEqual(titles(mark('design\n', over), 'Move'), []);
    assert.equal(titles(mark('build\n    name', over), 'Move "Build" ').length, 2);
  });

  it('leaves training and targets that are over', () => {
    const there = made(mark('build\n    name'), 'Move "Build" 1 week later', { today: dayOf('2026-02-09') });
    assert.match(there, /\{week: 7, at-most[\s\S]*users, week: 5/);
  });

  it('says how many dates disagree then', () => {
    const text = PLAN.replace('        week: 4\n', '        week: 4\n        needs: [drawn + 5d]\n').replace(
      'people:',
      'calendar: {holidays: [{from: 2026-02-02, to: 2026-02-06}]}\npeople:',
    );
    const found = titles(mark('design\n', text), 'Move "Design" and the phase after it 1 week later');
    assert.deepEqual(found, ['Move "Design" and the phase after it 1 week later; 1 date will need another look']);
  });
});

describe('splitting a phase', () => {
  it('is by the weeks of its milestones; roles stay with both halves, the gate with the second', () => {
    const there = made(mark('tested\n'), 'Split "Build": weeks 4-5 and 6');
    const built = /( {6}# Nobody[\s\S]*?)(?= {4}gate)/.exec(PLAN)?.[0] ?? '';
    const head = '\n  - id: build-2\n    name: Build 2\n    weeks: 6\n    milestones:\n';
    const expected = PLAN.replace(built, '')
      .replace('      # cx-ignore', () => `${built}${head}      # cx-ignore`)
      .replace('weeks: 4-6', 'weeks: 4-5')
      .replace('[build]', '[build, build-2]');
    assert.equal(there, expected);
  });

  it('needs something on both sides', () => {
    assert.deepEqual(titles(mark('built\n'), 'Split'), []);
    assert.deepEqual(
      titles(mark('tested\n', PLAN.replace('week: 4\n        owner', 'week: 6\n        owner')), 'Split'),
      [],
    );
  });

  it('is not offered where it is not sure whose the rest is', () => {
    assert.deepEqual(titles(mark('tested\n', PLAN.replace('    gate:', '    goal: Done\n    gate:')), 'Split'), []);
    assert.deepEqual(
      titles(mark('tested\n', PLAN.replace('week: 6\n      decider', 'week: 5\n      decider')), 'Split'),
      [],
    );
  });
});

describe('converting weeks and dates', () => {
  const there: readonly (readonly [at: string, title: string, from: string, to: string])[] = [
    ['week: 2', 'Convert week 2 to the day it is due, 2026-01-16', 'week: 2', 'on: 2026-01-16'],
    ['{week: 4}', 'Convert week 4', '{week: 4}', '{on: 2026-01-30}'],
    ['week: 6\n      decider', 'Convert week 6', 'week: 6\n      decider', 'week: 2026-02-13\n      decider'],
    ['{week: 6, at', 'Convert week 6', '{week: 6, at', '{week: 2026-02-13, at'],
    ['{week: 4, value', 'Convert week 4', '{week: 4, value', '{week: 2026-01-30, value'],
    ['week: 5, owner', 'Convert week 5', 'week: 5, owner', 'week: 2026-02-06, owner'],
  ];
  for (const [at, title, from, to] of there) {
    it(`there and back: ${at.trim()}`, () => {
      const at1 = at.startsWith('{') ? at.slice(1) : at;
      const converted = made(mark(at1), title);
      assert.equal(converted, PLAN.replace(from, to));
      const back = (from.startsWith('{') ? to.slice(1) : to).split('\n')[0] ?? '';
      assert.equal(made(mark(back, converted), 'Convert 2026-'), PLAN);
    });
  }

  it('says what is lost', () => {
    const text = PLAN.replace('2026-01-23', '2026-01-21');
    const title = 'Convert 2026-01-21 to week 3, due on Fri 23 Jan: 2 days later';
    assert.equal(made(mark('on: 2026', text), title), text.replace('on: 2026-01-21', 'week: 3'));
  });

  it('keeps the quotes of JSON, and leaves alone what is repeated elsewhere', () => {
    const json = PLAN.replace(
      / {2}- \{id: hour.*\n/,
      '  - {"id": "hour", "title": "T", "audience": "users", "week": 5, "owner": "ana"}\n',
    );
    const there = made(mark('"week"', json), 'Convert week 5');
    assert.equal(there, json.replace('"week": 5', '"week": "2026-02-06"'));
    assert.equal(made(mark('"week"', there), 'Convert 2026'), json);
    const shared = PLAN.replace('week: 2\n', 'week: &two 2\n').replace('users, week: 5', 'users, week: *two');
    for (const at of ['week: &two', 'week: *two']) assert.deepEqual(titles(mark(at, shared), 'Convert'), []);
  });
});

describe('sorting milestones', () => {
  it('moves them whole, with their comments, and is done once', () => {
    const [one, two] = [/ {6}# cx-ignore[\s\S]*?takes long\n/, / {6}# Nobody[\s\S]*?baseline: .*\n/].map(
      (part) => part.exec(PLAN)?.[0] ?? '',
    ) as [string, string];
    const there = made(mark('build\n    name'), 'Sort the milestones of "Build" by due date');
    assert.equal(there, PLAN.replace(one + two, two + one));
    assert.deepEqual(titles(mark('build\n    name', there), 'Sort'), []);
  });

  it('leaves those without a date at the end, and what is named by an anchor alone', () => {
    const text = PLAN.replace('        week: 6\n', '');
    assert.match(made(mark('build\n    name', text), 'Sort'), /straw[\s\S]*- id: tested/);
    assert.deepEqual(titles(mark('build\n    name', PLAN.replace('title: Built', 'title: &b Built')), 'Sort'), []);
  });
});

describe('refactorings', () => {
  it('look at the whole of what is selected', () => {
    const both = PLAN.replace('- id: talks', '$0- id: talks').replace("owner: 'ana'", "owner: 'ana'$1");
    assert.deepEqual(titles(both, 'Extract'), []);
    assert.equal(titles(both, 'Move "Design"').length, 2);
    assert.equal(
      titles(
        PLAN.replace('      - id: talks', '$0      - id: talks').replace('owner: ana #', 'owner: ana$1 #'),
        'Extract',
      ).length,
      2,
    );
  });

  it('are not offered in text that is not YAML', () => {
    assert.equal(offered(`${mark('talks\n')}risks: [`).size, 0);
  });
});
