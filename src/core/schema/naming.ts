import { entryOf, type Step } from '../syntax/tree.ts';
import type { Place } from './mends.ts';
import { shapeAt } from './shape.ts';

/** Places as a reader would call them. */

/** `the milestone "Data audited"`, `a target of "Adoption"`, `the deployment`, `the plan`. */
export function nameOf({ steps }: Pick<Place, 'steps'>): string {
  const last = steps.at(-1);
  if (!last) return 'the plan';
  const form = formAt(steps);
  const own = ownName(last) ?? (isNamedByKey(steps) ? `\`${last.key}\`` : undefined);
  if (own) return form.replaceAll(' ', '-') === last.key ? `the ${form}` : `the ${form} ${own}`;
  const holder = holderOf(steps);
  if (typeof last.key === 'number') return holder ? `${article(form)} ${form} of ${holder}` : `this ${form}`;
  return holder ? `the ${form} of ${holder}` : `the ${form}`;
}

/** What a sentence on a value begins with: "The `week` of "Data audited"", "An entry of `risks`". */
export function subjectOf({ steps }: Place): string {
  const last = steps.at(-1);
  if (!last) return 'A plan';
  if (isNamedByKey(steps)) return capital(nameOf({ steps }));
  const [list, owner] = typeof last.key === 'number' ? [steps.at(-2), steps.slice(0, -2)] : [last, steps.slice(0, -1)];
  const key = `\`${String(list?.key ?? '')}\``;
  const of = owner.at(-1);
  const whose = of && ` of ${ownName(of) ?? nameOf({ steps: owner })}`;
  if (list !== last) return `An entry of ${whose ? 'the ' : ''}${key}${whose ?? ''}`;
  return whose ? `The ${key}${whose}` : key;
}

/** `a person, with name and team` is told as a person. */
export function formAt(steps: readonly Step[]): string {
  const shape = shapeAt(steps);
  const word = shape?.keys && /^(?:an? |the )?([^,:]+)/.exec(shape.title)?.[1];
  return word || `\`${String(steps.at(-1)?.key)}\``;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

/** People, teams and roles: their key is their id. */
function isNamedByKey(steps: readonly Step[]): boolean {
  return shapeAt(steps.slice(0, -1))?.values !== undefined && shapeAt(steps)?.keys !== undefined;
}

/** The nearest thing around that has a name. */
function holderOf(steps: readonly Step[]): string | undefined {
  for (let i = steps.length - 2; i >= 0; i--) {
    const name = ownName(steps[i]);
    if (name) return name;
  }
  return undefined;
}

const LONGEST = 60;

/** What a thing is called; the statement of a section is no name, that of an entry of a list is. */
function ownName(step: Step | undefined): string | undefined {
  const text = (key: string): string | undefined => {
    const value = entryOf(step?.node, key)?.value;
    return value?.kind === 'scalar' && typeof value.value === 'string' && value.value ? value.value : undefined;
  };
  const name = text('title') ?? text('name') ?? (typeof step?.key === 'number' ? text('statement') : undefined);
  const words = name?.replace(/\s+/g, ' ').trim();
  if (words) return `"${words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words.replace(/\.$/, '')}"`;
  const id = text('id');
  return id && `\`${id}\``;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
