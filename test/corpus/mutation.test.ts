import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis.ts';
import { plansIn, settingsOf } from '../support/corpus.ts';
import { dayOf } from '../support/day.ts';
import { MUTATIONS } from '../support/mutations.ts';

const RUNS = Number(process.env['CX_PROPERTY_RUNS'] ?? 2000);
/** Problems for each fault, on average. Source: the catalogue of rules. */
const MOST = 1.1;
const SEED = 20_260_218;

/** Mulberry32: the same faults each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a fault in a plan that has none', () => {
  it(`is told by its rule, and by little else (${RUNS} faults of ${MUTATIONS.length} kinds)`, () => {
    const plans = plansIn('valid').flatMap((plan) => {
      const settings = { today: dayOf('2026-02-18'), profile: 'recommended', ...settingsOf(plan) } as const;
      const analysis = analyse(plan.text, settings);
      return analysis.problems.length || plan.text.length < 10_000 ? [] : [{ ...plan, analysis, settings }];
    });
    const random = seeded(SEED);
    const sums = new Map<string, { faults: number; problems: number; worst: string; most: number }>();
    const untold: string[] = [];
    let [faults, problems] = [0, 0];
    for (let i = 0; faults < RUNS && i < RUNS * 3; i++) {
      const mutation = MUTATIONS[i % MUTATIONS.length];
      const plan = plans[Math.floor(random() * plans.length)];
      const text = plan && mutation?.apply(plan.text, random);
      if (!mutation || !plan || text === undefined || text === plan.text) continue;
      const found = analyse(text, plan.settings, plan.analysis);
      assert.deepEqual(found.failures, []);
      const rules = found.problems.map(({ rule }) => rule);
      if (!rules.includes(mutation.rule))
        untold.push(`${mutation.name} in ${plan.name}: ${rules.join(', ') || 'nothing'}`);
      faults += 1;
      problems += rules.length;
      const sum = sums.get(mutation.name) ?? { faults: 0, problems: 0, worst: '', most: 1 };
      sum.faults += 1;
      sum.problems += rules.length;
      if (rules.length > sum.most)
        Object.assign(sum, { most: rules.length, worst: `${plan.name}: ${rules.join(', ')}` });
      sums.set(mutation.name, sum);
    }
    const table = [...sums]
      .map(([name, sum]) => ({ name, ...sum, mean: sum.problems / sum.faults }))
      .filter(({ mean }) => mean > 1)
      .sort((a, b) => b.mean - a.mean)
      .map(({ name, mean, faults: n, worst }) => `${mean.toFixed(2)} ${name} (${n}); ${worst.slice(0, 300)}`)
      .join('\n');
    assert.ok(faults >= RUNS, `only ${faults} faults could be made`);
    assert.deepEqual(untold.slice(0, 20), [], table);
    assert.ok(problems / faults <= MOST, `${(problems / faults).toFixed(3)} problems a fault\n${table}`);
    if (process.env['CX_MUTATIONS']) process.stdout.write(`${(problems / faults).toFixed(3)}\n${table}\n`);
  }).timeout(180_000);
});
