import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import { refactoringsAt } from '../../src/core/features/refactor/index.ts';
import type { Refactoring } from '../../src/core/features/refactor/refactoring.ts';
import { entryOf, type Node } from '../../src/core/syntax/tree.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { range, rangeOf } from '../../src/core/text/span.ts';
import { saysOf } from '../support/completing.ts';
import { type CorpusPlan, plansIn, settingsOf } from '../support/corpus.ts';
import { dayOf } from '../support/day.ts';

const examples = ['contact-centre', 'minimal', 'troubled'].map((name): CorpusPlan => {
  const text = readFileSync(`examples/${name}/programme.cx.yaml`, 'utf8');
  return { folder: `examples/${name}`, name, raw: text, text };
});
const plans = [...plansIn('valid'), ...examples];

/** All are asked where `CX_PROPERTY_ALL` is set; else some of each plan, to be quick. */
const MOST = process.env['CX_PROPERTY_ALL'] === undefined ? 10 : Number.POSITIVE_INFINITY;

/** Where refactorings may be asked for: at owners, weeks, dates, ids of phases, keys of roles. */
function placesIn({ root, layout }: Analysis): readonly number[] {
  const found: number[] = [];
  const visit = (node: Node, key: string, way: string): void => {
    if (node.anchor) return;
    const isAsked =
      /^(?:owner|week|on|from-week)$/.test(key) || /^\/(?:phases\/\*\/id|roles\/[\w-]+\/person)$/.test(way);
    if (node.kind === 'scalar' && isAsked) found.push(rangeOf(node.span, layout).start);
    if (node.kind === 'seq') for (const item of node.items) visit(item, key, `${way}/*`);
    if (node.kind === 'map') for (const { key: inner, value } of node.entries) visit(value, inner, `${way}/${inner}`);
  };
  if (root) visit(root, '', '');
  const step = Math.max(1, found.length / MOST);
  return found.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** The refactorings at a place; each text that they lead to is looked at once. */
function offered(analysis: Analysis, at: number, known: Map<string, Analysis>): readonly Refactoring[] {
  const again = (text: string): Analysis => {
    const after = known.get(text) ?? analyse(text, analysis.settings, analysis);
    known.set(text, after);
    return after;
  };
  return refactoringsAt(analysis, range(at, at), () => true, again);
}

/** What can be said of a plan whatever stands where in its lists. */
function says(analysis: Analysis): readonly string[] {
  return [...saysOf(analysis.root)].sort();
}

function less(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = [...b];
  return a.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What may go from a plan, and what may come to it, by refactoring. */
const MEANT: readonly (readonly [title: RegExp, path: RegExp])[] = [
  [/^Extract/, /^\/roles\/[\w-]+-owner(?:-\d+)?\/person =|^\/phases\/\*\/milestones\/\*\/owner =/],
  [/^Inline/, / = [\w-]+$|^\/roles\/|\/effort\//],
  [/^Move .* (?:later|earlier)(?:;|$)/, /\/(?:weeks|week|on) = /],
  [/^Move .* to /, /^\/phases\/\*\/milestones\/\*\/(?:week|on) = |^\/phases\/\*\/milestones = null/],
  [/^Convert/, /\/(?:week|on|from-week) = /],
  [/^Split/, /^\/phases\/\*\/(?:id|name|stage|weeks) =|^\/roles\/[\w-]+\/during\/\*/],
  [/^Sort/, /^$/],
];

function errorsIn({ problems }: Analysis): readonly string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

function comments(text: string): readonly string[] {
  return [...text.matchAll(/#[^\r\n]*/g)].map(([comment]) => comment).sort();
}

describe('every refactoring that is offered', () => {
  for (const [i, plan] of plans.entries()) {
    // Every other one as it is written on Windows.
    const text = i % 2 ? plan.raw : plan.raw.replaceAll(/\r?\n/g, '\r\n');
    it(`parses, brings no error and changes what it means: ${plan.name}`, () => {
      const settings = { today: dayOf('2026-02-18'), profile: 'recommended', ...settingsOf(plan) } as const;
      const before = analyse(text, settings);
      const known = new Map<string, Analysis>();
      const errors = errorsIn(before);
      const done = new Set<string>();
      for (const at of placesIn(before)) {
        for (const { title, edits } of offered(before, at, known)) {
          const result = applyEdits(text, edits);
          const where = `${title}\n${result}`;
          if (done.has(where)) continue;
          done.add(where);
          const after = known.get(result);
          assert.ok(after && !after.broken, where);
          const brought = less(errorsIn(after), errors);
          assert.equal(brought.length, Number(/; (\d+) dates? will need another look$/.exec(title)?.[1] ?? 0), where);
          const [, path] = MEANT.find(([each]) => each.test(title)) ?? [];
          const changed = [...less(says(before), says(after)), ...less(says(after), says(before))];
          assert.deepEqual(
            changed.filter((line) => !path?.test(line)),
            [],
            where,
          );
          assert.deepEqual(less(comments(text), comments(result)), [], where);
          assert.equal(/(?<!\r)\n/.test(result), /(?<!\r)\n/.test(text), where);
          const back = wayBack(title, after, at);
          if (!back) continue;
          const found = offered(after, back.at, known).filter((each) => back.title.test(each.title));
          if (back.is === 'nothing') assert.deepEqual(found, [], where);
          else {
            assert.equal(found.length, 1, where);
            const again = known.get(applyEdits(result, found[0]?.edits ?? []));
            assert.deepEqual(again && says(again), says(before), where);
          }
        }
      }
    }).timeout(120_000);
  }
});

/** What leads back, and where it is offered; what is sorted is not sorted again. */
function wayBack(title: string, { root, layout }: Analysis, at: number) {
  if (/^Sort/.test(title)) return { is: 'nothing', title: /^Sort/, at };
  if (/^Convert week/.test(title)) return { is: 'the same', title: /^Convert .* to week \d+$/, at };
  const role = /^Extract .* into a role, `([\w-]+)`/.exec(title)?.[1];
  const key = role && entryOf(root && entryOf(root, 'roles')?.value, role)?.keySpan;
  return key && { is: 'the same', title: /^Inline/, at: rangeOf(key, layout).start };
}
