import { lacks } from '../../model/item.ts';
import { together } from '../fixes.ts';
import { nameAnswerable } from '../propose.ts';
import { rule } from '../rule.ts';
import { called } from '../words.ts';

export const unpairedJourney = rule({
  id: 'ownership/unpaired-journey',
  severity: 'warning',
  finds: 'A critical journey has no owner in the business, or none in technology.',
  why: 'A journey that customers notice is built by two: one who knows what should happen and one who knows what can. With the business owner alone, promises are made that the systems cannot keep; with the technical owner alone, the system works and the customer still has to call twice.',
  bad: `
charter:
  journeys:
    - id: move-home
#         ^^^^^^^^^
      name: Move home
      owner: maeve-brannigan
      critical: true
`,
  good: `
charter:
  journeys:
    - id: move-home
      name: Move home
      owner: maeve-brannigan
      technical-owner: ines-carvalho
      critical: true
`,
  reads: ['charter', 'parties'],
  check(facts, report) {
    const { plan } = facts;
    for (const journey of plan.charter?.journeys ?? []) {
      if (journey.critical?.value !== true) continue;
      const business = lacks(journey, 'owner');
      const technical = lacks(journey, 'technical-owner');
      if (!business && !technical) continue;
      const name = called(journey, 'this one');
      const message =
        business && technical
          ? `The critical journey ${name} has no owner, neither in the business nor in technology.`
          : business
            ? `The critical journey ${name} has a technical owner and nobody in the business who says what it should be.`
            : `The critical journey ${name} has a business owner and nobody in technology who says what can be built.`;
      const owner = business ? nameAnswerable(journey, 'owner', 'product-owner', facts) : [];
      const partner = technical ? nameAnswerable(journey, 'technical-owner', 'technical-lead', facts) : [];
      const fixes =
        business && technical
          ? together('Set owner to product-owner, and technical-owner to technical-lead', owner, partner)
          : [...owner, ...partner];
      const keys = [...(business ? ['`owner`'] : []), ...(technical ? ['`technical-owner`'] : [])];
      report(journey.label, message, {
        item: journey,
        help: `Name one person or role as ${keys.join(' and one as ')}.`,
        fixes,
      });
    }
  },
});
