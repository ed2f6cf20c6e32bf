import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPACTS, type ImpactRow } from '../../src/core/diff/impacts.ts';
import { TYPES, unitsOf } from '../../src/core/diff/units.ts';
import { verbOf } from '../../src/core/diff/verbs.ts';
import type { Plan } from '../../src/core/model/programme.ts';
import { looked, planNamed } from './support.ts';

const FILE = join(__dirname, '../../docs/diff.md');
const [BEGIN, END] = [/<!-- impacts:[^\n]*-->\n/, '<!-- /impacts -->'];

/** The keys that items of a type have, by a plan with all of them. */
const KEYS = new Set(
  unitsOf(looked(planNamed('whole-format.cx.yaml')).plan as Plan).flatMap(({ type, fields }) =>
    [...fields.keys()].map((field) => `${type} ${field}`),
  ),
);

/** The names of the changes that a row weighs; `*` for any item. */
function namesOf({ types, verb, fields = [] }: ImpactRow): string {
  const verbs = (type: (typeof TYPES)[number]): readonly string[] =>
    verb ? [verb] : fields.filter((field) => KEYS.has(`${type} ${field}`)).map((field) => verbOf(type, field));
  if (types.length === TYPES.length)
    return [...new Set(types.flatMap(verbs))].map((each) => `\`*-${each}\``).join(', ');
  const names = types.flatMap((type) => verbs(type).map((each) => `\`${type}-${each}\``));
  return [...new Set(names)].join(', ');
}

function table(): string {
  const rows = IMPACTS.map((row) => {
    const keys = row.fields ? row.fields.map((field) => `\`${field}\``).join(', ') : '';
    return `| ${namesOf(row)} | ${keys} | ${row.weakens} | ${row.strengthens} |`;
  });
  return ['| change | of | weakens if | strengthens if |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

describe('the table of impacts', () => {
  it('is in the documentation', () => {
    const text = readFileSync(FILE, 'utf8');
    const begin = BEGIN.exec(text);
    assert.ok(begin);
    const start = begin.index + begin[0].length;
    const expected = text.slice(0, start) + table() + text.slice(text.indexOf(END));
    if (process.env['UPDATE_GOLDEN']) writeFileSync(FILE, expected);
    assert.equal(readFileSync(FILE, 'utf8'), expected);
  });

  it('speaks of keys that there are', () => {
    for (const { types, fields = [] } of IMPACTS) {
      for (const field of fields)
        assert.ok(types.some((type) => KEYS.has(`${type} ${field}`)) || field.endsWith('on'), field);
      for (const type of types)
        assert.ok(
          !fields.length || types.length === TYPES.length || fields.some((field) => KEYS.has(`${type} ${field}`)),
          type,
        );
    }
  });

  it('weighs each key of an item once', () => {
    const seen = new Set<string>();
    for (const { types, fields = [] } of IMPACTS) {
      for (const type of types) {
        for (const field of fields) {
          assert.ok(!seen.has(`${type} ${field}`), `${type} ${field}`);
          seen.add(`${type} ${field}`);
        }
      }
    }
  });
});
