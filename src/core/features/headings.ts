import { headingNamed, type Outline } from '../model/documents.ts';
import type { Leaf } from '../model/item.ts';
import { allPlaces } from '../rules/evidence/places.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains, type Offset, type Range, range, rangeOf } from '../text/span.ts';
import type { Refusal } from './rename.ts';
import type { Seen } from './seen.ts';

/** A heading of a document, as a plan names it. */
export interface NamedHeading {
  readonly path: string;
  readonly heading: Leaf<string>;
}

/** The heading that is named at a place: the part of a link behind `#`. */
export function headingAt(seen: Seen, at: Offset): NamedHeading | undefined {
  for (const { path, heading } of seen.plan ? allPlaces(seen.plan) : []) {
    if (path && heading && contains(rangeOf(heading.span, seen.layout), at)) return { path: path.value, heading };
  }
  return undefined;
}

/** Where the words of a heading stand in its document; undefined where there is no such heading, or it is no plain one. */
export function titleIn(markdown: string, slug: string, outline: Outline | undefined): Range | undefined {
  const heading = outline && headingNamed(slug, outline);
  return heading && titleAt(markdown, heading.start);
}

function titleAt(markdown: string, start: number): Range | undefined {
  const [line = '', below = ''] = markdown.slice(start, start + LONGEST).split(/\r\n|\r|\n/, 2);
  const title = /^(#{1,6}[ \t]+)(\S|\S.*?\S)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? UNDERLINED.exec(`${line}\n${below}`);
  if (!title) return undefined;
  const [, marks = '', words = ''] = title;
  return range(start + marks.length, start + marks.length + words.length);
}

const LONGEST = 2000;
const UNDERLINED = /^()([^#<\s].*?)[ \t]*\n[ \t>]*(?:=+|-+)[ \t]*$/;

export interface Retitling {
  readonly edit: TextEdit;
  /** The names of headings in links, before and after; those of others may depend on it. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** Gives a heading other words. */
export function retitled(
  markdown: string,
  slug: string,
  title: string,
  outlineOf: (text: string) => Outline | undefined,
): Retitling | Refusal {
  const outline = outlineOf(markdown);
  const heading = outline && headingNamed(slug, outline);
  const words = heading && titleAt(markdown, heading.start);
  if (!words) return { refusal: `There is no heading \`#${slug}\` in the document that could be renamed.` };
  const edit = { range: words, newText: title };
  const after = outlineOf(markdown.slice(0, words.start) + title + markdown.slice(words.end))?.headings ?? [];
  const isHeading = after.length === outline.headings.length && after[outline.headings.indexOf(heading)]?.slug;
  if (!isHeading) return { refusal: `\`${title}\` is no heading that a link could lead to.` };
  const slugs = outline.headings.flatMap((each, i): [string, string][] => {
    const next = after[i]?.slug;
    return next === undefined || next === each.slug ? [] : [[each.slug, next]];
  });
  return { edit, slugs: new Map(slugs) };
}
