/** Faults as people make them, each with the rule that must tell it. A mutation gives nothing where it does not apply. */
export interface Mutation {
  readonly name: string;
  readonly rule: string;
  apply(text: string, random: () => number): string | undefined;
}

type Apply = Mutation['apply'];

/** Replaces one of the places that match; where a section is named, only within it. */
function swap(pattern: RegExp, by: string | ((...groups: string[]) => string), section?: string): Apply {
  return (text, random) => {
    const [from, to] = section ? sectionIn(text, section) : [0, text.length];
    const found = [...text.slice(from, to).matchAll(new RegExp(pattern, 'gm'))];
    const match = found[Math.floor(random() * found.length)];
    if (!match) return undefined;
    const at = from + match.index;
    const mended = typeof by === 'string' ? by : by(...match.map((group) => group ?? ''));
    return text.slice(0, at) + mended + text.slice(at + match[0].length);
  };
}

function sectionIn(text: string, key: string): readonly [number, number] {
  const from = text.search(new RegExp(`^${key}:`, 'm'));
  if (from < 0) return [0, 0];
  const next = text.slice(from).search(/\n[a-z]/);
  return [from, next < 0 ? text.length : from + next + 1];
}

const without =
  (key: string): Apply =>
  (text) => {
    const [from, to] = sectionIn(text, key);
    return to > from ? text.slice(0, from) + text.slice(to) : undefined;
  };

