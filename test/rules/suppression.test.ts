import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis.ts';
import { editsOf } from '../../src/core/edits/resolve.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { check, problemsIn } from '../support/check.ts';
import { dayOf } from '../support/day.ts';

const HEAD = `cx: 1
programme: {name: Claims desk, start: 2026-01-05}
`;
/** A plan that has nothing to say under the profile minimal but what its milestones say. */
const plan = (milestones: string): string => `${HEAD}people:
  ana: {name: Ana}
  ben: {name: Ben}
  cem: {name: Cem}
  dia: {name: Dia}
  eva: {name: Eva}
roles:
  executive-sponsor: {person: ana}
  product-owner: {person: ben}
  technical-lead: {person: cem}
  change-manager: {person: dia}
  super-user-network: {members: [{person: eva}]}
phases:
  - id: foundation
    name: Foundation
    weeks: 1-3
    milestones:
${milestones}`;

describe('suppression comments', () => {
  const minimal = { profile: 'minimal' } as const;

  it('accept the problem of the next line, with a reason', () => {
    check(
      plan(`      # cx-ignore ownership/missing-owner -- the board names the owner on Friday
      - {id: sign-off, title: Signed off, week: 3}
      - {id: audit, title: Audited, week: 1}
#            ^^^^^ error ownership/missing-owner
`),
      minimal,
    );
  });

  it('accept the problem of their own line', () => {
    check(
      plan(`      - {id: sign-off, title: Signed off, week: 3} # cx-ignore ownership/missing-owner -- named on Friday
`),
      minimal,
    );
  });

  it('may stand above each other', () => {
    check(
      plan(`      # cx-ignore ownership/missing-owner -- named on Friday
      # Another comment.
      - {id: sign-off, title: Signed off, week: 3}
`),
      minimal,
    );
  });

  it('accept a rule in the whole file', () => {
    check(
      `# cx-ignore-file ownership/missing-owner -- owners are named at the kick-off
${plan(`      - {id: sign-off, title: Signed off, week: 3}
      - {id: audit, title: Audited, week: 1}
`)}`,
      minimal,
    );
  });

  it('need a reason', () => {
    check(
      plan(`      - id: sign-off # cx-ignore ownership/missing-owner
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression/no-reason
        title: Signed off
        week: 3
`),
      minimal,
    );
  });

  it('that accept nothing are told', () => {
    check(
      plan(`      # cx-ignore ownership/missing-owner, reference/unknown-id -- once it was so
#                                          ^^^^^^^^^^^^^^^^^^^^ warning suppression/unused
      - {id: sign-off, title: Signed off, week: 3}
      - {id: audit, title: Audited, week: 1, owner: ben} # cx-ignore ownership/missing-ownr -- no such rule
#                                                                    ^^^^^^^^^^^^^^^^^^^^^^ warning suppression/unused
`),
      minimal,
    );
  });

  it('are comments, not texts that look like one', () => {
    check(
      plan(`      - id: sign-off
#           ^^^^^^^^ error ownership/missing-owner
        title: "Signed off # cx-ignore ownership/missing-owner -- a text"
        week: 3
`),
      minimal,
    );
  });

  describe('hold until a day', () => {
    const accepted = (until: string, mark = ''): string =>
      plan(`      # cx-ignore ownership/missing-owner ${until} -- named at the board of March
${mark}      - {id: sign-off, title: Signed off, week: 3}
`);

    it('and on it', () => {
      check(accepted('until: 2026-02-18'), minimal);
    });

    it('and no longer: then the problem says until when it was accepted, and why', () => {
      const text = accepted('until: 2026-02-17');
      const { problems } = analyse(text, { today: dayOf('2026-02-18'), profile: 'minimal' });
      assert.deepEqual(
        problems.map(({ rule, help, related }) => ({ rule, help, related: related?.map(({ message }) => message) })),
        [
          {
            rule: 'ownership/missing-owner',
            help: 'Name one person or role as `owner`. This was accepted until 17 Feb 2026 ("named at the board of March"): mend it now, or decide anew until when it can wait.',
            related: ['accepted here until 17 Feb 2026'],
          },
        ],
      );
    });

    for (const [until, place] of [
      ['until: soon', 'soon'],
      ['until: 2026-02-30', '2026-02-30'],
      ['until:', 'until:'],
      ['until 1 March', '1 March'],
    ] as const) {
      it(`that can be read: ${until}`, () => {
        const text = accepted(until);
        assert.deepEqual(problemsIn(text, minimal), [`error schema/value: ${place}`]);
      });
    }

    it('in the whole file too', () => {
      const text = `# cx-ignore-file ownership/missing-owner until: 2026-02-17 -- the kick-off names them\n${plan(
        '      - {id: sign-off, title: Signed off, week: 3}\n',
      )}`;
      assert.deepEqual(problemsIn(text, minimal), ['error ownership/missing-owner: sign-off']);
    });

    it('and accept nothing where there is nothing', () => {
      const text = plan(`      # cx-ignore ownership/missing-owner until: 2026-02-17 -- named at the board of March
      - {id: sign-off, title: Signed off, week: 3, owner: ana}
`);
      assert.deepEqual(problemsIn(text, minimal), ['warning suppression/unused: ownership/missing-owner']);
    });
  });

  it('are no licence that is not used where nobody looks for what they accept', () => {
    const text = plan(`      # cx-ignore gate/missing, charter/missing -- the board wants it so
      - {id: sign-off, title: Signed off, week: 3, owner: ana}
`);
    check(text, minimal);
    assert.deepEqual(
      problemsIn(`${text}  - [\n`, minimal).filter((line) => line.includes('suppression')),
      [],
    );
  });

  it('offer room for a reason, or to go', () => {
    const text = plan('      - {id: sign-off, title: Signed off, week: 3} # cx-ignore ownership/missing-owner\n');
    const analysis = analyse(text, { today: dayOf('2026-02-18'), profile: 'minimal' });
    const texts = (analysis.problems[0]?.fixes ?? []).map((fix) => applyEdits(text, editsOf(fix, analysis) ?? []));
    assert.deepEqual(texts, [text.replace('-owner\n', '-owner -- \n'), text.replace(/ #.*/, '')]);
  });
});
