import type { ErrorCode } from 'yaml';
import type { Fix } from '../text/problem.ts';
import type { Section } from '../text/span.ts';

/** The fixes of faults of YAML that are plain: a tab for spaces, a value that needs quotes. */
export function mendsOf(code: ErrorCode, text: string, at: number, section: Section): readonly Fix[] {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const found = code === 'TAB_AS_INDENT' ? tabs(line) : quotes(line);
  if (!found) return [];
  const { title, from, to, newText } = found;
  // How deep the line was meant to stand, and where the value was meant to end, only its writer knows.
  return [{ title, safe: false, edits: [{ span: { section, start: start + from, end: start + to }, newText }] }];
}

interface Mend {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

function tabs(line: string): Mend | undefined {
  const indent = /^[ \t]*\t[ \t]*/.exec(line)?.[0];
  if (indent === undefined) return undefined;
  return { title: 'Replace tabs by spaces', from: 0, to: indent.length, newText: indent.replaceAll('\t', '  ') };
}

/** `name: Design: agreed`, `name: @home`: a value that YAML takes for something else. */
function quotes(line: string): Mend | undefined {
  const match = /^( *(?:- +)*[\p{L}\w-]+: +)((?:[^\s"'|>[\]{}#&*!,]|[@`%])(?:[^#"\\]|[^\s#"\\]#)*?)( +#.*|\s*)$/u.exec(
    line,
  );
  const [, head = '', value = ''] = match ?? [];
  if (!/^[@`%]|:(?:\s|$)/.test(value)) return undefined;
  return { title: 'Put the value in quotes', from: head.length, to: head.length + value.length, newText: `"${value}"` };
}
