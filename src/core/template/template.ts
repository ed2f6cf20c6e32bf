import { KINDS, type MilestoneKind, STAGES } from '../model/programme.ts';
import { ROADMAP } from '../rules/twelveWeeks.ts';
import { type Day, formatDay } from '../time/day.ts';
import { CHARTER, DEPLOYMENT, METRICS, PEOPLE, PHASES, RISKS, ROLES } from './parts.ts';

/** A new plan: the twelve-week roadmap with all its milestones, and what else a plan needs, to be filled in. */
export function newPlan(name: string, start: Day): string {
  return [header(name, start), PEOPLE, CHARTER, ROLES, phases(), METRICS, RISKS, DEPLOYMENT].join('\n');
}

function header(name: string, start: Day): string {
  return `# ${oneLine(name)}: a plan in twelve weeks.
# Replace what says "fill in", and leave out what you do not know: \`cx-programme check\` says what is missing.
cx: 1

programme:
  name: ${scalar(name)}
  start: ${formatDay(start)} # the first day of week 1
  status: draft # active once the sponsor has agreed: from then on what is wrong counts in full
  # summary: what it is for, and who will notice, in two sentences
  # target-users: 240

calendar:
  first-day: monday
  holidays: [] # fill in, as {date: ${formatDay(start)}, name: Founder's Day}
`;
}

function phases(): string {
  const parts = STAGES.map((stage, i) => {
    const { name, goal, gate } = PHASES[stage];
    const first = 3 * i + 1;
    const milestones = KINDS[stage].flatMap((kinds, week) => kinds.map((kind) => milestone(kind, first + week)));
    return `  - id: ${stage}
    name: ${name}
    stage: ${stage}
    weeks: ${first}-${first + 2}
    goal: ${goal}
    milestones:
${milestones.join('\n')}
    gate:
${gate}
`;
  });
  return `phases:\n${parts.join('\n')}`;
}

function milestone(kind: MilestoneKind, week: number): string {
  const { title, owner, needs = [], more = [] } = ROADMAP[kind];
  const lines = [
    `title: ${scalar(title)}`,
    `kind: ${kind}`,
    `week: ${week}`,
    `owner: ${owner}`,
    ...(needs.length ? [`needs: [${needs.join(', ')}]`] : []),
    ...more,
  ];
  return `      - id: ${kind}\n${lines.map((line) => `        ${line}`).join('\n')}`;
}

/** A text as a YAML scalar: plain where nothing in it could be read as something else, otherwise in double quotes. */
export function scalar(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} ,.'’()&/+_-]*$/u.test(text) && !text.endsWith(' ') && !WORDS.test(text);
  return isPlain ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

/** Words that some readers of YAML take for a value. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

function escaped(c: string): string {
  return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A text that ends with its line, and cannot end a comment before that. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
