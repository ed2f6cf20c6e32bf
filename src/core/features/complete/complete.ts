import { type FormInfo, formOf, keyIn } from '../../schema/keys.ts';
import { positionAt } from '../../text/lines.ts';
import type { Offset } from '../../text/span.ts';
import { styleOf } from '../block/style.ts';
import type { Seen } from '../seen.ts';
import { type Ask, askAt, isList } from './ask.ts';
import { type Beside, NOTHING_BESIDE } from './beside.ts';
import { MOST_IDS } from './ids.ts';
import { insertOf } from './insert.ts';
import { goesOn } from './keyOffers.ts';
import { namesIn } from './names.ts';
import type { Offer, OfferKind } from './offer.ts';
import { offersFor, turned } from './offers.ts';
import type { Place } from './place.ts';
import { placesAt } from './places.ts';

/** Something that an editor offers to write at a cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: OfferKind;
  /** Who or when it is. */
  readonly detail?: string | undefined;
  /** What `aboutOf` tells in full. */
  readonly about?: string | undefined;
  readonly newText: string;
  readonly isSnippet: boolean;
  /** What is replaced: up to `at` where the rest is to stay, up to `to` otherwise. All on one line. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** Lines of the text but the first are indented from here. */
  readonly margin: number;
  readonly commit: readonly string[];
  /** Whether something is to be offered behind it at once. */
  readonly goesOn: boolean;
}

export interface Completions {
  /** In the order in which they are to be shown. */
  readonly items: readonly Completion[];
  /** Whether there are others for those who type on. */
  readonly isIncomplete: boolean;
}

/** What can be written at a place of a plan. */
export function complete(seen: Seen, at: Offset, beside?: Beside): Completions {
  return completing(seen, at).offers(beside);
}

/** The same for who has to look for files first. */
export interface Completing {
  /** What is typed of the path of a file, where one may stand. */
  readonly path: string | undefined;
  offers(beside?: Beside): Completions;
}

export function completing(seen: Seen, at: Offset): Completing {
  const asks = asksAt(seen, at);
  return {
    path: asks.find(takesPath)?.typed,
    offers(beside = NOTHING_BESIDE) {
      const items = asks.flatMap((ask) => {
        const asked = { ...ask, beside };
        return offersFor(asked).flatMap((offer) => completionOf(offer, asked) ?? []);
      });
      return { items, isIncomplete: items.length >= MOST_IDS };
    },
  };
}

function takesPath({ form, place }: Ask): boolean {
  const { name } = form.items === undefined ? form : formOf(form.items);
  return place.want !== 'key' && (name === 'place' || name === 'placeOrText');
}

function asksAt(seen: Seen, at: Offset): readonly Ask[] {
  const style = styleOf(seen.lines);
  const names = namesIn(seen.symbols);
  return placesAt(seen.lines, at, style).flatMap((place) => {
    const ask = askAt(seen, style, names, place);
    if (!ask || !fits(place, ask.form)) return [];
    const lineStart = place.from - positionAt(seen.lines, place.from as Offset).character;
    const margin = seen.text.charCodeAt(0) === 0xfeff && lineStart === 0 ? 1 : 0;
    return [{ ...ask, place: turned(place, ask.form, lineStart + margin) }];
  });
}

/** In the column of its key only a list may stand. */
function fits({ want, isBehind, column, frames }: Place, form: FormInfo): boolean {
  return want !== 'value' || isBehind || isList(form) || column > (frames.at(-1)?.column ?? -1);
}

function completionOf(offer: Offer, ask: Ask): Completion | undefined {
  const { place } = ask;
  const insert = insertOf(offer.what, ask);
  if (!insert) return undefined;
  const { label, kind, detail, about, what } = offer;
  const info = what.kind === 'key' ? keyIn(ask.form, what.key) : undefined;
  return {
    label,
    kind,
    detail,
    about,
    newText: insert.text,
    isSnippet: insert.isSnippet,
    from: insert.isBelow ? withoutBlanks(ask.seen.text, place.from) : place.from,
    at: place.at,
    to: place.to,
    margin: place.margin,
    commit: place.isFlow && what.kind === 'scalar' && !place.quote ? [',', ']', '}'] : [],
    goesOn: info !== undefined && place.existing === undefined && goesOn(formOf(info.form)),
  };
}

/** What stands below its key leaves no blanks behind the colon. */
function withoutBlanks(text: string, from: number): number {
  let at = from;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

/** What the format says of a form (`milestone`) or a key in it (`milestone.week`), as Markdown. */
export function aboutOf(about: string): string {
  const [form = '', key] = about.split(/\.(?=[^.]*$)/);
  if (key === undefined) return formOf(form).about;
  return keyIn(formOf(form), key)?.about ?? formOf(about).about;
}
