export type OfferKind =
  | 'key'
  | 'choice'
  | 'person'
  | 'role'
  | 'team'
  | 'phase'
  | 'milestone'
  | 'metric'
  | 'journey'
  | 'time'
  | 'amount'
  | 'file'
  | 'folder'
  | 'heading'
  | 'snippet';

/** Something that may be written at a place; how it is written there, the place tells. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** Who or when it is, in a few words. */
  readonly detail?: string | undefined;
  /** Markdown, or what it is by the format: `form` or `form.key`. */
  readonly about?: string | undefined;
  readonly what: What;
}

/** Values that are known before anybody types. */
export type Given = Readonly<Record<string, string | number>>;

export type What =
  /** A value as data, written plain or in quotes as it needs. */
  | { readonly kind: 'scalar'; readonly value: string | number | boolean }
  /** The head of a key, and what comes behind it. */
  | { readonly kind: 'key'; readonly key: string }
  /** A snippet of a whole mapping: lines that begin at the same column, for block style, and all on one, for flow. */
  | { readonly kind: 'whole'; readonly form: string; readonly given?: Given };

export function scalar(
  kind: OfferKind,
  value: string | number | boolean,
  more: Pick<Offer, 'detail' | 'about'> = {},
): Offer {
  return { label: String(value), kind, what: { kind: 'scalar', value }, ...more };
}
