import assert from 'node:assert/strict';
import { type ChainLink, chainAt, neededBy, waitingFor } from '../../src/core/features/chain.ts';
import { atCursor } from '../support/cursor.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - id: design
    name: Design
    weeks: 1-6
    milestones:
      - {id: interviews, title: "🚀 Held", week: 1, status: done}
      - id: audit
        title: Audit
        week: 2
        needs: [interviews, interviews + 2d]
      - id: go-live
        title: Live
        week: 6
        needs: [{id: audit, type: start-start}, interviews, nothing]
`;

const said = (links: readonly ChainLink[]): readonly string[] =>
  links.map(({ title, detail, needs }) => `${title}: ${detail} (${needs.length})`);

/** What is needed by the milestone at a place, and what waits for it. */
const around = (place: string): readonly [string | undefined, readonly string[], readonly string[]] =>
  atCursor(PLAN.replace(place.replace('$0', ''), place), ({ analysis, at }) => {
    const link = chainAt(analysis, at);
    const id = link?.id ?? '';
    return [link?.title, said(neededBy(id, analysis)), said(waitingFor(id, analysis))] as const;
  });

describe('the chain of dependencies', () => {
  it('leads back to what is needed and on to who waits', () => {
    const audit = [
      'Audit',
      ['🚀 Held: Fri 9 Jan 2026 · done · 2 working days between (2)'],
      ['Live: Fri 13 Feb 2026 · start to start · critical (1)'],
    ];
    assert.deepEqual(around('id: au$0dit\n'), audit);
    assert.deepEqual(around('title: Aud$0it'), audit);
    assert.deepEqual(around('{id: aud$0it, type'), audit);
  });

  it('begins nowhere but at milestones', () => {
    assert.deepEqual(around('id: des$0ign'), [undefined, [], []]);
    assert.deepEqual(around('interviews, noth$0ing')[0], 'Live');
  });
});
