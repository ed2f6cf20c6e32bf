import assert from 'node:assert/strict';
import { FIRST } from '../cli/diff/repository.ts';
import { diff } from './support.ts';

type Edit = readonly [from: string, to: string];

function edited(...edits: readonly Edit[]): string {
  let text = FIRST;
  for (const [from, to] of edits) {
    assert.ok(text.includes(from), from);
    text = text.replace(from, to);
  }
  return text;
}

/** `change id impact: message`, one a line. */
function told(base: string, head: string): readonly string[] {
  return diff(base, head).changes.map(({ change, id, impact, message }) => `${change} ${id} ${impact}: ${message}`);
}

const PAUSED: Edit = [
  '      if-not-met: extend-phase\n',
  '      if-not-met: extend-phase\n      decision: {outcome: pause}\n',
];
const SLIP: Edit = ['on: 2026-02-13', 'on: 2026-02-20'];

describe('what a change means', () => {
  const cases: Readonly<Record<string, readonly [readonly Edit[], readonly Edit[], readonly string[]]>> = {
    'go-live pulled before what it rests on weakens, though it is earlier': [
      [],
      [['on: 2026-02-16', 'on: 2026-02-10']],
      [
        'milestone-moved go-live weakens: "Go-live" moves from 16 to 10 Feb, 6 days earlier; go-live moves with it; it now comes before "UAT" on 13 Feb, which it needs.',
      ],
    ],
    'go-live put back behind it strengthens': [
      [['on: 2026-02-16', 'on: 2026-02-10']],
      [],
      ['milestone-moved go-live strengthens: "Go-live" moves from 10 to 16 Feb, 6 days later; go-live moves with it.'],
    ],
    'a slip after a gate that paused is neutral': [
      [PAUSED],
      [PAUSED, SLIP],
      [
        'milestone-moved uat neutral: "UAT" moves from 13 to 20 Feb, 7 days later; go-live on 16 Feb now comes before it; it is on the critical path now.',
      ],
    ],
    'a milestone in another phase, in another way of writing its day': [
      [],
      [
        [
          '      - id: floor-walks\n        title: Floor walks\n        week: 8\n        owner: change-manager\n        effort: 4h\n',
          '',
        ],
        [
          '      - id: go-live\n',
          '      - {id: floor-walks, title: Floor walks, on: 2026-02-27, owner: change-manager, effort: 4h}\n      - id: go-live\n',
        ],
      ],
      [
        'milestone-moved floor-walks neutral: "Floor walks" is written as 27 Feb now instead of week 8, and stays on 27 Feb.',
        'milestone-changed floor-walks neutral: "Floor walks" moves from "Build" to "Deploy".',
      ],
    ],
    'who is removed and still named': [
      [],
      [['  lea: {name: Lea Brandt}\n', '']],
      ['person-removed lea neutral: Lea Brandt is removed; it is still named in 2 places.'],
    ],
    'one person under another id, everywhere': [
      [],
      [
        ['  lea: {name', '  lea-brandt: {name'],
        ['{person: lea, p', '{person: lea-brandt, p'],
        ['{person: lea, a', '{person: lea-brandt, a'],
      ],
      ['person-renamed lea-brandt neutral: Lea Brandt has the id `lea-brandt` now instead of `lea`.'],
    ],
    'the start of the programme': [
      [],
      [['start: 2026-01-05', 'start: 2026-01-12']],
      [
        'programme-moved undefined weakens: The programme moves from 5 to 12 Jan, 7 days later; 2 milestones move with it.',
      ],
    ],
    'a criterion that asks for less': [
      [['{text: Design is signed, met-by: design-sign-off}', '{text: They use it, metric: adoption, at-least: 40%}']],
      [['{text: Design is signed, met-by: design-sign-off}', '{text: They use it, metric: adoption, at-least: 30%}']],
      [
        'gate-criteria design-agreed weakens: The gate "Design agreed" has "They use it" (at least 30%) in its criteria instead of "They use it" (at least 40%).',
      ],
    ],
  };
  for (const [name, [before, after, expected]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(told(edited(...before), edited(...after)), expected));
  }

  it('knows items whose ids all changed, though they speak of each other', () => {
    const head = edited()
      .replace(/\b(design-sign-off|uat|floor-walks|go-live)\b/g, '$1-x')
      .replace(/kind: (\S+)-x/g, 'kind: $1');
    assert.deepEqual(
      diff(FIRST, head).changes.map(({ verb, from, to }) => `${verb} ${from} ${to}`),
      ['design-sign-off', 'uat', 'floor-walks', 'go-live'].map((id) => `renamed ${id} ${id}-x`),
    );
  });

  it('gives a timeline what it draws', () => {
    const { overlay, summary } = diff(
      FIRST,
      edited(
        SLIP,
        PAUSED,
        ['weeks: 7-9', 'weeks: 7-10'],
        ['      - id: floor-walks\n', '      - {id: new, title: New, week: 5}\n      - id: floor-walks\n'],
      ),
    );
    const drawn = overlay.milestones.map(({ base, head, days }) => [
      base?.milestone.id?.value,
      head?.milestone.id?.value,
      days,
    ]);
    assert.deepEqual(drawn, [
      ['uat', 'uat', 7],
      [undefined, 'new', 0],
    ]);
    assert.deepEqual(
      overlay.gates.map(({ base, head }) => [base?.verdict, head?.verdict]),
      [['undecided', 'paused']],
    );
    assert.equal(overlay.phases.length, 1);
    assert.deepEqual([summary.goLiveDays, summary.finishDays], [0, 7]);
  });

  it('says nothing of what cannot be read but its problems', () => {
    const { changes, introduced, fixed, unreadable } = diff(FIRST, FIRST.replace('people:\n', 'people: [\n'));
    assert.deepEqual([changes, unreadable, fixed], [[], 'head', []]);
    assert.ok(introduced.length > 0 && introduced.every(({ rule }) => rule === 'syntax/yaml'));
  });
});
