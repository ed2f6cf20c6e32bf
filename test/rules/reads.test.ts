import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/core/analysis.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { FOLLOWING, type Read } from '../../src/core/rules/reads.ts';
import type { Facts } from '../../src/core/rules/rule.ts';
import { dayOf } from '../support/day.ts';
import { documentsIn } from '../support/documents.ts';
import { readsOf } from '../support/reading.ts';

function factsOf(text: string, today: string): readonly Facts[] {
  const { facts } = read(text, dayOf(today), documentsIn(undefined));
  return facts ? [facts] : [];
}

/** The examples of the rules, and whole plans with and without faults. */
function allFacts(): readonly Facts[] {
  const valid = readdirSync('test/corpus/valid').filter((name) => name.endsWith('.yaml'));
  const files = [
    'examples/troubled/programme.cx.yaml',
    ...valid.slice(0, 8).map((name) => join('test/corpus/valid', name)),
  ];
  return [
    ...RULES.flatMap(({ bad, good, today = '2026-01-05' }) => [...factsOf(bad, today), ...factsOf(good, today)]),
    ...files.flatMap((file) => factsOf(readFileSync(file, 'utf8'), '2026-02-18')),
  ];
}

/** Go-live is another where its own day, or where that stands, is another. */
const OF_GO_LIVE: readonly string[] = ['milestones.week', 'milestones.on'];

/** Titles may be read of what is pointed at, and ids do not change without everything being asked again. */
const FREE: readonly string[] = ['milestones.title', 'milestones.id'];

function covers(declared: readonly Read[], read: string): boolean {
  const following = FOLLOWING as Readonly<Record<string, readonly string[]>>;
  const told = new Set<string>(
    declared.flatMap((one) => [one, ...((one === 'go-live' ? OF_GO_LIVE : following[one]) ?? [])]),
  );
  const parts = following[read] ?? [read];
  return FREE.includes(read) || told.has(read) || parts.every((part) => told.has(part));
}

describe('what rules read', () => {
  it('is what they say, in every plan', () => {
    const plans = allFacts();
    for (const rule of RULES) {
      const { reads } = rule;
      if (!reads || !rule.check) continue;
      const seen = new Set(plans.flatMap((facts) => [...readsOf(rule, facts)]));
      const missing = [...seen].filter((read) => !covers(reads, read));
      assert.deepEqual(missing, [], rule.id);
    }
  }).timeout(120_000);

  it('is said by every rule that looks at the plan as a whole', () => {
    for (const { id, check, reads } of RULES) assert.equal(reads !== undefined, check !== undefined, id);
  });
});
