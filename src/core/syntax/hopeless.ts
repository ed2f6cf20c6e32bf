import type { Problem } from '../text/problem.ts';
import type { Section } from '../text/span.ts';

/**
 * Texts that no parser can say anything useful about: one problem at the first such place, and nothing else, where a
 * YAML parser would give a dozen that hide the one.
 */
export function hopeless(text: string, section: Section): Problem | undefined {
  for (const { pattern, message, help } of FAULTS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    return { rule: 'syntax/yaml', severity: 'error', message, help, span: { section, start, end } };
  }
  return deeplyNested(text, section);
}

const FAULTS = [
  {
    pattern: /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m,
    message: 'A merge left its conflict marks here: which side holds is not decided.',
    help: 'Keep one side, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the very character is looked for.
    pattern: /\u0000+/,
    message: 'There is a NUL byte here: this is not a text file, or it was damaged.',
    help: 'Restore the file from version control, and save it as UTF-8.',
  },
];

/** Nobody writes a plan a hundred parts deep; the parser would need time and memory that grow with the depth. */
const DEEPEST = 100;

/** Brackets, dashes or keys, one right behind the other. */
const DEEP = new RegExp(
  `[[{](?:[\\s,]*[[{]){${DEEPEST}}|(?<![^\\r\\n])[ \\t]*(?:[-?][ \\t]+){${DEEPEST}}|(?<!\\S)(?:[^\\s:#]{1,64}:[ \\t]+){${DEEPEST}}`,
);

function deeplyNested(text: string, section: Section): Problem | undefined {
  const match = DEEP.exec(text);
  if (!match) return undefined;
  return {
    rule: 'syntax/yaml',
    severity: 'error',
    message: `More than ${DEEPEST} parts are opened within each other here, deeper than a plan can be.`,
    help: 'Break the line, or close what was opened.',
    span: { section, start: match.index, end: match.index + 1 },
  };
}
