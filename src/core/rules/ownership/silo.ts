import { keyOf } from '../../model/item.ts';
import { nameOf } from '../../schedule/parties.ts';
import { rule } from '../rule.ts';
import { siloOf } from './sides.ts';

export const silo = rule({
  id: 'ownership/silo',
  severity: 'warning',
  finds: 'All milestones are owned by one team.',
  why: 'A customer crosses the borders between teams in every journey; a programme owned by one team stops at them. The others are informed, not bound: they agree in meetings, change nothing, and when a fix needs their people or their system nobody there has it as a task. A programme that stays within one team stalls once it has raised awareness.',
  bad: `
teams:
  care: {name: Customer care, side: business}
people:
  ana-ruiz: {name: Ana Ruiz, team: care}
phases:
#^^^^^
  - id: design
    milestones:
      - {id: process-map, title: Work today mapped, week: 1, owner: ana-ruiz}
      - {id: interviews, title: Frontline interviewed, week: 1, owner: ana-ruiz}
      - {id: future-state, title: Journeys designed, week: 2, owner: ana-ruiz}
      - {id: sign-off, title: Design signed off, week: 3, owner: ana-ruiz}
  - id: build
    milestones:
      - {id: configuration, title: Journeys configured, week: 4, owner: ana-ruiz}
      - {id: migration, title: Migration rehearsed, week: 5, owner: ana-ruiz}
      - {id: training, title: Training ready, week: 6, owner: ana-ruiz}
      - {id: acceptance, title: Acceptance signed, week: 6, owner: ana-ruiz}
`,
  good: `
teams:
  care: {name: Customer care, side: business}
  it: {name: IT delivery, side: technology}
people:
  ana-ruiz: {name: Ana Ruiz, team: care}
  lea-brandt: {name: Lea Brandt, team: it}
phases:
  - id: design
    milestones:
      - {id: process-map, title: Work today mapped, week: 1, owner: ana-ruiz}
      - {id: interviews, title: Frontline interviewed, week: 1, owner: ana-ruiz}
      - {id: future-state, title: Journeys designed, week: 2, owner: ana-ruiz}
      - {id: sign-off, title: Design signed off, week: 3, owner: ana-ruiz}
  - id: build
    milestones:
      - {id: configuration, title: Journeys configured, week: 4, owner: lea-brandt}
      - {id: migration, title: Migration rehearsed, week: 5, owner: lea-brandt}
      - {id: training, title: Training ready, week: 6, owner: ana-ruiz}
      - {id: acceptance, title: Acceptance signed, week: 6, owner: ana-ruiz}
`,
  reads: ['milestones.owner', 'milestones.status', 'parties', 'phases'],
  check({ plan, parties }, report) {
    const silo = siloOf(plan, parties);
    if (!silo) return;
    const { owned, team } = silo;
    const message = `All ${owned} owned milestones are with ${nameOf(team)}: no other team has to do anything for this to succeed.`;
    report(keyOf(plan, 'phases'), message, { help: 'Let each team that will live with the result own a part of it.' });
  },
});
