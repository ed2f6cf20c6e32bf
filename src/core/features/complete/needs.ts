import type { Ask } from './ask.ts';
import { idOffers } from './ids.ts';
import { type Offer, scalar } from './offer.ts';

const LAGS = ['1d', '2d', '3d', '5d', '1w', '2w'];
const WITH_LAG = /^([a-z][a-z0-9-]*) *(?:([+-]) *[0-9hdw.]*)?$/;

/** Milestones to wait for; behind one of them, how long after it; and the long form, which says more. */
export function needOffers(ask: Ask): readonly Offer[] {
  const ids = idOffers(ask, ['milestone']);
  const [, id, sign = '+'] = WITH_LAG.exec(ask.typed) ?? [];
  const isNamed = id !== undefined && / |[+-]/.test(ask.typed.slice(id.length));
  if (isNamed) {
    return LAGS.map((lag) => scalar('amount', `${id} ${sign} ${lag}`, { detail: sign === '+' ? 'later' : 'sooner' }));
  }
  const long: Offer = {
    label: '{id, type, lag}',
    kind: 'snippet',
    detail: 'another type of dependency',
    about: 'dependency',
    what: { kind: 'whole', form: 'dependency' },
  };
  return ids.length ? [...ids, long] : [];
}
