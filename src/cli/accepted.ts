import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from '../core/syntax/syntax.ts';
import { entryOf, type Node } from '../core/syntax/tree.ts';
import { applyEdits, type TextEdit } from '../core/text/edit.ts';
import { lineAt, lineIndex, lineRange } from '../core/text/lines.ts';
import { type Layout, range, rangeOf } from '../core/text/span.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import { Failure } from './failure.ts';
import { readBytes, shownPath, textOf } from './files.ts';

/** A change that somebody has accepted: by its fingerprint, with a reason, up to a day. */
export interface Acceptance {
  readonly fingerprint: string;
  readonly by: string;
  readonly reason: string;
  readonly until: string;
  readonly isExpired: boolean;
  readonly line: number;
  readonly node: Node;
}

export interface AcceptedFile {
  readonly file: string;
  readonly shown: string;
  readonly text: string;
  readonly layout: Layout;
  readonly entries: readonly Acceptance[];
}

export const ACCEPTED = 'cx-programme.accepted.yaml';

/** The nearest one upward from a plan; undefined where there is none. */
export function acceptedFor(plan: string, cwd: string, today: Day): AcceptedFile | undefined {
  for (let folder = dirname(resolve(cwd, plan)); ; folder = dirname(folder)) {
    const file = join(folder, ACCEPTED);
    if (existsSync(file)) return readAccepted(file, cwd, today);
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return undefined;
  }
}

const KEYS = ['fingerprint', 'by', 'reason', 'until'] as const;

/** Throws a Failure that names the line: an acceptance that is not understood must not let anything pass. */
function readAccepted(file: string, cwd: string, today: Day): AcceptedFile {
  const shown = shownPath(file, cwd);
  const text = textOf(readBytes(file, shown), shown);
  const { root, problems, layout } = parse(text);
  const lines = lineIndex(text);
  const lineOf = (node: Node): number => lineAt(lines, rangeOf(node.span, layout).start) + 1;
  const [problem] = problems;
  if (problem)
    throw new Failure(`${shown}:${lineAt(lines, rangeOf(problem.span, layout).start) + 1}: ${problem.message}`);
  const list = entryOf(root, 'accepted')?.value;
  if (root && list?.kind !== 'seq')
    throw new Failure(`${shown}: it holds a list \`accepted\` of entries with ${KEYS.join(', ')}.`);
  if (list?.kind === 'seq' && list.flow && list.items.length)
    throw new Failure(`${shown}:${lineOf(list)}: write each entry of \`accepted\` on lines of its own, behind a dash.`);
  const entries = (list?.kind === 'seq' ? list.items : []).map((node) => {
    const at = `${shown}:${lineOf(node)}`;
    const stray = node.kind === 'map' ? node.entries.find(({ key }) => !KEYS.some((each) => each === key)) : undefined;
    if (stray) throw new Failure(`${at}: an entry has no key ${stray.key}; it has ${KEYS.join(', ')}.`);
    const value = (key: (typeof KEYS)[number]): string => {
      const found = entryOf(node, key)?.value;
      const written = found?.kind === 'scalar' && found.value !== null ? String(found.value).trim() : '';
      if (written === '') throw new Failure(`${at}: this entry has no ${key}. It needs ${KEYS.join(', ')}.`);
      return written;
    };
    const until = parseDay(value('until'));
    if (until === undefined) throw new Failure(`${at}: until is a date of the calendar, such as 2026-03-31.`);
    return {
      fingerprint: value('fingerprint'),
      by: value('by'),
      reason: value('reason'),
      until: value('until'),
      isExpired: until < today,
      line: lineOf(node),
      node,
    };
  });
  return { file, shown, text, layout, entries };
}

/** The file without some of its entries; all else stays as it is, byte for byte. */
export function withoutEntries({ text, layout, entries }: AcceptedFile, stale: ReadonlySet<Acceptance>): string {
  const lines = lineIndex(text);
  if (stale.size === entries.length) {
    const first = entries[0]?.node;
    const start = first ? text.lastIndexOf('accepted', rangeOf(first.span, layout).start) : 0;
    const last = entries.at(-1)?.node;
    const end = last ? rangeOf(last.span, layout).end : 0;
    return applyEdits(text, [{ range: range(start, end), newText: 'accepted: []' }]);
  }
  const edits = [...stale].map(({ node }): TextEdit => {
    const { start, end } = rangeOf(node.span, layout);
    const first = lineRange(lines, lineAt(lines, start)).start;
    const behind = lines.starts[lineAt(lines, range(end, end).start) + (text[end - 1] === '\n' ? 0 : 1)] ?? text.length;
    return { range: range(first, behind), newText: '' };
  });
  return applyEdits(text, edits);
}
