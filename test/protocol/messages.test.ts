import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings } from '../../src/protocol/settings.ts';
import { readFromWebview, readPanelState, readToWebview } from '../../src/protocol/webview.ts';

describe('messages between webview and extension', () => {
  it('are read when they are whole', () => {
    deepEqual(readFromWebview({ type: 'ready', more: 1 }), { type: 'ready' });
    const reveal = { type: 'reveal', key: 'milestone:a', preserveFocus: true };
    deepEqual(readFromWebview(reveal), reveal);
    deepEqual(readFromWebview({ type: 'reveal', key: 'milestone:a' }), { ...reveal, preserveFocus: false });
    deepEqual(readFromWebview({ type: 'state', view: { zoom: 2 } }), { type: 'state', view: { zoom: 2 } });
    deepEqual(readFromWebview({ type: 'log', level: 'warn', message: 'x' }), {
      type: 'log',
      level: 'warn',
      message: 'x',
    });
    deepEqual(readFromWebview({ type: 'compare', action: 'next' }), { type: 'compare', action: 'next' });
    deepEqual(readToWebview({ type: 'scene', version: 3, scene: {} }), { type: 'scene', version: 3, scene: {} });
    deepEqual(readToWebview({ type: 'highlight', key: null }), { type: 'highlight', key: null, reveal: false });
    deepEqual(readPanelState({ uri: 'file:///a', view: 1 }), { uri: 'file:///a', view: 1 });
  });

  it('are refused when they are not', () => {
    const wrong = [
      null,
      undefined,
      1,
      'ready',
      [],
      {},
      { type: 'eval' },
      { type: 'reveal' },
      { type: 'reveal', key: 1 },
      { type: 'compare', action: 'eval' },
    ];
    for (const message of [...wrong, { type: 'log', level: 'loud', message: 'x' }, { type: '__proto__' }]) {
      equal(readFromWebview(message), undefined);
    }
    for (const message of [...wrong, { type: 'init' }, { type: 'scene' }, { type: 'highlight' }]) {
      equal(readToWebview(message), undefined);
    }
    for (const state of [undefined, null, {}, { uri: 1 }, 'file:///a']) equal(readPanelState(state), undefined);
  });

  it('never throw, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        readFromWebview(value);
        readToWebview(value);
        readPanelState(value);
        readSettings(value);
      }),
    );
  });
});

describe('settings', () => {
  it('are read as they are', () => {
    deepEqual(readSettings({ today: '2026-02-18', profile: 'strict', inlayHints: { float: false, late: 'no' } }), {
      ...DEFAULT_SETTINGS,
      today: '2026-02-18',
      profile: 'strict',
      inlayHints: { ...DEFAULT_SETTINGS.inlayHints, float: false },
    });
    equal(readSettings({ today: ' 2026-02-18 ' }).today, '2026-02-18');
  });

  it('become the defaults where they are missing or wrong', () => {
    for (const value of [
      null,
      undefined,
      3,
      'strict',
      [],
      {},
      { today: 'tomorrow', profile: 'severe' },
      { today: 1 },
      { inlayHints: true, codeLenses: ['load'] },
    ]) {
      deepEqual(readSettings(value), DEFAULT_SETTINGS);
    }
  });
});
