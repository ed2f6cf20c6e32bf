import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formAt, formOf, keyAt, keyIn, planForm } from '../../src/core/schema/keys.ts';

interface Part {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly enum?: readonly unknown[];
}

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '../../schemas/programme.cx.schema.json'), 'utf8')) as Part & {
  readonly definitions: Readonly<Record<string, Part>>;
};

describe('what the format says of its keys', () => {
  it('is what the schema says, key by key', () => {
    for (const [name, part] of Object.entries({ plan: SCHEMA as Part, ...SCHEMA.definitions })) {
      const form = formOf(name);
      assert.deepEqual(
        form.keys.map(({ key }) => key),
        Object.keys(part.properties ?? {}),
        name,
      );
      for (const { key, about, required } of form.keys) {
        const stated = part.properties?.[key];
        assert.equal(about, stated?.markdownDescription ?? stated?.description, `${name}.${key}`);
        assert.equal(required, part.required?.includes(key) ?? false, `${name}.${key}`);
      }
      if (part.enum) assert.deepEqual(form.choices, part.enum, name);
    }
  });

  it('is found by a path', () => {
    assert.equal(formAt(['phases', 0, 'milestones', 2, 'owner'])?.name, 'personOrRole');
    assert.equal(formAt(['people', 'amara-okafor', 'away', 1, 'from'])?.name, 'date');
    assert.equal(formAt(['phases', 0, 'milestones', 0, 'effort', 'technical-lead'])?.name, 'span');
    assert.equal(keyAt(['phases', 0, 'milestones', 0, 'needs', 0, 'lag'])?.form, 'lag');
    assert.equal(keyAt(['phases', 0, 'weeks'])?.required, true);
    assert.deepEqual(keyAt(['phases', 0, 'weeks'])?.examples, ['1-3', 7]);
    assert.equal(keyAt(['roles', 'pilot'])?.form, 'role');
    assert.equal(keyAt(['roles', 'super-user-network'])?.form, 'superUserNetwork');
  });

  it('ends where the format does', () => {
    assert.equal(formAt(['x-notes', 'anything']), undefined);
    assert.equal(formAt(['phases', 'milestones']), undefined);
    assert.equal(formAt(['charter', 'motto']), undefined);
    assert.equal(keyAt([]), undefined);
    assert.equal(keyIn(planForm(), 'constructor'), undefined);
    assert.deepEqual(formOf('constructor').keys, []);
  });
});
