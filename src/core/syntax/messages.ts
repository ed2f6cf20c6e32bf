import type { ErrorCode } from 'yaml';

interface Told {
  readonly message: string;
  readonly help?: string;
}

const UNFINISHED: Told = {
  message: 'This line is not finished, or a colon stands where none is expected.',
  help: 'Write `key: value`; put a value that holds `: ` in quotes.',
};

/** What each fault of the parser means to somebody who edits a plan. `near` is the text at the fault. */
export function messageOf(code: ErrorCode, detail: string, near: string): Told {
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        message: 'A tab indents this line, and YAML takes only spaces.',
        help: 'Replace the tab by two spaces.',
      };
    case 'BAD_INDENT':
      if (detail.startsWith('Flow')) return missing(detail);
      return {
        message: 'This line is indented neither like its neighbours nor like a part of them.',
        help: 'Align it with the lines it belongs to.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return UNFINISHED;
    case 'MISSING_CHAR':
      return missing(detail);
    case 'BAD_SCALAR_START':
      return {
        message: `A value cannot begin with ${quoted(near[0] ?? '')}.`,
        help: 'Put the value in quotes.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `${quoted(near)} is not an escape that double quotes know.`,
        help: 'Write the backslash twice, or use single quotes.',
      };
    case 'BLOCK_IN_FLOW':
      return {
        message: 'A list or map by indentation cannot stand within brackets.',
        help: 'Close the bracket first.',
      };
    case 'UNEXPECTED_TOKEN':
      return {
        message: `${quoted(near)} is not expected here.`,
        help: 'Put the value in quotes, or finish the line before.',
      };
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return { message: 'This alias is not written as one.', help: 'Write `*name`, with nothing else beside it.' };
    case 'MULTIPLE_ANCHORS':
      return { message: 'A value can have one anchor only.', help: 'Remove one of the names that begin with `&`.' };
    case 'MULTIPLE_TAGS':
      return { message: 'A value can have one tag only.', help: 'Remove one of the words that begin with `!`.' };
    case 'BAD_DIRECTIVE':
      return {
        message: 'This line is read as a directive, since it begins with `%`.',
        help: 'Remove it; a plan needs none.',
      };
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_PROP_ORDER':
      return { message: `${quoted(near)} is not a tag that a plan can use.`, help: 'Remove it; a plan needs no tags.' };
    case 'MULTIPLE_DOCS':
      return { message: 'A second document begins here, but a plan is one document.' };
    case 'NON_STRING_KEY':
      return { message: 'A key must be a plain word.' };
    case 'DUPLICATE_KEY':
      return { message: `The key ${quoted(near)} stands here a second time.` };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'This is larger or deeper than a plan can be.' };
    case 'IMPOSSIBLE':
      return { message: 'This is not YAML.' };
  }
}

/** The parser has one code for all that is missing; its own words say what. */
function missing(detail: string): Told {
  if (/map values?/.test(detail)) return UNFINISHED;
  const quote = /closing (["'])/.exec(detail)?.[1];
  if (quote) return { message: 'A quote is opened, but not closed.', help: `Add the closing ${quoted(quote)}.` };
  const bracket = /end with a? ?([\]}])/.exec(detail)?.[1];
  if (bracket)
    return { message: `A bracket is opened, but its ${quoted(bracket)} is missing.`, help: `Add ${quoted(bracket)}.` };
  return {
    message: 'Something is missing here: a comma, or a space before a comment or behind a colon.',
    help: 'Entries within brackets are parted by commas; `key: value` needs its space.',
  };
}

function quoted(text: string): string {
  return `\`${text.length > 30 ? `${text.slice(0, 29)}…` : text}\``;
}
