import assert from 'node:assert/strict';
import type { Scene } from '../../src/core/timeline/scene.ts';
import {
  type BaseVersion,
  COMPARE,
  COMPARED,
  type ComparedParams,
  type CompareParams,
} from '../../src/protocol/compare.ts';
import { drawnFrom } from '../../src/protocol/drawing.ts';
import { TIMELINE, TIMELINE_OPEN, type TimelineParams, type TimelineWhole } from '../../src/protocol/lsp.ts';
import { type Session, startSession } from '../support/lsp.ts';
import { milestoneOf, rowOf } from '../timeline/support.ts';

const URI = 'file:///plan/programme.cx.yaml';
const BASE = `cx: 1
programme: {name: Claims desk, start: 2026-01-05}
people: {ana: {name: Ana Ruiz}}
phases:
  - id: build
    name: Build
    weeks: 1-9
    milestones:
      - id: uat
        title: UAT
        week: 6
        owner: nobody
      - id: train
        title: Trained
        week: 7
      - id: live
        title: Live
        kind: phased-go-live
        week: 8
`;
const HEAD = BASE.replace('week: 6', 'week: 7').replace(/ {6}- id: train\n.*\n.*\n/, '');

describe('comparing over the wire', () => {
  let session: Session;
  let told: ComparedParams[];
  let drawn: TimelineWhole<Scene>[];
  let wholes: number;
  beforeEach(async () => {
    [told, drawn, wholes] = [[], [], 0];
    session = await startSession();
    listen();
    await session.open(URI, HEAD);
    await session.diagnostics(URI, 1);
    await session.connection.sendNotification(TIMELINE_OPEN, { uri: URI });
  });
  afterEach(() => session.end());

  const listen = (): void => {
    session.connection.onNotification(COMPARED, (params: ComparedParams) => void told.push(params));
    session.connection.onNotification(TIMELINE, (params: TimelineParams<Scene>) => {
      if (!('patch' in params)) wholes++;
      const now = drawnFrom(drawn.at(-1), params);
      if (now) drawn.push(now);
    });
  };

  const compare = (base: BaseVersion | null): Promise<ComparedParams | null> => {
    const params: CompareParams = { uri: URI, base };
    return session.connection.sendRequest(COMPARE, params);
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const scene = (): Scene => drawn.at(-1)?.scene as Scene;
  const change = async (version: number, text: string): Promise<void> => {
    await session.change(URI, version, [{ text }]);
    await session.diagnostics(URI, version);
    await until(() => drawn.at(-1)?.version === version);
  };

  it('answers what has changed, with places in both texts', async () => {
    const answer = await compare({ text: BASE, name: 'HEAD', draws: true });
    assert.equal(answer?.with, 'HEAD');
    const moved = answer?.changes.find((each) => each.change === 'milestone-moved');
    assert.match(moved?.message ?? '', /UAT/);
    assert.deepEqual([moved?.key, moved?.range?.start.line], ['milestone:uat', 10]);
    const removed = answer?.changes.find((each) => each.change === 'milestone-removed');
    assert.deepEqual(
      [removed?.key, removed?.range, removed?.baseRange?.start.line],
      ['milestone:train#gone', undefined, 12],
    );
    assert.equal(removed?.impact, 'weakens');
  });

  it('draws it over the plan, follows edits by patches, and goes without a trace', async () => {
    await compare({ text: BASE, name: 'HEAD', draws: true });
    await until(() => scene()?.compared !== undefined);
    const before = scene();
    assert.equal(milestoneOf(before, 'uat').change?.days, 7);
    assert.equal(rowOf(before, 'milestone:train#gone').change?.kind, 'removed');
    assert.match(before.compared?.says ?? '', /^go-live stays 27 Feb · 2 changes: /);
    assert.equal(before.rows[before.goLive?.row ?? -1]?.key, 'milestone:live');

    const drawnWhole = wholes;
    await change(2, HEAD.replace('week: 7', 'week: 8'));
    await until(() => told.at(-1)?.version === 2);
    assert.equal(wholes, drawnWhole);
    assert.equal(milestoneOf(scene(), 'uat').change?.days, 14);

    await compare(null);
    await until(() => scene().compared === undefined);
    assert.ok(scene().rows.every((row) => row.change === undefined));
    const count = told.length;
    await change(3, HEAD);
    assert.equal(told.length, count, 'nothing is compared any more');
  });

  it('keeps what was found while the text is not YAML', async () => {
    await compare({ text: BASE, name: 'HEAD', draws: true });
    await change(2, HEAD.replace('name: Build', 'name: "Build'));
    assert.equal(scene().stale, true);
    assert.equal(milestoneOf(scene(), 'uat').change?.days, 7);
  });

  it('says so where the other version is no plan', async () => {
    const answer = await compare({ text: 'a: "', name: 'v1', draws: true });
    assert.equal(answer?.notice, 'v1 cannot be read as a plan');
    await until(() => scene()?.compared !== undefined);
    assert.equal(scene().compared?.says, 'v1 cannot be read as a plan');
  });

  it('tells only the problems of this change while that is wanted', async () => {
    const all = (await session.diagnostics(URI, 1)).diagnostics;
    assert.ok(all.some(({ message }) => String(message).includes('nobody')));
    const mended = session.diagnostics(URI);
    await compare({ text: BASE, name: 'HEAD', onlyNew: true });
    assert.deepEqual((await mended).diagnostics, []);
    const worse = HEAD.replace('title: Live', 'title: Live\n        owner: stranger');
    await change(2, worse);
    const fresh = (await session.diagnostics(URI, 2)).diagnostics;
    assert.deepEqual(
      fresh.map(({ code }) => code),
      ['reference/unknown-id'],
    );
    assert.equal(scene().compared, undefined, 'nothing is drawn for that');
    const whole = session.diagnostics(URI);
    await compare(null);
    assert.ok((await whole).diagnostics.length > fresh.length);
  });

  it('lets a plan that takes long be drawn first, and compares after a pause', async () => {
    await session.end();
    [told, drawn] = [[], []];
    let clock = 0;
    session = await startSession({}, undefined, {}, { now: () => (clock += 50) });
    listen();
    await session.open(URI, HEAD);
    await session.diagnostics(URI, 1);
    await session.connection.sendNotification(TIMELINE_OPEN, { uri: URI });
    await compare({ text: BASE, name: 'HEAD', draws: true });
    await session.change(URI, 2, [
      { text: HEAD.replace('week: 7', 'week: 8').replace('title: Live', 'title: Gone live') },
    ]);
    await until(() => drawn.at(-1)?.version === 2);
    const uat = milestoneOf(scene(), 'uat');
    assert.equal(uat.change?.days, 14, 'where things were is known at once');
    assert.equal(milestoneOf(scene(), 'live').change, undefined);
    await until(() => told.at(-1)?.version === 2);
    await until(() => milestoneOf(scene(), 'live').change?.kind === 'changed');
  });

  it('begins when a plan is opened that was not', async () => {
    await session.close(URI);
    assert.equal(await compare({ text: BASE, name: 'HEAD', draws: true }), null);
    await session.open(URI, HEAD);
    await session.diagnostics(URI);
    await until(() => told.length > 0 && drawn.at(-1)?.scene.compared !== undefined);
    assert.equal(told.at(-1)?.with, 'HEAD');
    assert.equal(drawn.at(-1)?.scene.compared?.with, 'HEAD');
  });
});
