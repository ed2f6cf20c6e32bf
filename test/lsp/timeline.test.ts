import assert from 'node:assert/strict';
import type { Scene } from '../../src/core/timeline/scene.ts';
import { drawnFrom } from '../../src/protocol/drawing.ts';
import {
  STATUS,
  type StatusParams,
  TIMELINE,
  TIMELINE_CLOSE,
  TIMELINE_OPEN,
  type TimelineParams,
  type TimelineWhole,
} from '../../src/protocol/lsp.ts';
import { type Session, startSession } from '../support/lsp.ts';

const URI = 'file:///plan/programme.cx.yaml';
const PLAN = `cx: 1
programme: {name: Claims desk, start: 2026-01-05}
phases:
  - id: build
    name: Build
    weeks: 1-9
    milestones:
      - id: live
        title: Live
        kind: phased-go-live
        week: 8
`;

describe('the timeline over the wire', () => {
  let session: Session;
  let sent: TimelineParams<Scene>[];
  let drawn: TimelineWhole<Scene>[];
  let told: StatusParams[];
  beforeEach(async () => {
    [sent, drawn, told] = [[], [], []];
    session = await startSession();
    session.connection.onNotification(TIMELINE, (params: TimelineParams<Scene>) => {
      sent.push(params);
      const now = drawnFrom(drawn.at(-1), params);
      if (now) drawn.push(now);
    });
    session.connection.onNotification(STATUS, (params: StatusParams) => void told.push(params));
    await session.open(URI, PLAN);
    await session.diagnostics(URI, 1);
  });
  afterEach(() => session.end());

  const change = async (version: number, text: string): Promise<void> => {
    await session.change(URI, version, [{ text }]);
    await session.diagnostics(URI, version);
    // What is sent behind the diagnostics of a version arrives before the answer to a question.
    await session.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
  };

  it('is drawn only while somebody looks', async () => {
    await change(2, `${PLAN}# x\n`);
    assert.equal(drawn.length, 0);
    await session.connection.sendNotification(TIMELINE_OPEN, { uri: URI });
    await change(3, PLAN);
    assert.deepEqual(
      drawn.map(({ version }) => version),
      [2, 3],
    );
    await session.connection.sendNotification(TIMELINE_CLOSE, { uri: URI });
    await change(4, `${PLAN}# x\n`);
    assert.equal(drawn.length, 2);
  });

  it('says where each item stands', async () => {
    await session.connection.sendNotification(TIMELINE_OPEN, { uri: URI });
    await change(2, `# moved down\n${PLAN}`);
    const item = drawn.at(-1)?.items.find(({ key }) => key === 'milestone:live');
    assert.deepEqual(item?.selection.start, { line: 8, character: 12 });
    assert.deepEqual(item?.range.end, { line: 11, character: 15 });
  });

  it('keeps the last plan that could be read, and says so', async () => {
    await session.connection.sendNotification(TIMELINE_OPEN, { uri: URI });
    await change(2, PLAN);
    await change(3, PLAN.replace('week: 8', 'wee'));
    const scene = drawn.at(-1)?.scene;
    assert.equal(scene?.stale, true);
    const picture = (drawing: Scene | undefined): unknown => ({ rows: drawing?.rows, links: drawing?.links });
    assert.deepEqual(picture(scene), picture(drawn.at(-2)?.scene));
    assert.equal(scene?.counts.errors, 1);
    await change(4, PLAN.replace('week: 8', 'week: 9'));
    assert.equal(drawn.at(-1)?.scene.stale, undefined);
  });

  it('is sent whole once, then as what changed, and whole again to whoever opens it again', async () => {
    await session.connection.sendNotification(TIMELINE_OPEN, { uri: URI });
    await change(2, PLAN.replace('title: Live', 'title: Live at last'));
    const patch = sent.at(-1);
    assert.ok(sent[0] && 'scene' in sent[0]);
    assert.ok(patch && 'patch' in patch);
    assert.deepEqual(
      patch.patch.scene.rows?.map(([index]) => index),
      [1],
    );
    assert.deepEqual(patch.patch.items, {});
    await session.connection.sendNotification(TIMELINE_OPEN, { uri: URI });
    await change(3, PLAN);
    assert.deepEqual(
      sent.map((params) => 'scene' in params),
      [true, false, true, false],
    );
  });

  it('goes with a status of the plan', async () => {
    await change(2, PLAN);
    const status = told.at(-1);
    assert.equal(status?.goLive, '2026-02-27');
    assert.equal(status?.daysToGoLive, 9);
    assert.equal(status?.week, 7);
    assert.equal(status?.weeks, 9);
  });
});
