import { keyOf } from '../../model/item.ts';
import { together } from '../fixes.ts';
import { rule } from '../rule.ts';
import { swap } from '../shared.ts';
import { called, listed } from '../words.ts';

export const tooManyJourneys = rule({
  id: 'roadmap/too-many-journeys',
  severity: 'warning',
  options: { max: 5 },
  finds: 'The charter calls more journeys critical than a first release can carry.',
  why: 'Design fails by debating edge cases instead of locking the core: a design that serves four cases in five brilliantly beats one that serves all of them somehow. Five critical journeys are what a team can map, build, test with real users and train in twelve weeks. The sixth is not one more, it is less time for each of the others.',
  bad: `
charter:
  journeys:
# ^^^^^^^^
    - {id: report-damage, name: Report damage, critical: true}
    - {id: windscreen, name: Windscreen, critical: true}
    - {id: total-loss, name: Total loss, critical: true}
    - {id: theft, name: Theft, critical: true}
    - {id: complaint, name: Complaint, critical: true}
    - {id: change-of-address, name: Change of address, critical: true}
`,
  good: `
charter:
  journeys:
    - {id: report-damage, name: Report damage, critical: true}
    - {id: windscreen, name: Windscreen, critical: true}
    - {id: total-loss, name: Total loss, critical: true}
    - {id: theft, name: Theft, critical: true}
    - {id: complaint, name: Complaint, critical: true}
    - {id: change-of-address, name: Change of address}
`,
  reads: ['charter'],
  check({ plan: { charter } }, report, { max }) {
    if (!charter) return;
    const critical = charter.journeys.filter((journey) => journey.critical?.value === true);
    if (critical.length <= max) return;
    const names = critical.map((journey) => journey.name?.value ?? journey.id?.value ?? 'one without a name');
    const message = `All of ${listed(names)} are called critical: ${critical.length} journeys get too little time each, ${max} can be done well.`;
    const help = `Keep the ${max} that matter most to customers critical, and let the others wait for a later release.`;
    const last = critical.slice(max);
    const fixes = together(
      `Let ${listed(last.map((journey) => called(journey, 'the last')))} wait`,
      ...last.map((journey) => (journey.critical ? swap(journey, 'critical', journey.critical.span, 'false') : [])),
    );
    report(keyOf(charter, 'journeys'), message, { item: charter, help, fixes });
  },
});
