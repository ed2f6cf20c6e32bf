import assert from 'node:assert/strict';
import { firstBadByte } from '../../src/cli/utf8.ts';

describe('cli: UTF-8', () => {
  it('finds the first bad byte, as the platform does', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const isGood = (bytes: Uint8Array): boolean => {
      try {
        decoder.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const pieces = [
      '61',
      'c3a9',
      'e282ac',
      'f09f9a80',
      'c0',
      'c1bf',
      'e080bf',
      'eda080',
      'f08080bf',
      'f4908080',
      'f5',
      'ff',
      '80',
      'e282',
      'f09f9a',
      'efbfbd',
      'ee8080',
      'f48fbfbf',
    ];
    for (const a of pieces)
      for (const b of pieces)
        for (const c of ['', '0a']) {
          const bytes = Buffer.from(a + b + c, 'hex');
          const bad = firstBadByte(bytes);
          assert.equal(bad === undefined, isGood(bytes), a + b + c);
          if (bad !== undefined) assert.ok(isGood(bytes.subarray(0, bad)), `${a + b + c} before ${bad}`);
        }
  });
});
