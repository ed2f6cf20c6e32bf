import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';

type Node = { readonly [key: string]: unknown };
type Fixture = { readonly name: string; readonly text: string; readonly document: unknown };

const root = join(__dirname, '../..');
const schema = JSON.parse(readFileSync(join(root, 'schemas/programme.cx.schema.json'), 'utf8')) as Node;
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true });
ajv.addVocabulary(['markdownDescription', 'defaultSnippets']);
const validate = ajv.compile(schema);

const accepted = fixtures('accepted');
const refused = fixtures('refused');

function fixtures(verdict: 'accepted' | 'refused'): Fixture[] {
  const folder = join(root, 'test/fixtures/schema', verdict);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cx.yaml'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name: `${verdict}/${name}`, text, document: parse(text, { merge: true }) };
    });
}

function errorsOf(document: unknown): ErrorObject[] {
  return validate(document) ? [] : (validate.errors ?? []);
}

/** One line a fault: `<pointer> <rule>`, as the first line of a refused plan states it. */
function faultsOf(document: unknown): string[] {
  return [...new Set(errorsOf(document).flatMap(faultOf))];
}

function faultOf(error: ErrorObject): string[] {
  const place = error.instancePath;
  const below = (key: string): string => `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const fault = (pointer: string, rule: string): string[] => [`${pointer || '""'} schema/${rule}`];
  if (error.propertyName !== undefined) return fault(below(error.propertyName), 'value');
  if (error.keyword === 'if' || error.keyword === 'propertyNames') return [];
  if (error.keyword === 'oneOf') return error.params['passingSchemas'] === null ? [] : fault(place, 'value');
  if (error.keyword === 'additionalProperties') return fault(below(error.params['additionalProperty']), 'unknown-key');
  if (error.keyword === 'required') return fault(place, 'required');
  if (error.keyword === 'type') return fault(place, 'type');
  return fault(place, place === '/cx' ? 'version' : 'value');
}

/** Every schema inside the schema, with its pointer; conditions (`if`, `oneOf`) are no shapes and are left out. */
function* shapes(node: Node, pointer = ''): Generator<readonly [string, Node]> {
  yield [pointer, node];
  for (const [key, value] of Object.entries(node)) {
    if (['properties', 'patternProperties', 'definitions'].includes(key)) {
      for (const [name, inner] of Object.entries(value as Node))
        yield* shapes(inner as Node, `${pointer}/${key}/${name}`);
    } else if (
      ['items', 'then', 'else', 'propertyNames', 'additionalProperties'].includes(key) &&
      typeof value === 'object'
    ) {
      yield* shapes(value as Node, `${pointer}/${key}`);
    }
  }
}

const allShapes = [...shapes(schema)];
const allProperties = allShapes.filter(([pointer]) => /\/properties\/[^/]+$/.test(pointer));

/** Reached only by a value that has already passed: an entry is a mapping, a period has `from`, a key is text. */
const cannotFail = new Set([
  '/definitions/mapKey type',
  '/definitions/namedDay type',
  '/definitions/period type',
  '/definitions/period required from',
  '/definitions/dependency type',
  '/definitions/effortByPerson type',
]);

/** The ways of being wrong that a schema knows: one a keyword, for `required` one a key. */
function waysToFail(node: Node): string[] {
  const keywords = ['type', 'enum', 'pattern', 'minimum', 'minLength', 'maxLength', 'oneOf'].filter(
    (key) => key in node,
  );
  if (node['additionalProperties'] === false) keywords.push('additionalProperties');
  return [...keywords, ...((node['required'] as string[] | undefined) ?? []).map((key) => `required ${key}`)];
}

describe('the schema and its test plans', () => {
  it('accepts every accepted plan', () => {
    assert.ok(accepted.length >= 25);
    for (const { name, document } of accepted) assert.deepEqual(faultsOf(document), [], name);
  });

  it('finds in every refused plan the one fault it states, and no other', () => {
    assert.ok(refused.length >= 60);
    for (const { name, text, document } of refused) {
      const stated = /^# fault: (.+)\n/.exec(text)?.[1];
      assert.deepEqual(faultsOf(document), [stated], name);
    }
  });

  it('has a refused plan for each way a shape can be wrong', () => {
    const seen = new Map<unknown, Set<string>>();
    for (const { document } of refused) {
      for (const { parentSchema, keyword, params } of errorsOf(document)) {
        const way = keyword === 'required' ? `required ${params['missingProperty']}` : keyword;
        seen.set(parentSchema, (seen.get(parentSchema) ?? new Set()).add(way));
      }
    }
    const missing = allShapes.flatMap(([pointer, node]) =>
      waysToFail(node)
        .filter((way) => !seen.get(node)?.has(way))
        .map((way) => `${pointer} ${way}`)
        .filter((way) => !cannotFail.has(way)),
    );
    assert.deepEqual(missing, []);
  });

  it('is judged the same by python3-jsonschema', function () {
    this.timeout(60_000);
    const documents = Object.fromEntries([...accepted, ...refused].map(({ name, document }) => [name, document]));
    const probe = spawnSync('/usr/bin/python3', ['-c', 'import jsonschema'], { encoding: 'utf8' });
    if (probe.status !== 0) {
      const reason = probe.error ? '/usr/bin/python3 does not run' : 'python3-jsonschema is not installed';
      console.log(`      no second opinion: ${reason}`);
      this.skip();
    }
    const run = spawnSync('/usr/bin/python3', [join(__dirname, 'second_opinion.py')], {
      input: JSON.stringify({ schema, documents }),
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    const expected = Object.fromEntries(Object.keys(documents).map((name) => [name, name.startsWith('accepted/')]));
    assert.deepEqual(JSON.parse(run.stdout), expected);
  });
});

describe('the schema as a reference', () => {
  it('describes every key and shows examples of it', () => {
    assert.ok(allProperties.length > 150);
    for (const [pointer, node] of allProperties) {
      assert.ok(typeof node['description'] === 'string' && node['description'] !== '', `${pointer} has no description`);
      assert.ok(Array.isArray(node['examples']) && node['examples'].length > 0, `${pointer} has no examples`);
    }
  });

  it('gives examples that are right', () => {
    for (const [pointer, node] of allProperties) {
      const check = ajv.compile({ ...node, definitions: schema['definitions'] });
      for (const example of node['examples'] as unknown[]) {
        assert.ok(check(example), `${pointer}: ${JSON.stringify(example)} ${ajv.errorsText(check.errors)}`);
      }
    }
  });

  it('has a title wherever a value may be of the wrong sort', () => {
    for (const [pointer, node] of allShapes) {
      const judges = ['type', 'enum', 'pattern'].some((keyword) => keyword in node);
      if (judges || /^\/definitions\/[^/]+$/.test(pointer)) assert.equal(typeof node['title'], 'string', pointer);
    }
  });

  it('leaves keys that start with x- alone in every mapping, and knows all others', () => {
    for (const [pointer, node] of allShapes) {
      if (!('properties' in node) && !('additionalProperties' in node)) continue;
      assert.deepEqual(node['patternProperties'], { '^x-': { $ref: '#/definitions/ownKey' } }, pointer);
      assert.ok(node['additionalProperties'] === false || 'propertyNames' in node, pointer);
    }
  });

  it('uses every definition', () => {
    const text = JSON.stringify(schema);
    for (const name of Object.keys(schema['definitions'] as Node)) {
      assert.ok(text.includes(`"#/definitions/${name}"`), name);
    }
  });

  it('lists each of the 43 kinds of milestone once, in the list and in its help', () => {
    const shape = new Map(allShapes);
    const kinds = shape.get('/definitions/milestoneKind')?.['enum'] as string[];
    const property = shape.get('/definitions/milestone/properties/kind');
    assert.equal(kinds.length, 43);
    assert.equal(new Set(kinds).size, 43);
    const table = String(property?.['markdownDescription'])
      .split('\n')
      .filter((line) => /^\| \d/.test(line))
      .join();
    const shown = [...table.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]);
    assert.deepEqual(shown, kinds);
  });
});
