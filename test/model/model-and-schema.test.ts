import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { plan } from '../../src/core/model/programme.ts';
import type { Fields, Reader } from '../../src/core/model/reader.ts';
import { SHAPES } from '../../src/core/schema/generated/shapes.ts';
import { VERSION } from '../../src/protocol/version.ts';

type Part = Pick<Reader<unknown, unknown>, 'fields' | 'items'>;

/** Every key of the model, by the way that leads there: `phases[].milestones[].owner`. */
function modelKeys(part: Part, way: string, into: Set<string>): Set<string> {
  if (part.items) modelKeys(part.items, `${way}[]`, into);
  for (const [key, field] of Object.entries<Fields[string]>(part.fields ?? {})) {
    const next = way ? `${way}.${key}` : key;
    into.add(next);
    modelKeys(field, next, into);
  }
  return into;
}

/** Every key of the schema that the model reads as a part of its own. */
function schemaKeys(name: string, way: string, into: Set<string>): Set<string> {
  const shape = SHAPES[name];
  const inner = shape?.items ?? shape?.values;
  if (inner) schemaKeys(inner, `${way}[]`, into);
  const keys = Object.entries(shape?.keys ?? {});
  const named = keys.filter(([, form]) => form === 'role' || form === 'superUserNetwork');
  for (const [, form] of named) schemaKeys(form, `${way}[]`, into);
  for (const [key, form] of keys) {
    if (named.some(([other]) => other === key)) continue;
    const next = way ? `${way}.${key}` : key;
    into.add(next);
    schemaKeys(form, next, into);
  }
  for (const form of shape?.maps ?? []) schemaKeys(form, way, into);
  return into;
}

describe('the model', () => {
  it('has the keys of the schema, and the schema those of the model', () => {
    // Dependencies in their long form are read by a reader of their own, into the same value as the short form.
    const ownReaders = (key: string): boolean => /\.needs\[\]\./.test(key);
    const schema = [...schemaKeys('plan', '', new Set())].filter((key) => !ownReaders(key));
    assert.deepEqual([...modelKeys(plan, '', new Set())].sort(), schema.sort());
  });

  it('bears the version of the package', () => {
    assert.equal(VERSION, JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
