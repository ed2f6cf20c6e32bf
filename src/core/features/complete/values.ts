import { KINDS, type MilestoneKind, STAGES } from '../../model/programme.ts';
import { capacityOf } from '../../schedule/parties.ts';
import { formOf, type KeyInfo } from '../../schema/keys.ts';
import { hoursPerWeek, parseCommitment } from '../../time/amounts.ts';
import type { Ask } from './ask.ts';
import { placeOffers } from './evidence.ts';
import { freeId } from './examples.ts';
import { idOffers, kindsOf } from './ids.ts';
import { needOffers } from './needs.ts';
import { type Offer, scalar } from './offer.ts';
import { dateOffers, weekOffers, weekRangeOffers } from './when.ts';

/** What may stand for a value of a form. */
export function valueOffers(formName: string, info: KeyInfo | undefined, ask: Ask): readonly Offer[] {
  const form = formOf(formName);
  if (formName === 'milestoneKind') return kindOffers(ask);
  if (form.choices.length) return form.choices.map((value) => scalar('choice', value));
  if (formName === 'need') return needOffers(ask);
  const kinds = kindsOf(formName);
  if (kinds) return idOffers(ask, kinds);
  switch (formName) {
    case 'week':
      return weekOffers(ask);
    case 'weekOrDate':
      return [...weekOffers(ask), ...dateOffers(ask)];
    case 'weekRange':
      return weekRangeOffers(ask);
    case 'date':
      return dateOffers(ask);
    case 'closedDays':
      return [...dateOffers(ask), ...form.maps.map(whole)];
    case 'commitment':
      return COMMITMENTS.map((value) => scalar('amount', value, { detail: hoursOf(value, ask) }));
    case 'effort':
      return [...amounts(EFFORTS), ...form.maps.map(whole)];
    case 'span':
    case 'hours':
      return amounts(spansFor(info));
    case 'place':
      return placeOffers(ask);
    case 'placeOrText':
      return placeOffers(ask);
    case 'id':
      return idProposals(info, ask);
    default:
      return amounts(AMOUNTS[formName] ?? []);
  }
}

function whole(form: string): Offer {
  return {
    label: `{${
      formOf(form)
        .keys.map(({ key }) => key)
        .join(', ') || 'id'
    }}`,
    kind: 'snippet',
    about: form,
    what: { kind: 'whole', form },
  };
}

const COMMITMENTS = [
  '20%',
  '50%',
  '10%',
  '40%',
  '60%',
  '80%',
  '4h/week',
  '8h/week',
  '1d/week',
  '2d/week',
  'half-time',
  'full-time',
];
const EFFORTS = ['4h', '8h', '1d', '2d', '3d', '5d', '2w'];
const AMOUNTS: Readonly<Record<string, readonly string[]>> = {
  capacity: ['37.5h/week', '40h/week', '35h/week', '30h/week', '20h/week', '4d/week', '5d/week'],
  lag: ['1d', '2d', '3d', '5d', '1w', '2w', '-1d', '-2d'],
  currency: ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'AUD', 'CAD', 'JPY', 'INR'],
  level: ['20%', '40%', '60%', '80%', '90%', '100%'],
};

/** What people write depends on what is measured: a fix takes hours, steadying weeks. */
function spansFor(info: KeyInfo | undefined): readonly string[] {
  switch (info?.key) {
    case 'fix-within':
      return ['24h', '8h', '48h', '3d', '1w'];
    case 'hypercare':
      return ['30d', '2w', '4w', '6w', '60d'];
    case 'release-cadence':
      return ['2w', '1w', '3w', '4w'];
    case 'for':
      return ['7d', '10d', '2w', '3w', '4w'];
    case 'duration':
      return ['1d', '2d', '3d', '4d', '5d', '10d', '2w', '3w'];
    default:
      return EFFORTS;
  }
}

function amounts(values: readonly string[]): readonly Offer[] {
  return values.map((value) => scalar('amount', value));
}

/** A commitment in hours, of the person that holds the role. */
function hoursOf(value: string, { seen, place }: Ask): string | undefined {
  const commitment = parseCommitment(value);
  if (!commitment) return undefined;
  const holders = place.path[0] === 'roles' ? (seen.parties?.people(String(place.path[1])) ?? []) : [];
  const capacity = holders.length === 1 && holders[0] ? capacityOf(holders[0]) : undefined;
  const hours = hoursPerWeek(commitment, capacity);
  return `${Math.round(hours * 10) / 10} h a week`;
}

/** The kinds of the roadmap: those of the phase's stage that are not planned yet, the other ones, those that are. */
function kindOffers(ask: Ask): readonly Offer[] {
  const own = ask.milestone?.kind?.value;
  const planned = plannedKinds(ask);
  const weight = (kind: MilestoneKind, stage: string): number =>
    (planned.has(kind) && kind !== own ? 2 : 0) + (stage === ask.phase?.stage?.value ? 0 : 1);
  return roadmap()
    .map(({ kind, stage, week }) => {
      const detail = `${stage}, week ${week} of 12${planned.has(kind) ? ', planned already' : ''}`;
      return { offer: scalar('choice', kind, { detail }), weight: weight(kind, stage) };
    })
    .sort((a, b) => a.weight - b.weight)
    .map(({ offer }) => offer);
}

export function plannedKinds({ seen }: Ask): ReadonlySet<MilestoneKind> {
  const milestones = seen.plan?.phases.flatMap((phase) => phase.milestones) ?? [];
  return new Set(milestones.flatMap(({ kind }) => kind?.value ?? []));
}

interface Planned {
  readonly kind: MilestoneKind;
  readonly stage: (typeof STAGES)[number];
  readonly week: number;
}

/** The roadmap's milestones in their order. */
export function roadmap(): readonly Planned[] {
  return STAGES.flatMap((stage, i) =>
    KINDS[stage].flatMap((kinds, week) => kinds.map((kind): Planned => ({ kind, stage, week: 3 * i + week + 1 }))),
  );
}

/** An id made of what the thing is called. */
function idProposals(info: KeyInfo | undefined, ask: Ask): readonly Offer[] {
  const called = ask.milestone?.kind?.value ?? ask.milestone?.title?.value ?? ask.phase?.name?.value;
  const isOwn = ask.place.path.length === (ask.milestone ? 5 : 3);
  const slug = isOwn && called ? slugOf(called) : '';
  const example = info?.examples.find((value): value is string => typeof value === 'string');
  const wanted = [slug, example ?? ''].filter((id) => id !== '');
  return [...new Set(wanted.map((id) => freeId(id, ask)))].map((id) => scalar('choice', id));
}

/** A text as an id: its words in lower case, joined by hyphens, no more than a line holds. */
function slugOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const from = words.findIndex((word) => /^[a-z]/.test(word));
  if (from < 0) return '';
  return words
    .slice(from, from + 6)
    .join('-')
    .slice(0, 48)
    .replace(/-+$/, '');
}
