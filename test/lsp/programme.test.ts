import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis.ts';
import { NEW_PLAN, PROGRAMME, PROGRAMMES, type ProgrammeNode, type ProgrammeSummary } from '../../src/protocol/lsp.ts';
import { dayOf } from '../support/day.ts';
import { type Session, startSession } from '../support/lsp.ts';

const URI = 'file:///renewal.cx.yaml';
const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: interviews, title: Interviews, week: 1}
`;

describe('the programme view over the wire', () => {
  let session: Session;
  before(async () => {
    session = await startSession({ profile: 'minimal' });
    await session.open(URI, PLAN);
  });
  after(() => session.end());

  it('names the plans with their problems', async () => {
    const plans = await session.connection.sendRequest<ProgrammeSummary[]>(PROGRAMMES, {});
    assert.deepEqual(
      plans.map(({ uri, name }) => [uri, name]),
      [[URI, 'Renewal']],
    );
    assert.ok((plans[0]?.problems.error ?? 0) > 0);
  });

  it('shows one, with its places', async () => {
    const nodes = await session.connection.sendRequest<ProgrammeNode[]>(PROGRAMME, { uri: URI });
    const [design] = nodes;
    assert.equal(design?.name, 'Design');
    const [milestone] = design?.children ?? [];
    assert.deepEqual(milestone?.range, { start: { line: 7, character: 13 }, end: { line: 7, character: 23 } });
    assert.ok((milestone?.problems.error ?? 0) > 0, 'nobody owns it');
    assert.equal(await session.connection.sendRequest(PROGRAMME, { uri: 'file:///other.cx.yaml' }), null);
  });

  it('begins a plan that has no error', async () => {
    const text = await session.connection.sendRequest<string>(NEW_PLAN, { name: 'Claims', start: '2026-03-02' });
    const { problems } = analyse(text, { today: dayOf('2026-02-18'), profile: 'recommended' });
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(await session.connection.sendRequest(NEW_PLAN, { name: 'Claims', start: 'soon' }), null);
  });
});
