import type { Ask } from './ask.ts';
import { type Offer, scalar } from './offer.ts';

/** Files beside the plan, and the headings of the file that is named already. */
export function placeOffers({ typed, beside, place }: Ask): readonly Offer[] {
  const [path = '', heading] = typed.split('#');
  const taken = new Set(place.present);
  const isNew = ({ label }: Offer): boolean => !taken.has(label);
  if (heading !== undefined) {
    const headings = beside.headings(path) ?? [];
    return headings.map(({ slug, text }) => scalar('heading', `${path}#${slug}`, { detail: text })).filter(isNew);
  }
  const known = beside.headings(path) ?? [];
  return [
    ...beside.files.map((file) => scalar(file.endsWith('/') ? 'folder' : 'file', file)),
    ...known.map(({ slug, text }) => scalar('heading', `${path}#${slug}`, { detail: text })),
  ].filter(isNew);
}
