import assert from 'node:assert/strict';
import { TOKEN_MODIFIERS, tokensIn } from '../../src/core/features/tokens.ts';
import { range } from '../../src/core/text/span.ts';
import { inEachForm } from '../support/cursor.ts';
import { markersIn } from '../support/markers.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people: {ana: {name: "Ana 🚀"}}
#        ^^^ party declaration
metrics:
  - {id: adoption, name: Use}
#        ^^^^^^^^ entry declaration
phases:
  - id: design
#       ^^^^^^ entry declaration
    name: Design
    weeks: 1-9
    milestones:
      - {id: interviews, title: "🚀 Held", week: 2, status: done, owner: ana}
#            ^^^^^^^^^^ milestone declaration done
#                                                                        ^^^ party
      - id: audit
#           ^^^^^ milestone declaration late
        title: Audit
        week: 6
        owner: nobody
#              ^^^^^^ party unresolved
        needs: [interviews + 1d, 'never']
#               ^^^^^^^^^^ milestone done
#                                 ^^^^^ milestone unresolved
      - id: go-live
#           ^^^^^^^ milestone declaration critical
        title: Live
        week: 9
        needs: [audit]
#               ^^^^^ milestone late
      - {id: after, title: After, week: 8}
#            ^^^^^ milestone declaration
`;

const said = (plan: string, from = '', to = ''): readonly string[] =>
  inEachForm(plan, ({ text, analysis }) => {
    const part = from ? range(text.indexOf(from), text.indexOf(to)) : undefined;
    return tokensIn(analysis, part).map(
      ({ start, length, type, modifiers }) =>
        `${[type, ...TOKEN_MODIFIERS.filter((_, i) => modifiers & (1 << i))].join(' ')}: ${text.slice(start, start + length)}`,
    );
  });

describe('semantic tokens', () => {
  it('tell ids apart, and how what they name stands', () => {
    const expected = [...markersIn(PLAN)]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, note }) => `${note}: ${PLAN.slice(start, end)}`);
    assert.deepEqual(said(PLAN), expected);
  });

  it('stay within the part that is asked for', () => {
    assert.deepEqual(said(PLAN, 'owner: nobody', 'needs: ['), ['party unresolved: nobody']);
  });

  it('stand once at the use of an alias', () => {
    const plan = PLAN.replace('owner: ana}', 'owner: &one ana}').replace('owner: nobody', 'owner: *one');
    assert.ok(said(plan).includes('party: *one'));
    const several = `cx: 1
roles:
  a: &all {person: [ana, ben]}
  b: *all
people: {ana: {}, ben: {}}
`;
    assert.deepEqual(
      said(several).filter((each) => each.endsWith('*all')),
      ['party: *all'],
    );
  });
});
