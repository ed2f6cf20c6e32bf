import assert from 'node:assert/strict';
import { problemsIn } from '../support/check.ts';

/** Whatever is not a plan gets one clear problem, quickly. */
const FAULTS: readonly { readonly what: string; readonly text: string; readonly told: readonly string[] }[] = [
  { what: 'nothing', text: '', told: ['error schema/required: '] },
  { what: 'only comments', text: '# a plan\n\n# to be\n', told: ['error schema/required: '] },
  { what: 'half a line', text: 'cx: 1\nprogramme:\n  na\n  start: 2026-01-05\n', told: ['error syntax/yaml: na'] },
  { what: 'a tab', text: 'cx: 1\nprogramme:\n\tname: x\n', told: ['error syntax/yaml: \t'] },
  { what: 'a quote that is not closed', text: 'cx: 1\nprogramme: {name: "x\n', told: ['error syntax/yaml: x'] },
  { what: 'a key twice', text: 'cx: 1\ncx: 1\n', told: ['error syntax/yaml: cx'] },
  { what: 'two documents', text: 'cx: 1\n---\ncx: 1\n', told: ['error syntax/yaml: ---'] },
  { what: 'an alias to nothing', text: 'cx: *one\n', told: ['error syntax/yaml: *one'] },
  { what: 'an alias within itself', text: 'phases: &p [*p]\n', told: ['error syntax/yaml: *p'] },
  { what: 'an unknown format', text: 'cx: 2\nphasen: 3\n', told: ['error schema/version: 2'] },
  { what: 'a list', text: '- cx\n', told: ['error schema/type: - cx'] },
  { what: 'a word', text: 'plan\n', told: ['error schema/type: plan'] },
  { what: 'NUL bytes', text: 'cx: 1\nprogramme: \u0000\u0000\n', told: ['error syntax/yaml: \u0000\u0000'] },
  {
    what: 'conflict marks',
    text: 'cx: 1\n<<<<<<< HEAD\nphases: []\n=======\nphases: [1]\n>>>>>>> other\n',
    told: ['error syntax/yaml: <<<<<<< HEAD'],
  },
  { what: 'a key of the language', text: '__proto__: {cx: 1}\n', told: ['error schema/unknown-key: __proto__'] },
];

describe('bad input', () => {
  for (const { what, text, told } of FAULTS) {
    it(`${what} gets one problem`, () => {
      const problems = problemsIn(text).filter(
        (line) => !line.startsWith('error schema/required') || told.includes(line),
      );
      assert.deepEqual(problems, told);
    });
  }

  it('of ten thousand aliases is refused with one problem', () => {
    const text = `a: &a x\nb: [${Array(10_001).fill('*a').join(', ')}]\n`;
    assert.deepEqual(problemsIn(text), ['error syntax/yaml: *a']);
  });

  it('of aliases that repeat aliases is refused with one problem', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
    );
    assert.equal(problemsIn(`a0: &a0 x\n${lines.join('\n')}\n`).length, 1);
  });

  it('nested beyond reason is refused with one problem', () => {
    for (const text of ['['.repeat(100_000), '{a: '.repeat(5000), '- '.repeat(50_000)]) {
      assert.equal(problemsIn(text).length, 1, text.slice(0, 10));
    }
  }).timeout(60_000);

  it('seen through an alias is told at its use', () => {
    const told = problemsIn(
      'cx: 1\nx-team: &who {nam: Ana}\nprogramme: {name: P, start: 2026-01-05}\nphases: []\npeople: {ana: *who}\n',
      {
        profile: 'minimal',
      },
    );
    assert.ok(told.includes('error schema/unknown-key: *who'), told.join('\n'));
  });
});
