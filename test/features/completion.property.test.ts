import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Analysis } from '../../src/core/analysis.ts';
import { complete } from '../../src/core/features/complete/complete.ts';
import { offset } from '../../src/core/text/span.ts';
import { analysed, appliedAndFilled, saysOf } from '../support/completing.ts';
import { type Layout, restyled } from '../support/restyle.ts';

const read = (path: string): string => readFileSync(resolve(__dirname, '../..', path), 'utf8');

/** A plan with every list and mapping of the format, in block and flow style; some of it missing. */
const SMALL = read('test/fixtures/features/small.cx.yaml');

const LAYOUTS: readonly (Layout & { readonly crlf?: boolean })[] = [
  { step: 2, dash: 2 },
  { step: 2, dash: 0, crlf: true },
  { step: 4, dash: 4 },
  { step: 4, dash: 0 },
  { step: 4, dash: 2, crlf: true },
];

function inLayout(text: string, { crlf, ...layout }: Layout & { readonly crlf?: boolean }): string {
  const laid = restyled(text, layout);
  return crlf ? laid.replaceAll('\n', '\r\n') : laid;
}

/** Faults of shape that a completion may not bring; what is still missing it may leave. */
const RULES = [
  'syntax/yaml',
  'schema/unknown-key',
  'schema/type',
  'schema/value',
  'schema/version',
  'reference/duplicate-id',
];

/** Without the names: what was the criteria of `design-gate` is those of "Design agreed" once it has a title. */
function faultsIn({ problems }: Analysis): readonly string[] {
  const nameless = (message: string): string => message.replace(/`[^`]*`|"[^"]*"/g, '…');
  return problems
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, message }) => `${rule}: ${nameless(message)}`);
}

/** What is in the first list and not in the second, each as often as it is more there. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const n = left.get(one) ?? 0;
    if (n > 0) left.set(one, n - 1);
    return n === 0;
  });
}

/** All completions are looked at where `CX_PROPERTY_ALL` is set; else a share of them, to be quick. */
const ALL = process.env['CX_PROPERTY_ALL'] !== undefined;

interface Tally {
  cursors: number;
  items: number;
}

/** Applies all completions at a cursor, and holds the text to what it said before. */
function holds(before: Analysis, at: number, tally: Tally, share = 1): void {
  const { text } = before;
  tally.cursors++;
  const { items } = complete(before, offset(at));
  const step = ALL ? 1 : Math.max(1, Math.round(1 / share));
  const [said, faults] = [saysOf(before.root), faultsIn(before)];
  for (const item of items.filter((_, i) => (i + at) % step === 0)) {
    tally.items++;
    assert.ok(
      item.from <= item.at && item.at <= item.to && item.at === at,
      `${item.label}: ${item.from} ${item.at} ${item.to}`,
    );
    assert.ok(!/[\r\n]/.test(text.slice(item.from, item.to)), 'replaces a line end');
    const result = appliedAndFilled(text, item);
    const after = analysed(result, before);
    const where = (): string =>
      `${item.label} at ${JSON.stringify(text.slice(Math.max(0, at - 60), at))} | ${JSON.stringify(text.slice(at, at + 40))}\n${result.slice(Math.max(0, item.from - 200), item.from + item.newText.length + 200)}`;
    const brought = without(faultsIn(after), faults);
    assert.deepEqual(brought, [], where());
    // What was replaced may go, and nothing else; what comes stands in one place.
    const lost = without(said, saysOf(after.root));
    const replaced = text.slice(item.from, item.to).trim();
    assert.ok(
      lost.length <= (replaced ? 1 : 0) ||
        lost.every((line) => line.endsWith('= null')) ||
        /:/.test(text.slice(item.to, item.to + 2)),
      `${lost.join('\n')}\nlost by ${where()}`,
    );
    const come = without(saysOf(after.root), said);
    const common = come.map((line) => (line.split(' = ')[0] ?? '').split('/'));
    const depth = common.reduce((n, path) => Math.min(n, path.filter((part, i) => part === common[0]?.[i]).length), 99);
    assert.ok(come.length < 2 || depth > 1 || /plan$/.test(item.label), `${come.join('\n')}\ncome by ${where()}`);
  }
}

describe('every completion', function () {
  this.timeout(120_000);

  for (const layout of LAYOUTS) {
    const text = inLayout(SMALL, layout);
    it(`stands where it belongs, at every cursor, ${JSON.stringify(layout)}`, () => {
      const tally: Tally = { cursors: 0, items: 0 };
      const before = analysed(text);
      assert.deepEqual(faultsIn(before), []);
      for (let at = 0; at <= text.length; at++) {
        if (text[at - 1] !== '\r') holds(before, at, tally, 1 / 4);
      }
      assert.ok(tally.items > 600, `${tally.items} completions at ${tally.cursors} cursors`);
    });

    it(`on a new line anywhere, indented in any way, ${JSON.stringify(layout)}`, () => {
      const tally: Tally = { cursors: 0, items: 0 };
      const eol = layout.crlf ? '\r\n' : '\n';
      let at = 0;
      for (const line of text.split(eol)) {
        for (let column = 0; column <= 14; column += 1 + (at % 3)) {
          const changed = `${text.slice(0, at)}${' '.repeat(column)}${eol}${text.slice(at)}`;
          const before = analysed(changed);
          if (!before.broken) holds(before, at + column, tally, 1 / 15);
        }
        at += line.length + eol.length;
      }
      assert.ok(tally.items > 150, `${tally.items} completions at ${tally.cursors} cursors`);
    });

    it(`behind a key or a dash that has lost its value, ${JSON.stringify(layout)}`, () => {
      const tally: Tally = { cursors: 0, items: 0 };
      for (const { index, 0: line } of text.matchAll(/^ *(?:- )*(?:[a-z-]+:(?= )|(?<=- ))[^\r\n]*/gm)) {
        const head = /^ *(?:- )*(?:[a-z-]+:)?/.exec(line)?.[0] ?? '';
        const end = /[[{|>]$/.test(line) ? index : index + line.length;
        if (end === index) continue;
        for (const gap of [' ', '']) {
          const changed = text.slice(0, index) + head.trimEnd() + gap + text.slice(end);
          const before = analysed(changed);
          if (!before.broken) holds(before, index + head.trimEnd().length + gap.length, tally, 1 / 3);
        }
      }
      assert.ok(tally.items > 100, `${tally.items} completions at ${tally.cursors} cursors`);
    });

    it(`at the end of a text that is not finished, ${JSON.stringify(layout)}`, () => {
      const tally: Tally = { cursors: 0, items: 0 };
      for (let end = 0; end <= text.length; end += 3 + (end % 5)) {
        if (text[end - 1] === '\r') continue;
        const before = analysed(text.slice(0, end));
        if (before.broken) complete(before, offset(end));
        else holds(before, end, tally, 1 / 4);
      }
      assert.ok(tally.items > 200, `${tally.items} completions at ${tally.cursors} cursors`);
    });
  }

  for (const name of ['contact-centre', 'troubled', 'minimal']) {
    it(`of a share of the cursors of ${name}`, () => {
      const before = analysed(read(`examples/${name}/programme.cx.yaml`));
      const tally: Tally = { cursors: 0, items: 0 };
      const stride = Math.max(1, Math.floor(before.text.length / 150));
      for (let at = 0; at <= before.text.length; at += stride + (at % 7)) holds(before, at, tally, 1 / 8);
      assert.ok(tally.items > 8, `${tally.items} completions`);
    });
  }
});
