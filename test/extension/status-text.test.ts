import { deepEqual, equal } from 'node:assert/strict';
import { statusSentences, statusText } from '../../src/extension/statusText.ts';
import type { StatusParams } from '../../src/protocol/lsp.ts';

const status = (more: Partial<StatusParams>): StatusParams => ({
  uri: 'file:///programme.cx.yaml',
  version: 1,
  errors: 0,
  warnings: 0,
  infos: 0,
  ...more,
});

describe('the status bar', () => {
  it('has problems first, then go-live and the days left', () => {
    const text = statusText(status({ errors: 2, warnings: 1, goLive: '2026-02-20', daysToGoLive: 2 }));
    equal(text, '$(error) 2 $(warning) 1  Go-live 20 Feb, 2 days left');
  });

  it('says one day, today, and days ago', () => {
    const goLive = '2026-02-02';
    equal(statusText(status({ goLive, daysToGoLive: 1 })), '$(check)  Go-live 2 Feb, 1 day left');
    equal(statusText(status({ goLive, daysToGoLive: 0 })), '$(check)  Go-live 2 Feb, today');
    equal(statusText(status({ goLive, daysToGoLive: -14 })), '$(check)  Go-live 2 Feb, 14 days ago');
  });

  it('is silent about a go-live that has no date', () => {
    equal(statusText(status({ warnings: 3 })), '$(warning) 3');
    deepEqual(statusSentences(status({ infos: 1 })), ['1 hint', 'Go-live is not dated']);
  });

  it('reads as sentences', () => {
    const told = statusSentences(
      status({ errors: 1, warnings: 2, goLive: '2026-12-31', daysToGoLive: 100, week: 7, weeks: 12 }),
    );
    deepEqual(told, ['1 error, 2 warnings', 'Go-live 31 Dec, 100 days left', 'Week 7 of 12']);
  });
});
