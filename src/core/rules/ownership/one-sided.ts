import { nameOf } from '../../schedule/parties.ts';
import { rule } from '../rule.ts';
import { listed } from '../words.ts';
import { milestonesOf, ownerTeams, siloOf } from './sides.ts';

/** Fewer milestones may well fall to one side by chance. Source: the catalogue. */
const ENOUGH = 4;

export const oneSided = rule({
  id: 'ownership/one-sided',
  severity: 'warning',
  finds: 'In design and build only technology owns milestones, or technology owns none.',
  why: 'Where technology owns everything until go-live, the business receives a system that it did not shape and does not defend. Where technology owns nothing, it is treated as a supplier: feasibility, security and integration come to the table when decisions are made, and the bill comes at go-live. Ownership is rounded when both sides answer for a part of design and build.',
  bad: `
teams:
  it: {name: IT delivery, side: technology}
people:
  lea-brandt: {name: Lea Brandt, team: it}
phases:
  - id: design
#       ^^^^^^
    stage: design
    milestones:
      - {id: current-state, title: Work today mapped, week: 1, owner: lea-brandt}
      - {id: data-audit, title: Data audited, week: 1, owner: lea-brandt}
      - {id: future-state, title: Journeys designed, week: 2, owner: lea-brandt}
      - {id: sign-off, title: Design signed off, week: 3, owner: lea-brandt}
`,
  good: `
teams:
  it: {name: IT delivery, side: technology}
  claims: {name: Motor claims, side: business}
people:
  lea-brandt: {name: Lea Brandt, team: it}
  omar-finn: {name: Omar Finn, team: claims}
phases:
  - id: design
    stage: design
    milestones:
      - {id: current-state, title: Work today mapped, week: 1, owner: omar-finn}
      - {id: data-audit, title: Data audited, week: 1, owner: lea-brandt}
      - {id: future-state, title: Journeys designed, week: 2, owner: lea-brandt}
      - {id: sign-off, title: Design signed off, week: 3, owner: omar-finn}
`,
  reads: ['milestones.owner', 'milestones.status', 'parties', 'phases'],
  check({ plan, parties }, report) {
    const phases = plan.phases.filter(({ stage }) => stage?.value === 'design' || stage?.value === 'build');
    const [first] = phases;
    const found = ownerTeams(milestonesOf(phases), parties);
    // That one team owns the whole plan is told by ownership/silo.
    if (!first || !found || found.owned < ENOUGH || siloOf(plan, parties)) return;
    const teams = [...found.teams];
    if (teams.some(({ side }) => !side)) return;
    const technical = teams.filter(({ side }) => side?.value === 'technology').length;
    if (technical > 0 && technical < teams.length) return;
    const names = listed(teams.map(nameOf));
    const milestones = `of the ${found.owned} owned milestones of design and build`;
    const message = technical
      ? `Each ${milestones} is owned by ${names}: those who will work with it own none of what they will get.`
      : `None ${milestones} is owned by technology, all are with ${names}: what cannot be built will be found late.`;
    const help = technical
      ? 'Give the business milestones of its own: the work as it is, the design, its sign-off, acceptance.'
      : 'Give technology milestones of its own: data, integration, architecture, configuration.';
    report(first.label, message, { item: first, help });
  },
});
