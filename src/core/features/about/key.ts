import { formOf, type KeyInfo } from '../../schema/keys.ts';
import { facts, paragraphs } from '../words.ts';

/** What a key of the format is for, and what may be written there. */
export function aboutKey({ key, about, required, form, examples }: KeyInfo): string {
  const { title, choices } = formOf(form);
  const code = (values: readonly unknown[]): string =>
    values.map((value) => `\`${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}\``).join(', ');
  // A text with code in it has told already what to write.
  const isTold = about.includes('`');
  return paragraphs(
    facts(`**${key}**`, required && 'required'),
    about,
    !isTold && (choices.length > 0 ? code(choices) : title && `Write ${title}.`),
    !isTold &&
      !choices.length &&
      !title.includes('such as') &&
      examples.length > 0 &&
      `For example ${code(examples.slice(0, 2))}`,
  );
}
