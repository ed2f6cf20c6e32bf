import { type FormInfo, formOf, type KeyInfo } from '../../schema/keys.ts';
import type { Ask } from './ask.ts';
import { isList, isObject } from './ask.ts';
import { examplesFor } from './examples.ts';
import type { Given } from './offer.ts';
import { choice, type Stops, stop, yamlOf } from './write.ts';

/** What a whole mapping begins with, where that is more than it must have: enough to be understood. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  plan: ['cx', 'programme', 'phases'],
  milestone: ['id', 'title', 'week', 'owner'],
  baseline: ['week'],
  phase: ['id', 'name', 'stage', 'weeks', 'milestones'],
  gate: ['id', 'decider', 'criteria', 'if-not-met'],
  decision: ['outcome', 'on', 'by'],
  role: ['person', 'protected-time'],
  superUserNetwork: ['protected-time', 'members'],
  member: ['person', 'agreed-by', 'agreed-on'],
  metric: ['id', 'name', 'kind', 'measured-by', 'source', 'owner', 'cadence', 'baseline', 'targets'],
  target: ['week', 'at-least'],
  reading: ['week', 'value'],
  risk: ['id', 'title', 'likelihood', 'impact', 'mitigation', 'owner', 'status'],
  integration: ['id', 'name', 'technical-owner', 'business-owner', 'fallback'],
  training: ['id', 'title', 'audience', 'week', 'owner'],
  person: ['name', 'team', 'level'],
  team: ['name', 'side'],
  journey: ['id', 'name', 'owner', 'technical-owner'],
  benefit: ['id', 'statement', 'owner'],
  businessCase: ['statement', 'owner'],
  budget: ['currency', 'lines'],
  outsideView: ['who', 'from-week'],
  decisionRight: ['decision', 'decider', 'escalates-to'],
  wave: ['id', 'name', 'week'],
  feedbackLoop: ['fix-within', 'owner'],
  standUps: ['cadence', 'for'],
  changeImpact: ['group', 'impact', 'owner'],
  intervention: ['id', 'title', 'week', 'owner'],
  charter: ['strategic-goal', 'technology-voice'],
  calendar: ['first-day'],
  deployment: ['strategy', 'hypercare'],
  adoption: ['hr-partner', 'in-goals'],
  dependency: ['id', 'type', 'lag'],
};

function keysOf(form: FormInfo, given: Given): readonly KeyInfo[] {
  const names = KEYS[form.name];
  return form.keys.filter(({ key, required }) => key in given || (names ? names.includes(key) : required));
}

/** The lines of a mapping in block style, from column 0. */
export function blockBody(form: FormInfo, ask: Ask, at: Stops, given: Given = {}): readonly string[] {
  if (form.values !== undefined) {
    const id = stop(at, idExample(form));
    return [`${id}:`, ...indented(blockBody(formOf(form.values), ask, at), ask.style.step)];
  }
  const lines = keysOf(form, given).flatMap((info) => keyLines(info, ask, at, given[info.key]));
  return lines.length ? lines : [stop(at)];
}

/** A key and its value in block style. */
export function keyLines(info: KeyInfo, ask: Ask, at: Stops, given?: string | number): readonly string[] {
  const form = formOf(info.form);
  const { step, dash } = ask.style;
  if (given !== undefined) return [`${info.key}: ${stop(at, yamlOf(given, false))}`];
  if (isObject(form)) return [`${info.key}:`, ...indented(blockBody(form, ask, at), step)];
  if (isList(form)) {
    const item = formOf(form.items ?? '');
    if (!isObject(item)) return [`${info.key}: [${stop(at)}]`];
    return [`${info.key}:`, ...indented(itemLines(item, ask, at), dash)];
  }
  return [`${info.key}: ${valueSnippet(form, info, ask, at, false)}`];
}

/** An entry of a list in block style, with its dash. */
export function itemLines(item: FormInfo, ask: Ask, at: Stops, given?: Given): readonly string[] {
  const [first = '', ...rest] = blockBody(item, ask, at, given);
  return [`- ${first}`, ...indented(rest, 2)];
}

/** A mapping in flow style. */
export function flowBody(form: FormInfo, ask: Ask, at: Stops, given: Given = {}): string {
  if (form.values !== undefined) {
    return `{${stop(at, idExample(form))}: ${flowValue(formOf(form.values), undefined, ask, at)}}`;
  }
  const parts = keysOf(form, given).map((info) => {
    const known = given[info.key];
    const value = known === undefined ? flowValue(formOf(info.form), info, ask, at) : stop(at, yamlOf(known, true));
    return `${info.key}: ${value}`;
  });
  return `{${parts.length ? parts.join(', ') : stop(at)}}`;
}

/** A value of any form in flow style. */
export function flowValue(form: FormInfo, info: KeyInfo | undefined, ask: Ask, at: Stops): string {
  if (isObject(form)) return flowBody(form, ask, at);
  if (!isList(form)) return valueSnippet(form, info, ask, at, true);
  const item = formOf(form.items ?? '');
  return `[${isObject(item) ? flowBody(item, ask, at) : stop(at)}]`;
}

/** A stop for a scalar that holds what is likely there, so that a plan is well formed before it is filled in. */
function valueSnippet(form: FormInfo, info: KeyInfo | undefined, ask: Ask, at: Stops, isFlow: boolean): string {
  const values = examplesFor(form, info, ask).map((value) => yamlOf(value, isFlow));
  return values.length > 1 ? choice(at, values) : stop(at, values[0] ?? '');
}

/** What an entry of a mapping by id could be called. */
function idExample(form: FormInfo): string {
  switch (form.name) {
    case 'people':
      return 'first-last';
    case 'teams':
      return 'team-id';
    case 'roles':
      return 'role-id';
    default:
      return 'id';
  }
}

export function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
