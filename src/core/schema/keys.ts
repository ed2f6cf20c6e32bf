import { once } from '../text/once.ts';
import { SHAPES, type Shape } from './generated/shapes.ts';
import { words as readWords } from './generated/words.ts';

/** What the format says of a key of a mapping. */
export interface KeyInfo {
  readonly key: string;
  /** Markdown; empty for the ids that a writer chooses. */
  readonly about: string;
  readonly required: boolean;
  /** The form of its value; look it up with {@link formOf}. */
  readonly form: string;
  /** Values that fit on a line. */
  readonly examples: readonly unknown[];
}

type Type = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

/** What the format says of a value. */
export interface FormInfo {
  /** `milestone`, `date`, `plan.phases`: a definition of the schema, or where a list has none of its own. */
  readonly name: string;
  /** Reads well behind "Write". */
  readonly title: string;
  /** Markdown. */
  readonly about: string;
  readonly types: readonly Type[];
  /** In the order of the format; none where the keys are ids. */
  readonly keys: readonly KeyInfo[];
  /** The form of the values of a mapping from ids. */
  readonly values: string | undefined;
  /** The form of the entries of a list. */
  readonly items: string | undefined;
  /** The forms a mapping may have where a scalar may stand too. */
  readonly maps: readonly string[];
  /** The values of an enumeration. */
  readonly choices: readonly (string | number | boolean)[];
}

interface Words {
  readonly about?: string;
  readonly types?: readonly Type[];
  readonly required?: readonly string[];
  readonly choices?: readonly (string | number)[];
  /** In the order of the shape's keys. */
  readonly keys?: readonly (readonly [about: string, ...examples: unknown[]])[];
}

const words = once(() => JSON.parse(readWords()) as Readonly<Record<string, Words>>);
const forms = new Map<string, FormInfo>();

/** The form of that name; one of which nothing is known where there is none. */
export function formOf(name: string): FormInfo {
  const known = forms.get(name);
  if (known) return known;
  const form = readForm(name);
  forms.set(name, form);
  return form;
}

function readForm(name: string): FormInfo {
  const shape: Shape = (Object.hasOwn(SHAPES, name) && SHAPES[name]) || { title: '' };
  const {
    about = '',
    types,
    required = [],
    choices = [],
    keys = [],
  } = (Object.hasOwn(words(), name) && words()[name]) || {};
  const isFlag = types?.includes('boolean');
  return {
    name,
    title: shape.title,
    about,
    types: types ?? (shape.items ? ['array'] : []),
    keys: Object.entries(shape.keys ?? {}).map(([key, form], i) => {
      const [text, ...examples] = keys[i] ?? [''];
      return { key, about: text, required: required.includes(key), form, examples };
    }),
    values: shape.values,
    items: shape.items,
    maps: shape.maps ?? [],
    choices: isFlag ? [true, false] : choices,
  };
}

/** The form of the whole plan. */
export function planForm(): FormInfo {
  return formOf('plan');
}

/** What the format says of a key in a mapping of this form, or of any of its alternatives. Ids are keys as well. */
export function keyIn(form: FormInfo, key: string): KeyInfo | undefined {
  if (key.startsWith('x-')) return undefined;
  const known = form.keys.find((info) => info.key === key);
  if (known) return known;
  if (form.values !== undefined) return { key, about: '', required: false, form: form.values, examples: [] };
  for (const map of form.maps) {
    const found = keyIn(formOf(map), key);
    if (found) return found;
  }
  return undefined;
}

/** Where a path leads by the format, as `keysOf` of a cursor gives it; undefined where it leads out of it. */
export function formAt(path: readonly (string | number)[]): FormInfo | undefined {
  let form: FormInfo | undefined = planForm();
  for (const step of path) {
    const next: string | undefined = typeof step === 'number' ? form.items : keyIn(form, step)?.form;
    if (next === undefined) return undefined;
    form = formOf(next);
  }
  return form;
}

/** What the format says of the last key of a path; undefined where it is none of the format's, or a place in a list. */
export function keyAt(path: readonly (string | number)[]): KeyInfo | undefined {
  const key = path.at(-1);
  const form = formAt(path.slice(0, -1));
  return form && typeof key === 'string' ? keyIn(form, key) : undefined;
}
