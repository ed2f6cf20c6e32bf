import type { Place } from '../model/leaves.ts';
import type { Plan } from '../model/programme.ts';
import type { Span } from '../text/span.ts';
import type { Seen } from './seen.ts';

/** A place that can be opened: an address, or a document beside the plan and a heading in it. */
export type Link = { readonly span: Span } & (
  | { readonly url: string }
  | { readonly path: string; readonly heading: string | undefined }
);

export function linksOf({ plan }: Seen): readonly Link[] {
  return plan ? placesIn(plan).flatMap(linkOf) : [];
}

function linkOf({ value, span, path, heading }: Place): readonly Link[] {
  if (path) return [{ span, path: path.value, heading: heading?.value }];
  return /^https?:\/\/\S+$/i.test(value) ? [{ span, url: value }] : [];
}

function placesIn({ charter, phases, integrations, deployment, adoption }: Plan): readonly Place[] {
  const places: Place[] = [];
  const add = (place: Place | undefined): void => {
    if (place) places.push(place);
  };
  add(charter?.businessCase?.document);
  for (const { evidence } of charter?.customerOutcomes ?? []) add(evidence);
  for (const { fallback } of integrations) add(fallback);
  for (const place of [deployment?.fallback, deployment?.cutover, adoption?.leaderUpskilling]) add(place);
  for (const { milestones } of phases) for (const { evidence } of milestones) evidence.forEach(add);
  return places;
}
