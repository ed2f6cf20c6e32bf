// Compiles the JSON schema to a validator in plain JavaScript, so that nothing is compiled where the product runs:
// no `new Function`, which a strict content security policy forbids, and no start-up time for it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
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
    `// Generated from schemas/programme.cx.schema.json; do not edit.\n${flatter(bundled.outputFiles[0].text)}`,
  );
  writeFileSync(join(target, 'validate.d.ts'), DECLARATION);
  writeFileSync(join(target, 'shapes.ts'), shapes(schema));
  writeFileSync(join(target, 'words.ts'), words(schema));
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
 * The generated code builds each of its thousand errors in place, counts them beside their list, and joins the lists of
 * the definitions it asks. Here one list is handed down, with a function for all errors, without what no message uses.
 */
function slimmer(code) {
  const error =
    /const (err\d+) = \{([^\n]*)\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}\s*errors\+\+;/g;
  const part = /^instancePath(?::(.*?))?,schemaPath:"([^"]*)",keyword:"(\w+)",params:(\{.*\})(,propertyName:.*)?$/;
  const slim = code.replace(error, (whole, _name, body) => {
    // The condition of an `if` only counts its errors.
    if (body === '') return 'fault(errors);';
    const match = part.exec(body);
    if (!match) throw new Error(`The generated code has another form: ${whole}`);
    const [, path = 'instancePath', schemaPath, keyword, params] = match;
    const kept = ['required', 'additionalProperties', 'propertyNames', 'enum', 'oneOf'].includes(keyword);
    const place = schemaPath.match(/oneOf\/\d/)?.[0];
    const details = place ? `, ${kept ? params : '{}'}, "${place}"` : kept ? `, ${params}` : '';
    return `fault(errors, ${path}, "${keyword}"${details});`;
  });
  const calls = /\{instancePath(?::([^{}]*?))?,parentData[:,][^{}]*?rootData(?:,dynamicAnchors)?\}/g;
  const called = slim.replace(calls, (_, path = 'instancePath') => `{instancePath:${path}}`);
  // Asking another definition: its errors join ours.
  const asking =
    /if\(!\((validate\d+)\((\w+(?:\.\w+|\["[^"]*"\]|\[\w+\])?), \{instancePath:([^}]*)\}\)\)\)\{\s*vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\s*errors = vErrors\.length;\s*\}/g;
  return `${called.replace(asking, '$1($2, $3, errors);')}
function fault(errors, instancePath, keyword, params = {}, schemaPath = "") {
  errors.push({ instancePath, keyword, params, schemaPath });
}`;
}

/** The forms that make up most of the code, each once. Keys of one's own begin with `x-`. */
const FORMS = `
function entry(validate) {
  const ask = (data) => {
    const errors = [];
    validate(data, "", errors);
    ask.errors = errors.length > 0 ? errors : null;
    return errors.length === 0;
  };
  return ask;
}
function need(data, key, path, errors) {
  if (data[key] === undefined) fault(errors, path, "required", { missingProperty: key });
}
function only(data, keys, path, errors) {
  for (const key in data)
    if (!keys.includes(key) && !OWN_KEY.test(key)) fault(errors, path, "additionalProperties", { additionalProperty: key });
}
function among(data, values, path, errors) {
  if (!values.includes(data)) fault(errors, path, "enum", { allowedValues: values });
}
function part(data, key, validate, path, errors) {
  if (data[key] !== undefined) validate(data[key], path + "/" + key, errors);
}
function list(data, key, validate, path, errors) {
  const items = data[key];
  if (items === undefined) return;
  if (!Array.isArray(items)) return fault(errors, path + "/" + key, "type");
  for (let i = 0; i < items.length; i++) validate(items[i], path + "/" + key + "/" + i, errors);
}
`;

/** Ends what `slimmer` began, on the code as esbuild prints it; throws where anything has another form than it knows. */
function flatter(text) {
  let code = text;
  /** A pattern is written with single spaces, which stand for any. */
  const fold = (pattern, replacement) => {
    const spaced = new RegExp(pattern.source.replaceAll(' ', '\\s+'), 'gm');
    const folded = code.replace(spaced, replacement);
    if (folded === code) throw new Error(`The generated code has another form: there is no ${pattern.source}`);
    code = folded;
  };
  const schemas = {};
  fold(/^var (schema\d+) = (.*);\n/, (_, name, value) => {
    schemas[name] = JSON.parse(value);
    return '';
  });
  const valueAt = (path) => path.split('.').reduce((value, key) => value[key], schemas);

  fold(/^var (validate[A-Z]\w+) = (validate\d+);/, 'var $1 = entry($2);');
  fold(
    /^(function validate\d+)\(data, .*= \{\}\) \{ let vErrors = null; let errors = 0;/,
    '$1(data, instancePath, errors) {',
  );
  fold(/^ validate\d+\.errors = vErrors; return errors === 0; \}/, '}');
  fold(
    /\berrors = (_errs\d+); if \(vErrors .*\{ if \(\1\) \{ vErrors\.length = \1; \} else \{ vErrors = null; \} \}/,
    'errors.length = $1;',
  );
  fold(/const (_errs\d+) = errors;/, 'const $1 = errors.length;');
  fold(/\berrors === (_errs\d+)|(_errs\d+) === errors\b/, '$1$2 === errors.length');
  fold(/\b(?:let ifClause\d+|ifClause\d+ = "\w+");/, '');
  // What may hold anything need not be asked.
  const anything = /^function (validate\d+)\(.*\) \{\s+\1\.errors = null;\s+return true;\s+\}/m.exec(code)?.[1];
  fold(new RegExp(`^function ${anything}\\([^]*?^\\}\\n`), '');
  fold(
    new RegExp(
      `for \\(const (\\w+) in data\\) \\{ if \\(pattern\\d+\\.test\\(\\1\\)\\) \\{ ${anything}\\(.*\\); \\} \\}`,
    ),
    '',
  );

  fold(
    /\bif \(data(?:\.|\[")([\w-]+)(?:"\])? === void 0\) \{ fault\(errors, instancePath, "required", \{ missingProperty: "\1" \}\); \}/,
    'need(data, "$1", instancePath, errors);',
  );
  fold(
    /\bif \(data(?:\.|\[")([\w-]+)(?:"\])? !== void 0\) \{ (validate\d+)\(data(?:\.|\[")\1(?:"\])?, instancePath \+ "\/\1", errors\); \}/,
    'part(data, "$1", $2, instancePath, errors);',
  );
  fold(
    /\bif \(data(?:\.|\[")([\w-]+)(?:"\])? !== void 0\) \{ let (data\d+) = .*; if \(Array\.isArray\(\2\)\) \{ const (len\d+) = \2\.length; for \(let (i\d+) = 0; \4 < \3; \4\+\+\) \{ (validate\d+)\(\2\[\4\], instancePath \+ "\/\1\/" \+ \4, errors\); \} \} else \{ fault\(errors, instancePath \+ "\/\1", "type"\); \} \}/,
    'list(data, "$1", $5, instancePath, errors);',
  );
  fold(
    /\bif \(!\(((?:data === "[\w-]+"(?: \|\| )?)+)\)\) \{ fault\(errors, instancePath, "enum", \{ allowedValues: (.*) \}\); \}/,
    (whole, values, path) => {
      const allowed = Array.from(values.matchAll(/"(.*?)"/g), ([, value]) => value);
      if (!isDeepStrictEqual(allowed, valueAt(path))) throw new Error(`The generated code has another form: ${whole}`);
      return `among(data, ${JSON.stringify(allowed)}, instancePath, errors);`;
    },
  );
  const ownKey = /^var (pattern\d+) = new RegExp\("\^x-", "u"\);/m.exec(code)?.[1];
  const keys = (list) => `only(data, ${JSON.stringify(list)}, instancePath, errors);`;
  const only = (known) =>
    new RegExp(
      `for \\(const (key\\d+) in data\\) \\{ if \\(!\\(${known} \\|\\| ${ownKey}\\.test\\(\\1\\)\\)\\) \\{ fault\\(errors, instancePath, "additionalProperties", \\{ additionalProperty: \\1 \\}\\); \\} \\}`,
    );
  fold(only('((?:\\1 === "[\\w-]+"(?: \\|\\| )?)+?)'), (_, _key, known) =>
    keys(Array.from(known.matchAll(/"(.*?)"/g), ([, key]) => key)),
  );
  fold(only('func\\d+\\.call\\((.*), \\1\\)'), (_, _key, path) => keys(Object.keys(valueAt(path))));
  fold(/\bschema\d+(?:\.\w+)+(?![\w.[])/, (path) => JSON.stringify(valueAt(path)));

  const unknown =
    /^.*\b(?:vErrors|parentData|rootData|schema\d+|errors\+\+|errors = .*(?<!length)|validate\d+\.errors)\b.*$/m.exec(
      code,
    );
  if (unknown) throw new Error(`The generated code has another form: ${unknown[0]}`);
  return code + FORMS.replaceAll('OWN_KEY', ownKey);
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

/**
 * What editors need beside the shapes: words, choices and examples, as JSON. Node loads them from a file of their own
 * when they are first asked for (`lazyWords`).
 */
function words(schema) {
  const forms = {};
  for (const [name, form] of Object.entries({ plan: schema, ...schema.definitions })) {
    const keys = Object.values(form.properties ?? {}).map((part) => [describe(part), ...(examplesOf(part) ?? [])]);
    forms[name] = {
      about: describe(form),
      types: form.type && [form.type].flat(),
      required: form.required,
      choices: form.enum,
      // In the order of the shape's.
      keys: keys.length ? keys : undefined,
    };
    for (const [key, part] of Object.entries(form.properties ?? {})) {
      if (part.enum) forms[`${name}.${key}`] = { choices: part.enum };
    }
  }
  return `// Generated from schemas/programme.cx.schema.json; do not edit.
export function words(): string {
  return ${quoted(JSON.stringify(forms))};
}
`;
}

function describe(part) {
  return part.markdownDescription ?? part.description;
}

/** Examples of values that fit on a line; those of mappings are in the text. */
function examplesOf(part) {
  const isShort = (value) =>
    typeof value !== 'object' || (Array.isArray(value) && value.every((v) => typeof v !== 'object'));
  return part.examples?.every(isShort) ? part.examples : undefined;
}

/** As a string of JavaScript in single quotes: JSON is full of the others. */
function quoted(text) {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** The references that an `if` by type leads to. */
function mapsOf(part) {
  return [part.then, part.else].flatMap((branch) => {
    if (!branch) return [];
    return branch.$ref && part.if?.type === 'object' ? [branch] : branch.if?.type === 'object' ? mapsOf(branch) : [];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) compileSchema();
