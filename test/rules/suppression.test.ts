import { check } from '../support/check.ts';

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
});
