import type { TextEdit } from '../text/edit.ts';
import type { Edit, Fix } from '../text/problem.ts';
import { rangeOf } from '../text/span.ts';
import { addition } from './add.ts';
import type { Source } from './place.ts';
import { removal } from './remove.ts';

/** A version of a plan, with what its fixes need to know of it. */
export interface Fixable extends Source {
  /** Whether the text is not YAML: then only plain replacements can be made. */
  readonly broken: boolean;
}

/** The text edits of a fix, by place; undefined where it cannot be made without touching something else. */
export function editsOf(fix: Fix, source: Fixable): readonly TextEdit[] | undefined {
  const all: TextEdit[] = [];
  for (const edit of fix.edits) {
    const found = resolve(edit, source);
    if (!found) return undefined;
    all.push(...found);
  }
  all.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const isApart = all.every(({ range: { start } }, i) => i === 0 || (all[i - 1]?.range.end ?? 0) <= start);
  return all.length && isApart ? all : undefined;
}

function resolve(edit: Edit, source: Fixable): readonly TextEdit[] | undefined {
  if ('newText' in edit) return [{ range: rangeOf(edit.span, source.layout), newText: edit.newText }];
  if (source.broken) return undefined;
  return 'remove' in edit ? removal(edit, source) : addition(edit, source);
}
