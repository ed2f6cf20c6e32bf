import type { Root } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * What makes words bold, links or code. Of most text nobody asks, and some of it takes quadratic time: it is read in
 * headings and tasks alone.
 */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

type Reader = (text: string) => Root;

function reader(...without: readonly string[]): Reader {
  const processor = unified().use(remarkParse);
  processor.data({
    micromarkExtensions: [gfmTaskListItem(), { disable: { null: [...without] } }],
    fromMarkdownExtensions: [gfmTaskListItemFromMarkdown()],
  });
  const frozen = processor.freeze();
  return (text) => frozen.parse(text);
}

/** The blocks of a document; the text in them stays as it is written. */
export const readBlocks: Reader = reader(...INLINE);

/** Everything, for a few words. */
export const readWhole: Reader = reader();
