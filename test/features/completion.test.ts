import assert from 'node:assert/strict';
import type { Beside } from '../../src/core/features/complete/beside.ts';
import { aboutOf, type Completion, complete, completing } from '../../src/core/features/complete/complete.ts';
import { applied } from '../support/completing.ts';
import { atCursor } from '../support/cursor.ts';

const HEAD = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
teams: {ops: {name: Operations}}
people:
  ana-ito: {name: Ana Ito, team: ops, capacity: 30h/week}
  ben-oya: {name: Ben Oya}
roles:
  product-owner: {person: ana-ito}
`;

const PLAN = `${HEAD}phases:
  - id: design
    name: Design
    stage: design
    weeks: 1-3
    milestones:
      - id: interviews
        title: Interviews
        kind: frontline-interviews
        week: 1
`;

function at(marked: string, beside?: Beside): readonly Completion[] {
  return atCursor(marked, ({ analysis, at }) => complete(analysis, at, beside).items.map(placeless));
}

/** The places differ in the forms of a plan. */
function placeless(item: Completion): Completion {
  return { ...item, from: 0, at: 0, to: 0 };
}

function labels(marked: string, beside?: Beside): readonly string[] {
  return at(marked, beside).map(({ label }) => label);
}

function told(marked: string): readonly string[] {
  return at(marked).map(({ label, detail }) => (detail ? `${label} (${detail})` : label));
}

/** The lines that a completion is made in, with what its stops hold. */
function made(marked: string, label: string): string {
  return atCursor(marked, ({ text, at, analysis }) => {
    const found = complete(analysis, at).items.find((item) => item.label === label);
    assert.ok(found, `${label} is not offered`);
    const result = applied(text, found);
    const lineEnd = text.slice(found.to).search(/[\r\n]|$/);
    return result
      .slice(text.lastIndexOf('\n', found.from - 1) + 1, result.length - text.length + found.to + lineEnd)
      .replaceAll('\r\n', '\n');
  });
}

describe('completion', () => {
  describe('of keys', () => {
    it('has those that are missing, required first', () => {
      assert.deepEqual(labels(`${PLAN}      - id: sign-off\n        $0\n`).slice(0, 5), [
        'title',
        'week',
        'on',
        'kind',
        'owner',
      ]);
      assert.deepEqual(labels('$0').slice(0, 4), ['cx', 'programme', 'phases', 'calendar']);
    });

    it('has no second of two that exclude each other, not even one that comes by an anchor', () => {
      const keys = labels(`${PLAN}        $0`);
      assert.ok(!keys.includes('on') && !keys.includes('week') && keys.includes('owner'));
      const merged = labels(`x-a: &a {week: 2}\n${PLAN}      - <<: *a\n        id: x\n        $0`);
      assert.ok(!merged.includes('on') && merged.includes('title'));
    });

    it('follows the indentation of an empty line', () => {
      assert.ok(labels(`${PLAN}        $0`).includes('signed-off-by'));
      assert.ok(labels(`${PLAN}      $0`).includes('milestone'));
      assert.ok(labels(`${PLAN}    $0`).includes('gate'));
      assert.ok(labels(`${PLAN}  $0`).includes('phase'));
      assert.ok(labels(`${PLAN}$0`).includes('metrics'));
    });

    it('mends an indentation that fits nothing', () => {
      assert.equal(made(`${PLAN}         $0`, 'owner'), '        owner: ');
      const between = PLAN.replace('        kind:', '$0\n        kind:');
      assert.ok(labels(between).includes('owner'));
      assert.ok(!labels(between).includes('metrics'), 'would tear the milestone apart');
    });

    it('stays out of text and comments', () => {
      assert.deepEqual(labels(`${PLAN}        title: own$0er\n`), []);
      assert.deepEqual(labels(`${HEAD}# owner$0\n`), []);
      assert.deepEqual(labels(`${PLAN}        note: |\n          own$0`), []);
      assert.deepEqual(labels(`${PLAN}        note: >-\n          a\n\n          $0\n\n          b\n`), []);
    });

    it('works within braces, before a comma and behind one', () => {
      assert.equal(made(`${HEAD}risks: [{id: a, $0}]\n`, 'title'), 'risks: [{id: a, title: }]');
      assert.equal(made(`${HEAD}risks: [{$0 id: a}]\n`, 'title'), 'risks: [{title: , id: a}]');
      assert.deepEqual(labels(`${HEAD}risks:\n  - {\n      id: a,\n      $0\n    }\n`).slice(0, 2), [
        'title',
        'likelihood',
      ]);
    });

    it('renames a key only to one that takes the same', () => {
      assert.deepEqual(labels(`${HEAD}risks:\n  - id: a\n    lik$0elihood: low\n`), ['likelihood', 'impact']);
    });

    it('has documentation', () => {
      const [first] = at(`${HEAD}risks:\n  - id: a\n    $0`);
      assert.equal(first?.about, 'risk.title');
      assert.match(aboutOf('risk.title'), /^\S.*\.$/);
      assert.match(aboutOf('milestone'), /^Something reached/);
    });
  });

  describe('of values', () => {
    it('tells who and when', () => {
      assert.deepEqual(told(`${PLAN}        owner: $0`), [
        'product-owner (Ana Ito)',
        'ana-ito (Ana Ito, product-owner, Operations)',
        'ben-oya (Ben Oya)',
      ]);
      assert.deepEqual(told(`${PLAN}      - id: x\n        week: $0`), [
        '1 (5 Jan – 9 Jan)',
        '2 (12 Jan – 16 Jan)',
        '3 (19 Jan – 23 Jan)',
      ]);
      assert.deepEqual(told(`${PLAN}      - id: x\n        on: $0`).slice(0, 2), [
        '2026-01-05 (Mon, week 1)',
        '2026-01-06 (Tue, week 1)',
      ]);
      assert.deepEqual(told(`${PLAN}      - id: x\n        needs: [$0]`), [
        'interviews (Interviews, 9 Jan)',
        '{id, type, lag} (another type of dependency)',
      ]);
      assert.equal(
        told(`${HEAD.replace('{person: ana-ito}', '{person: ana-ito, protected-time: $0}')}`)[0],
        '20% (6 h a week)',
      );
    });

    it('leaves holidays out', () => {
      const days = labels(`calendar: {holidays: [2026-01-06]}\n${PLAN}      - id: x\n        on: $0`);
      assert.deepEqual(days.slice(0, 2), ['2026-01-05', '2026-01-07']);
    });

    it('has what is not in the list yet, and nothing that would go round in a circle', () => {
      const more = `${PLAN}      - {id: b, title: B, week: 2, needs: [interviews]}\n      - {id: c, title: C, week: 3, needs: [interviews, $0]}\n`;
      assert.deepEqual(labels(more).slice(0, -1), ['b']);
      const back = PLAN.replace(
        'week: 1',
        'week: 1\n        needs: [$0]\n      - {id: b, title: B, week: 2, needs: [interviews]}',
      );
      assert.deepEqual(labels(back), []);
    });

    it("puts a bracket round the first of a list, and the file's dash before one of more", () => {
      assert.equal(made(`${PLAN}        with: $0`, 'ben-oya'), '        with: [ben-oya]');
      assert.equal(made(`${PLAN}        with:\n          $0`, 'ben-oya'), '          - ben-oya');
      assert.equal(
        made(`${PLAN}        with:\n          - ana-ito\n          - b$0`, 'ben-oya'),
        '          - ben-oya',
      );
    });

    it('closes quotes that are open, and keeps to text within them', () => {
      assert.equal(made(`${PLAN}        owner: "$0`, 'ben-oya'), '        owner: "ben-oya"');
      assert.equal(made(`${PLAN}        owner: 'b$0'`, 'ben-oya'), "        owner: 'ben-oya'");
      assert.deepEqual(labels(`${PLAN}      - id: x\n        week: "$0"`), []);
    });

    it('sets a blank behind a colon that has none', () => {
      assert.equal(made(`${PLAN}        owner:$0`, 'ben-oya'), '        owner: ben-oya');
    });

    it('has how long after what it needs', () => {
      assert.equal(labels(`${PLAN}      - {id: x, title: X, week: 2, needs: [interviews + $0]}`)[0], 'interviews + 1d');
    });

    it('begins with the kinds of the stage that are not planned', () => {
      const kinds = told(`${PLAN}      - id: x\n        kind: $0`);
      assert.equal(kinds[0], 'current-state-process-map (design, week 1 of 12)');
      assert.equal(
        kinds.findIndex((kind) => kind.startsWith('core-configuration')),
        10,
      );
      assert.equal(kinds.at(-1), 'frontline-interviews (design, week 1 of 12, planned already)');
    });

    it('begins the weeks of a phase where the one before ends', () => {
      assert.deepEqual(told(`${PLAN}  - id: build\n    weeks: $0`)[0], '4-6 (26 Jan – 13 Feb)');
    });

    it('has files beside the plan, and the headings of one', () => {
      const beside: Beside = {
        files: ['docs/a b.md', 'docs/'],
        headings: (path) => (path === 'docs/a b.md' ? [{ slug: 'sign-off', text: 'Sign-off' }] : undefined),
      };
      assert.deepEqual(labels(`${PLAN}        evidence: [$0]`, beside), ['docs/a b.md', 'docs/']);
      assert.deepEqual(labels(`${PLAN}        evidence: [docs/a b.md#$0]`, beside), ['docs/a b.md#sign-off']);
      const typed = atCursor(
        `${PLAN}        evidence: [docs/a$0]`,
        ({ analysis, at }) => completing(analysis, at).path,
      );
      assert.equal(typed, 'docs/a');
      assert.equal(
        atCursor(`${PLAN}        owner: a$0`, ({ analysis, at }) => completing(analysis, at).path),
        undefined,
      );
    });
  });

  describe('of whole things', () => {
    it('writes them as the file is written', () => {
      const four = `${HEAD}phases:\n    - id: a\n      name: A\n      weeks: 1-3\n      gate:\n          id: a-gate\n      $0`;
      assert.equal(
        made(four, 'milestones'),
        `      milestones:
          - id: design-sign-off
            title: Design signed off by operational leadership
            week: 3
            owner: product-owner`,
      );
      const unindented = `${HEAD}risks:\n- id: r\n  title: R\ntraining:\n$0`;
      assert.equal(
        made(unindented, 'training'),
        `- id: desktop-basics
  title: Desktop basics on real cases
  audience: users
  week: 1
  owner: product-owner`,
      );
    });

    it('has the milestones of the roadmap that the stage still lacks', () => {
      const items = at(`${PLAN}      $0`).filter(({ label }) => label.startsWith('milestone: '));
      assert.equal(items.length, 10);
      assert.equal(
        made(`${PLAN}      - $0`, 'milestone: data-audit'),
        `      - id: data-audit
        title: Data audit
        kind: data-audit
        week: 1
        owner: product-owner`,
      );
    });

    it('has stops for what is to be filled in', () => {
      const gate = at(`${PLAN}    gate: $0`)[0];
      assert.ok(gate?.isSnippet);
      assert.match(gate.newText, /^\n {2}id: \$\{1:design-gate\}\n/);
      assert.match(gate.newText, /if-not-met: \$\{\d\|extend-phase,delay-go-live,investigate,escalate\|\}$/);
    });
  });

  it('goes on in a text that is broken elsewhere', () => {
    assert.ok(labels(`${PLAN}        needs: [interviews\n      - id: x\n        $0\nmetrics: {`).includes('owner'));
    assert.ok(labels(`risks: [}\n${PLAN}        ow$0`).includes('owner'));
  });
});
