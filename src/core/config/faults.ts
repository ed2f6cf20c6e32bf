import { isEmpty, say } from '../syntax/say.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { nearest } from '../text/suggest.ts';

/** What may be wrong in a configuration, in the words and under the names that faults of a plan have. */

export function fault(rule: string, message: string, help: string, span: Span): Problem {
  return { rule, severity: 'error', message, help, span };
}

/** The same with a change that mends it. */
function withChange(problem: Problem, newText: string | undefined): Problem {
  if (newText === undefined) return problem;
  const fixes = [{ title: `Change to ${newText}`, safe: false, edits: [{ span: problem.span, newText }] }];
  return { ...problem, help: `Did you mean \`${newText}\`?`, fixes };
}

/** `newText` is what was probably meant; what stands there already was not. */
export function unknownName(message: string, help: string, span: Span, newText: string | undefined): Problem {
  return withChange(fault('schema/unknown-key', message, help, span), newText);
}

export function unknownKey(where: string, key: string, span: Span, known: readonly string[], map: MapNode): Problem {
  const present = new Set(map.entries.map((entry) => entry.key));
  const free = known.filter((each) => !present.has(each));
  const help = known.length ? `Known here: ${known.join(', ')}.` : 'Remove it.';
  return unknownName(`\`${key}\` is not a key of ${where}.`, help, span, nearest(key, free));
}

export function emptyValue(name: string, node: Node, key: Span, title: string): Problem | undefined {
  if (!isEmpty(node)) return undefined;
  return fault('schema/type', `\`${name}\` has no value.`, `Write ${title}, or remove the line.`, key);
}

/** A value of another form; a mapping or list in lines of its own is told at its key. */
export function cannotBe(subject: string, node: Node, key: Span, title: string): Problem {
  const span = node.kind === 'scalar' || node.flow ? node.span : key;
  return fault('schema/type', `${subject} cannot be ${say(node)}.`, `Write ${title}.`, span);
}

/** What people write who know other tools. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  warn: 'warning',
  err: 'error',
  information: 'info',
  hint: 'info',
  none: 'off',
  disable: 'off',
  disabled: 'off',
  false: 'off',
  yes: 'true',
  no: 'false',
};

/** A value that is none of some words. */
export function oneOf(
  name: string,
  node: Node,
  key: Span,
  words: readonly string[],
  title = `one of ${words.join(', ')}`,
): Problem {
  const subject = `\`${name}\``;
  if (node.kind !== 'scalar') return cannotBe(subject, node, key, title);
  const word = String(node.value);
  const other = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
  const meant = other !== undefined && words.includes(other) ? other : nearest(word, words);
  return withChange(
    fault('schema/value', `${subject} cannot be ${say(node)}.`, `Write ${title}.`, node.span),
    meant === word ? undefined : meant,
  );
}
