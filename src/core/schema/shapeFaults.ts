import { isEmpty, say } from '../syntax/say.ts';
import { entryOf, follow, type MapNode, type Node } from '../syntax/tree.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { isOnlyNear, nearest } from '../text/suggest.ts';
import { idCalled } from './called.ts';
import { SHAPES } from './generated/shapes.ts';
import type { ValidationError } from './generated/validate.js';
import { lossOf } from './losses.ts';
import { addMissing, asId, choices, inForm, keepKey, type Place, removeKey, replace } from './mends.ts';
import { capital, formAt, nameOf, subjectOf } from './naming.ts';
import { shapeAt } from './shape.ts';

/** What the validator found, each fault once, in the words of the format. */
export function faultsOf(root: Node, found: readonly ValidationError[]): readonly Problem[] {
  const errors = oncePerPlace(found);
  if (errors.some((error) => error.instancePath === '/cx')) return [versionProblem(root)];
  return errors.flatMap((error) => problemOf(root, error) ?? []);
}

/** Alternatives fail as a whole and in each part: keep what a writer would call the fault. */
function oncePerPlace(errors: readonly ValidationError[]): readonly ValidationError[] {
  const typeFaults = new Set(errors.filter((e) => e.keyword === 'type').map((e) => e.instancePath));
  const badKeys = new Set(errors.filter((e) => e.keyword === 'propertyNames').map((e) => e.instancePath));
  const seen = new Set<string>();
  return errors.filter((error) => {
    const { keyword, instancePath, schemaPath, params } = error;
    if (keyword === 'if' || schemaPath.startsWith('oneOf/')) return false;
    // The pattern a key fails is told with the key itself; a mapping has no pattern of its own.
    if (badKeys.has(instancePath) && !['propertyNames', 'additionalProperties'].includes(keyword)) return false;
    if (typeFaults.has(instancePath) && keyword !== 'type') return false;
    const subject = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'] ?? '';
    const key = ['required', 'additionalProperties', 'propertyNames'].includes(keyword)
      ? `${instancePath} ${keyword} ${String(subject)}`
      : instancePath;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function problemOf(root: Node, error: ValidationError): Problem | undefined {
  const steps = follow(root, error.instancePath);
  if (!steps) return undefined;
  const place: Place = { steps, node: steps.at(-1)?.node ?? root };
  switch (error.keyword) {
    case 'required':
      return requiredProblem(place, [String(error.params['missingProperty'])]);
    case 'oneOf':
      return oneOfProblem(place, error);
    case 'additionalProperties':
      return unknownKeyProblem(place, String(error.params['additionalProperty']));
    case 'propertyNames':
      return badIdProblem(place, String(error.params['propertyName']));
    case 'enum':
      return enumProblem(place, error);
    default:
      return valueProblem(root, place, error);
  }
}

function versionProblem(root: Node): Problem {
  const entry = entryOf(root, 'cx');
  const found = entry?.value.kind === 'scalar' && !isEmpty(entry.value) ? String(entry.value.value) : undefined;
  const fixes =
    entry?.value.kind === 'scalar' && entry.value.span.end > entry.value.span.start
      ? [replace(entry.value.span, 'Change to 1', '1', false)]
      : [];
  return {
    rule: 'schema/version',
    severity: 'error',
    message:
      found === undefined
        ? 'Nobody can tell in which version of the format this plan is written.'
        : found === '1'
          ? 'The version of the format stands in quotes, and it is a number.'
          : `This plan says that it is written in version \`${found}\` of the format, which this release cannot read.`,
    help: 'Write `cx: 1`, or use a release that knows the newer format.',
    span: entry ? (entry.value.span.end > entry.value.span.start ? entry.value.span : entry.keySpan) : root.span,
    fixes,
  };
}

function requiredProblem(place: Place, wanted: readonly string[]): Problem | undefined {
  const missing = ofOwnForm(place, wanted);
  if (place.node.kind !== 'map' || !missing.length || missing.some((key) => standsMisspelt(place, key)))
    return undefined;
  const [first = ''] = missing;
  const keys = missing.map((key) => `\`${key}\``);
  const title = titleOfKey(place, first);
  const help =
    missing.length > 1
      ? `Add ${keys.join(' or ')}.`
      : `Add ${keys.join('')}${title === 'text' ? ' in a few words' : `: ${title}`}.`;
  const message = `${capital(nameOf(place))} has no ${keys.join(' and no ')}${lossOf(first, formAt(place.steps))}.`;
  const fixes = missing.flatMap((key) => addMissing(place, key));
  return { ...make('schema/required', message, help, labelOf(place), place), fixes };
}

/** A closed day has a date, a closed time a from and a to: where one form is meant, nothing of the other is missing. */
function ofOwnForm({ steps, node }: Place, wanted: readonly string[]): readonly string[] {
  const known = shapeAt(steps)?.keys ?? {};
  if (wanted.every((key) => Object.hasOwn(known, key)) || node.kind !== 'map') return wanted;
  const present = new Set(node.entries.map((entry) => entry.key));
  return Object.keys(known).filter((key) => key !== 'name' && !present.has(key));
}

/** The only choice that the format asks for as a whole: exactly one of two keys. */
function oneOfProblem(place: Place, error: ValidationError): Problem | undefined {
  const pair = shapeAt(place.steps)?.keys?.['on'] ? ['week', 'on'] : ['at-least', 'at-most'];
  if (error.params['passingSchemas'] === null) return requiredProblem(place, pair);
  const second = place.node.kind === 'map' ? place.node.entries.filter((e) => pair.includes(e.key)).at(-1) : undefined;
  const keys = pair.map((key) => `\`${key}\``).join(' and ');
  const message = `${capital(nameOf(place))} has both ${keys}: nobody can tell which of the two holds.`;
  const told = make('schema/value', message, 'Remove one of them.', second?.keySpan ?? labelOf(place), place);
  return { ...told, fixes: pair.flatMap((key) => removeKey(entryOf(place.node, key))) };
}

function unknownKeyProblem(place: Place, key: string): Problem | undefined {
  // It is a key of the form that is meant, though not of the one that the schema tried.
  if (Object.hasOwn(shapeAt(place.steps)?.keys ?? {}, key)) return undefined;
  const misspelt = misspeltParent(place, key);
  if (misspelt) return misspelt;
  const known = Object.keys(shapeAt(place.steps)?.keys ?? {});
  const present = new Set(place.node.kind === 'map' ? place.node.entries.map((entry) => entry.key) : []);
  const meant =
    nearest(
      key,
      known.filter((k) => !present.has(k)),
    ) ?? nearest(key, known);
  const span = entryOf(place.node, key)?.keySpan ?? place.node.span;
  const fixes = meant
    ? present.has(meant)
      ? []
      : [replace(span, `Change to ${meant}`, meant, isOnlyNear(key, known))]
    : keepKey(place, key);
  const help = meant
    ? `Did you mean \`${meant}\`?`
    : `Use one of ${known.join(', ')}, or begin a key of your own with \`x-\`.`;
  const message = `\`${key}\` means nothing in ${nameOf(place)}, so what it says is not counted.`;
  return { ...make('schema/unknown-key', message, help, span, place), fixes };
}

/** A key that the entry would know, were it called a little otherwise: the members of a `super-user-netwrok`. */
function misspeltParent({ steps }: Place, key: string): Problem | undefined {
  const [parent, own] = [steps.at(-2), steps.at(-1)];
  if (!parent || !own?.entry || parent.node.kind !== 'map' || typeof own.key !== 'string') return undefined;
  const keys = shapeAt(steps.slice(0, -1))?.keys ?? {};
  const present = new Set(parent.node.entries.map((entry) => entry.key));
  const meant = keys[own.key]
    ? undefined
    : nearest(
        own.key,
        Object.keys(keys).filter((k) => !present.has(k)),
      );
  if (!meant || !SHAPES[keys[meant] ?? '']?.keys?.[key]) return undefined;
  const span = own.entry.keySpan;
  const message = `\`${own.key}\` has \`${key}\`, which only \`${meant}\` can have.`;
  const problem = make('schema/unknown-key', message, `Did you mean \`${meant}\`?`, span, { steps, node: own.node });
  return { ...problem, fixes: [replace(span, `Change to ${meant}`, meant, true)] };
}

function badIdProblem(place: Place, key: string): Problem {
  const span = entryOf(place.node, key)?.keySpan ?? place.node.span;
  const help = 'Write lower-case words joined by hyphens, such as `amara-okafor`.';
  const message = `\`${key}\` cannot be an id, by which the rest of the plan could refer to it.`;
  return { ...make('schema/value', message, help, span, place), fixes: asId(place, key, span) };
}

function enumProblem(place: Place, error: ValidationError): Problem {
  const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
  const value = place.node.kind === 'scalar' ? String(place.node.value) : '';
  const meant = nearest(value, allowed);
  const words = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
  if (isEmpty(place.node)) return emptyProblem(place, words);
  const help = meant ? `Did you mean \`${meant}\`?` : `Write ${words}.`;
  const fixes = meant
    ? [replace(place.node.span, `Change to ${meant}`, meant, isOnlyNear(value, allowed))]
    : choices(place, allowed);
  return { ...make('schema/value', cannotBe(place), help, place.node.span, place), fixes };
}

function cannotBe(place: Place): string {
  const value = say(place.node);
  const isText = shapeAt(place.steps)?.title === 'text';
  return `${subjectOf(place)} cannot be ${isText ? value : value.replace(/, a number$/, '')}${lossAt(place)}.`;
}

/** What is lost with a value; an entry of a list is one of several. */
function lossAt({ steps }: Place): string {
  const key = steps.at(-1)?.key;
  return typeof key === 'string' ? lossOf(key, formAt(steps.slice(0, -1))) : '';
}

function valueProblem(root: Node, place: Place, error: ValidationError): Problem {
  const expected = shapeAt(place.steps)?.title ?? 'another value';
  if (isEmpty(place.node)) return emptyProblem(place, expected);
  const rule = error.keyword === 'type' ? 'schema/type' : 'schema/value';
  const span =
    place.node.kind === 'scalar' || place.node.flow
      ? place.node.span
      : (place.steps.at(-1)?.entry?.keySpan ?? place.node.span);
  const meant = idCalled(root, place, expected);
  const help = expected === 'text' ? 'Write a few words, in quotes where they are a number.' : `Write ${expected}.`;
  const told = make(rule, cannotBe(place), meant ? `Did you mean \`${meant}\`?` : help, span, place);
  if (meant) return { ...told, fixes: [replace(span, `Change to ${meant}`, meant, false)] };
  return { ...told, fixes: rule === 'schema/type' ? inForm(place) : [] };
}

function emptyProblem(place: Place, expected: string): Problem {
  const span = place.steps.at(-1)?.entry?.keySpan ?? place.node.span;
  const help = `Write ${expected === 'text' ? 'a few words' : expected}, or remove the line.`;
  const entry = place.steps.at(-1)?.entry;
  const told = make('schema/type', `${subjectOf(place)} is left empty${lossAt(place)}.`, help, span, place);
  return entry ? { ...told, fixes: removeKey(entry) } : told;
}

function make(rule: string, message: string, help: string, span: Span, place: Place): Problem {
  const anchor = place.node.anchor;
  const related = anchor && { related: [{ span: anchor, message: 'written here, and repeated by the alias' }] };
  return { rule, severity: 'error', message, help, span, item: itemSpan(place), ...related };
}

/** Whether the missing key stands there after all, but misspelt: then that is the fault, and is told as such. */
function standsMisspelt(place: Place, missing: string): boolean {
  if (place.node.kind !== 'map') return false;
  const known = Object.keys(shapeAt(place.steps)?.keys ?? {});
  return place.node.entries.some(
    ({ key }) => !known.includes(key) && !key.startsWith('x-') && nearest(key, known) === missing,
  );
}

function titleOfKey(place: Place, key: string): string {
  return SHAPES[shapeAt(place.steps)?.keys?.[key] ?? '']?.title ?? key;
}

function idOf(node: Node): MapNode['entries'][number] | undefined {
  const entry = entryOf(node, 'id');
  return entry?.value.kind === 'scalar' && typeof entry.value.value === 'string' ? entry : undefined;
}

/** Where to say that something lacks a part: its id, else its key, else its first key; for the plan, `programme`. */
function labelOf({ steps, node }: Place): Span {
  const first = node.kind === 'map' ? node.entries[0]?.keySpan : undefined;
  if (!steps.length) return entryOf(node, 'programme')?.keySpan ?? first ?? node.span;
  return idOf(node)?.value.span ?? steps.at(-1)?.entry?.keySpan ?? first ?? node.span;
}

/** The nearest item: what has an id or stands in a list. */
function itemSpan({ steps, node }: Place): Span {
  const item = [...steps].reverse().find((step) => step.node.kind === 'map');
  return (item?.node ?? node).span;
}