/** Two neighbouring letters in the wrong order. */
function slip(word: string): string {
  const at = [...word].findIndex(
    (letter, i) => i > 0 && /[a-z]/.test(letter) && /[a-z]/.test(word[i + 1] ?? '') && letter !== word[i + 1],
  );
  return at < 0 ? `${word}q` : word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** Removes a key of one line with its value: within braces, or a line of its own with what stands deeper. */
const key = (name: string, value = '(?:\\[[^\\]]*\\]|"[^"\\n]*"|\'[^\'\\n]*\'|[^,}\\n\\]]*)'): RegExp =>
  new RegExp(`, ${name}: ${value}(?=[,}])|^( *)${name}:.*\\n(?:\\1 .*\\n|\\1- .*\\n)*`);

const mutation = (name: string, rule: string, apply: Apply): Mutation => ({ name, rule, apply });

export const MUTATIONS: readonly Mutation[] = [
  mutation(
    'delete an owner',
    'ownership/missing-owner',
    swap(/, owner: [a-z-]+(?=[,}])|^ +owner: [a-z-]+\n/, '', 'phases'),
  ),
  mutation('delete a decider', 'ownership/missing-owner', swap(/^ +decider: [a-z-]+\n/, '', 'phases')),
  mutation('misspell the key of an owner', 'schema/unknown-key', swap(/\bowner: (?=[a-z])/, 'onwer: ', 'phases')),
  mutation(
    'misspell a key of a metric',
    'schema/unknown-key',
    swap(/\b(source|cadence|targets): /, (_, word = '') => `${slip(word)}: `, 'metrics'),
  ),
  mutation(
    'misspell a key of the deployment',
    'schema/unknown-key',
    swap(
      /^( +)(fallback|cutover|hypercare|run-owner): /,
      (_, margin, word = '') => `${margin}${slip(word)}: `,
      'deployment',
    ),
  ),
  mutation(
    'misspell the super-user network',
    'schema/unknown-key',
    swap(/^( +)super-user-network:/, (_, margin) => `${margin}super-user-netwrok:`, 'roles'),
  ),
  mutation(
    'misspell a section',
    'schema/unknown-key',
    swap(
      /^(metrics|risks|training|deployment|adoption|charter|integrations|roles|people|phases):/,
      (_, word = '') => `${slip(word)}:`,
    ),
  ),
  mutation(
    'misspell a key of a holiday',
    'schema/unknown-key',
    swap(/\{(date|from): /, (_, word = '') => `{${slip(word)}: `, 'calendar'),
  ),
  mutation(
    'misspell an owner',
    'reference/unknown-id',
    swap(/\bowner: ([a-z-]{6,})/, (_, id = '') => `owner: ${slip(id)}`, 'phases'),
  ),
  mutation(
    'misspell a need',
    'reference/unknown-id',
    swap(/\bneeds: \[([a-z-]+)/, (_, id = '') => `needs: [${slip(id)}`, 'phases'),
  ),
  mutation(
    'misspell what meets a criterion',
    'reference/unknown-id',
    swap(/\bmet-by: ([a-z-]+)/, (_, id = '') => `met-by: ${slip(id)}`),
  ),
  mutation(
    'misspell a team',
    'reference/unknown-id',
    swap(/\bteam: ([a-z-]{4,})/, (_, id = '') => `team: ${slip(id)}`, 'people'),
  ),
  mutation(
    'misspell a kind',
    'schema/value',
    swap(/\bkind: ([a-z-]+)/, (_, word = '') => `kind: ${slip(word)}`, 'phases'),
  ),
  mutation(
    'misspell a stage',
    'schema/value',
    swap(/\bstage: ([a-z]+)/, (_, word = '') => `stage: ${slip(word)}`, 'phases'),
  ),
  mutation(
    'misspell a kind of metric',
    'schema/value',
    swap(/\bkind: ([a-z-]+)/, (_, word = '') => `kind: ${slip(word)}`, 'metrics'),
  ),
  mutation('misspell the strategy', 'schema/value', swap(/strategy: phased/, 'strategy: phasd')),
  mutation(
    'give an id that is none',
    'schema/value',
    swap(
      /\bid: (data-audit|governance|recognition|lessons-learned|uat-scripts)\b/,
      (_, id = '') => `id: ${id.replace('-', ' ')}`,
      'phases',
    ),
  ),
  mutation(
    'give a date that is none',
    'schema/value',
    swap(/\bstart: \d{4}-\d\d-\d\d/, 'start: 2026-02-30', 'programme'),
  ),
  mutation(
    'give weeks that cannot be read',
    'schema/value',
    swap(/\bweeks: ["']?(\d+)-(\d+)["']?/, (_, a, b) => `weeks: ${a} to ${b}`, 'phases'),
  ),
  mutation(
    'give weeks that run backwards',
    'schema/value',
    swap(/\bweeks: ["']?(\d+)-(\d+)["']?/, (_, a, b) => `weeks: ${b}-${a}`, 'phases'),
  ),
  mutation('give a text for a week', 'schema/type', swap(/\bweek: \d+(?=,? ?\n? *owner)/, 'week: soon', 'phases')),
  mutation(
    'give a list for a title',
    'schema/type',
    swap(/\btitle: ([A-Za-z][A-Za-z ]+)(?=$|, kind)/, (_, title) => `title: [${title}]`, 'phases'),
  ),
  mutation(
    'leave a value empty',
    'schema/type',
    swap(/^( +hypercare:).*/, (_, head = '') => head, 'deployment'),
  ),
  mutation(
    'give a number for the name',
    'schema/type',
    swap(/\bname: (?:"[^"\n]*"|'[^'\n]*'|[^,}"'\n]+)(?=$|,|\})/, 'name: 2026', 'programme'),
  ),
  mutation('name another version', 'schema/version', swap(/^cx: 1$/, 'cx: 2')),
  mutation('remove a gate', 'gate/missing', swap(/^( *)gate:\n(?:\1 .*\n|\1- .*\n)+/, '', 'phases')),
  mutation(
    'empty the criteria',
    'gate/no-criteria',
    swap(/^( *)criteria:\n(?:\1 .*\n|\1- .*\n)+/, (_, margin) => `${margin}criteria: []\n`, 'phases'),
  ),
  mutation('remove the consequence', 'gate/no-consequence', swap(/^ *if-not-met:.*\n/, '', 'phases')),
  mutation(
    'drop the signatories',
    'testing/no-signatories',
    swap(
      /(kind: uat-sign-off(?:, |\n)[\s\S]*?)(?:, signed-off-by: \[[^\]]*\]|\n *signed-off-by: \[[^\]]*\])/,
      (_, before = '') => before,
      'phases',
    ),
  ),
  mutation('drop the acceptance', 'testing/no-acceptance', swap(key('acceptance'), '', 'phases')),
  mutation(
    'put a milestone outside of its phase',
    'schedule/milestone-outside-phase',
    swap(/(kind: recognition,? *\n? *week: )\d+/, (_, head = '') => `${head}${200}`, 'phases'),
  ),
  mutation(
    'ask for more time than there is',
    'schedule/dependency-order',
    swap(/\bneeds: \[([a-z-]+)(?=[\],])/, (_, id) => `needs: [${id} + 300d`, 'phases'),
  ),
  mutation(
    'wait for itself',
    'reference/dependency-cycle',
    swap(
      /\bid: (governance|recognition|data-audit)(,|\n +title)/,
      (all, id = '', end = '') =>
        end === ',' ? `id: ${id}, needs: [${id}],` : all.replace(/\n( +)title/, `\n$1needs: [${id}]\n$1title`),
      'phases',
    ),
  ),
  mutation('give an id twice', 'reference/duplicate-id', swap(/\bid: refresher\b/, 'id: user-course', 'training')),
  mutation(
    'give a key twice',
    'syntax/yaml',
    swap(/^( +)strategy: .*\n/, (line = '') => line + line, 'deployment'),
  ),
  mutation(
    'remove a role',
    'staffing/missing-role',
    swap(/^( +)(change-manager|technical-lead):.*\n(?:\1 .*\n)*/, '', 'roles'),
  ),
  mutation(
    'leave a role to nobody',
    'staffing/unfilled-role',
    swap(
      /^( +)super-user-network:/,
      (_, margin) => `${margin}data-steward: {protected-time: 10%}\n${margin}super-user-network:`,
      'roles',
    ),
  ),
  mutation(
    'empty the network',
    'staffing/unstaffed-super-user-network',
    swap(/^( *)members:\n(?:\1 .*\n|\1- .*\n)+/, (_, margin) => `${margin}members: []\n`, 'roles'),
  ),
  mutation(
    "cut the sponsor's time",
    'staffing/sponsor-time',
    swap(/(executive-sponsor:[\s\S]*?protected-time: )[^,}\n]+/, (_, head = '') => `${head}1h/week`, 'roles'),
  ),
  mutation(
    "cut the product owner's time",
    'staffing/product-owner-time',
    swap(/(product-owner:[\s\S]*?protected-time: )[^,}\n]+/, (_, head = '') => `${head}half-time`, 'roles'),
  ),
  mutation('remove the deployment', 'deployment/missing', without('deployment')),
  mutation('remove the adoption', 'adoption/missing', without('adoption')),
  mutation('remove the training', 'adoption/no-training', without('training')),
  mutation('remove the charter', 'charter/missing', without('charter')),
  mutation('cut hypercare', 'schedule/short-hypercare', swap(/hypercare: \S+/, 'hypercare: 5d', 'deployment')),
  mutation('go live at once', 'deployment/big-bang', swap(/strategy: phased/, 'strategy: big-bang')),
  mutation('remove a fallback', 'integration/no-fallback', swap(key('fallback'), '', 'integrations')),
  mutation(
    'remove targets',
    'metrics/no-target',
    swap(/, targets: \[(?:\{[^}]*\}(?:, )?)*\]|^( *)targets:.*\n(?:\1 .*\n|\1- .*\n)*/, '', 'metrics'),
  ),
  mutation(
    'leave a quote open',
    'syntax/yaml',
    swap(/\b(title|name): ([^"'[{|>\n]*?)(?=$|[,}])/, (_, word, value) => `${word}: "${value}`, 'phases'),
  ),
  mutation(
    'leave a bracket open',
    'syntax/yaml',
    swap(/\bsigned-off-by: \[([^\]]*)\]/, (_, list) => `signed-off-by: [${list}`, 'phases'),
  ),
  mutation(
    'indent by a tab',
    'syntax/yaml',
    swap(/^ +(stage|owner|decider): /, (_, word) => `\t${word}: `, 'phases'),
  ),
  mutation(
    'indent too deep',
    'syntax/yaml',
    swap(/^( +)(stage|owner|decider|if-not-met): /, (_, margin, word) => `${margin} ${word}: `, 'phases'),
  ),
  mutation(
    'indent too little',
    'syntax/yaml',
    swap(/^ ( {3,})(stage): /, (_, margin, word) => `${margin}${word}: `, 'phases'),
  ),
  mutation(
    'put a colon into a text',
    'syntax/yaml',
    swap(/^( +name): ([A-Za-z ]+)$/, (_, head, text) => `${head}: ${text}: now`, 'phases'),
  ),
];
