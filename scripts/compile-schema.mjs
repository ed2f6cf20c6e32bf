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

/** Annotations for editors; they say nothing about validity. */
const ANNOTATIONS = ['markdownDescription', 'defaultSnippets'];

export function compileSchema() {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/programme.cx.schema.json'), 'utf8'));
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(ANNOTATIONS);
  const code = standaloneCode.default(ajv, ajv.compile(schema));
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

const DECLARATION = `// Generated; do not edit.
export interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
declare const validate: { (data: unknown): boolean; errors?: readonly ValidationError[] | null };
export default validate;
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
