// Compiles the JSON schema to a validator in plain JavaScript, so that nothing is compiled where the product runs:
// no `new Function`, which a strict content security policy forbids, and no start-up time for it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/core/schema/generated');

/** Annotations for people and editors; they say nothing about validity, and the validator would carry them along. */
const ANNOTATIONS = ['title', 'description', 'markdownDescription', 'examples', 'defaultSnippets'];

export function compileSchema() {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/programme.cx.schema.json'), 'utf8'));
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    // A function a definition, rather than its code wherever it is used: a third of the size.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(bare(schema), 'plan');
  // Milestones are validated one by one too: an edit in one leaves the others as they are.
  const code = slimmer(
    standaloneCode.default(ajv, { validatePlan: 'plan', validateMilestone: 'plan#/definitions/milestone' }),
  );
  // The generated code still asks for helpers of ajv: take them in.
  const bundled = buildSync({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  mkdirSync(target, { recursive: true });
  writeFileSync(
    join(target, 'validate.js'),
    `// Generated from schemas/programme.cx.schema.json; do not edit.\n${bundled.outputFiles[0].text}`,
  );
  writeFileSync(join(target, 'validate.d.ts'), DECLARATION);
  writeFileSync(join(target, 'shapes.ts'), shapes(schema));
}

/** The schema without its annotations. Names of keys are no annotations, even if they read like one. */
function bare(part, isNames = false) {
  if (Array.isArray(part)) return part.map((item) => bare(item));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([key]) => isNames || !ANNOTATIONS.includes(key));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, bare(value, ['properties', 'patternProperties', 'definitions'].includes(key))]),
  );
}

/**
 * The generated code builds each of its thousand errors in place. One function for all of them, without what no message
 * uses, halves it.
 */
function slimmer(code) {
  const error =
    /const (err\d+) = \{([^\n]*)\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g;
  const part = /^instancePath(?::(.*?))?,schemaPath:"([^"]*)",keyword:"(\w+)",params:(\{.*\})(,propertyName:.*)?$/;
  const slim = code.replace(error, (whole, _name, body) => {
    // The condition of an `if` only counts its errors.
    if (body === '') return 'vErrors = fault(vErrors, "", "", {}, "");';
    const match = part.exec(body);
    if (!match) throw new Error(`The generated code has another form: ${whole}`);
    const [, path = 'instancePath', schemaPath, keyword, params] = match;
    const kept = ['required', 'additionalProperties', 'propertyNames', 'enum', 'oneOf'].includes(keyword)
      ? params
      : '{}';
    const place = schemaPath.match(/oneOf\/\d/)?.[0] ?? '';
    return `vErrors = fault(vErrors, ${path}, ${JSON.stringify(keyword)}, ${kept}, ${JSON.stringify(place)});`;
  });
  const calls = /\{instancePath(?::([^{}]*?))?,parentData[:,][^{}]*?rootData(?:,dynamicAnchors)?\}/g;
  const called = slim.replace(calls, (_, path = 'instancePath') => `{instancePath:${path}}`);
  // Asking another definition: its errors join ours.
  const asking =
    /if\(!\((validate\d+)\((\w+(?:\.\w+|\["[^"]*"\]|\[\w+\])?), \{instancePath:([^}]*)\}\)\)\)\{\s*vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\s*errors = vErrors\.length;\s*\}/g;
  const slimmed = called.replace(
    asking,
    'vErrors = ask($1, $2, $3, vErrors); errors = vErrors === null ? 0 : vErrors.length;',
  );
  return `${slimmed}
function ask(validate, data, instancePath, errors) {
  if (validate(data, { instancePath })) return errors;
  return errors === null ? validate.errors : errors.concat(validate.errors);
}
function fault(errors, instancePath, keyword, params, schemaPath) {
  const error = { instancePath, keyword, params, schemaPath };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;
}

const DECLARATION = `// Generated; do not edit.
export interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  /** Empty but for parts of alternatives. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
interface Validate {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
export declare const validatePlan: Validate;
export declare const validateMilestone: Validate;
`;

/** What messages need of the schema: what each form is called, and which forms its parts have. */
function shapes(schema) {
  const forms = {};
  const nameOf = (part, fallback) => {
    const ref = part.$ref ?? part.allOf?.[0]?.$ref;
    if (ref) return ref.replace('#/definitions/', '');
    forms[fallback] ??= formOf(part, fallback);
    return fallback;
  };
  const formOf = (part, name) => {
    const form = { title: part.title ?? name };
    if (part.properties) {
      form.keys = Object.fromEntries(
        Object.entries(part.properties).map(([key, value]) => [key, nameOf(value, `${name}.${key}`)]),
      );
    }
    if (part.items) form.items = nameOf(part.items, `${name}[]`);
    if (typeof part.additionalProperties === 'object') form.values = nameOf(part.additionalProperties, `${name}{}`);
    const maps = mapsOf(part).map((alternative) => nameOf(alternative, `${name}{}`));
    if (maps.length) form.maps = maps;
    return form;
  };
  for (const [name, definition] of Object.entries({ plan: schema, ...schema.definitions }))
    forms[name] = formOf(definition, name);
  return `// Generated from schemas/programme.cx.schema.json; do not edit.
export interface Shape {
  /** What the form is called; reads well behind "Write". */
  readonly title: string;
  /** The keys of a mapping, each with the form of its value. */
  readonly keys?: Readonly<Record<string, string>>;
  /** The form of the values of a mapping from ids. */
  readonly values?: string;
  /** The form of the entries of a list. */
  readonly items?: string;
  /** The forms a mapping may have where a scalar may stand too. */
  readonly maps?: readonly string[];
}
export const SHAPES: Readonly<Record<string, Shape>> = ${JSON.stringify(forms, null, 1)};
`;
}

/** The references that an `if` by type leads to. */
function mapsOf(part) {
  return [part.then, part.else].flatMap((branch) => {
    if (!branch) return [];
    return branch.$ref && part.if?.type === 'object' ? [branch] : branch.if?.type === 'object' ? mapsOf(branch) : [];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) compileSchema();
