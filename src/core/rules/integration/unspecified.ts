import { lacks } from '../../model/item.ts';
import type { Milestone } from '../../model/programme.ts';
import { day, sayDay } from '../../time/day.ts';
import { add } from '../fixes.ts';
import { moveAnyNear } from '../moves.ts';
import { dueSpan } from '../roadmap/kinds.ts';
import { milestoneOf } from '../roadmap/proposed.ts';
import { rule } from '../rule.ts';
import { lastWeekOf } from '../stages.ts';
import { called } from '../words.ts';

export const unspecified = rule({
  id: 'integration/unspecified',
  severity: 'error',
  finds: 'An integration is not specified, or only after the design stage.',
  why: 'Integration that is discovered during go-live is the dearest surprise of all: two systems, two teams and two calendars have to agree on what neither had planned. Specified in design, with an owner on both sides, it is a page of work. After design, build has already made the assumption that will turn out wrong.',
  bad: `
programme: {start: 2026-01-05}
phases:
  - {id: foundation, stage: design, weeks: 1-3}
  - id: build
    stage: build
    weeks: 4-6
    milestones:
      - {id: interfaces, title: Interfaces described, week: 5}
integrations:
  - {id: garages, name: Repair orders to partner garages}
#        ^^^^^^^
  - {id: policy-host, name: Policy and cover, specified-by: interfaces}
#                                                           ^^^^^^^^^^
`,
  good: `
programme: {start: 2026-01-05}
phases:
  - id: foundation
    stage: design
    weeks: 1-3
    milestones:
      - {id: interfaces, title: Interfaces described, week: 2}
integrations:
  - {id: garages, name: Repair orders to partner garages, specified-by: interfaces}
  - {id: policy-host, name: Policy and cover, specified-by: interfaces}
`,
  reads: ['dates', 'ids', 'integrations', 'milestones.kind', 'milestones.needs', 'milestones.status', 'phases'],
  check({ plan, symbols, schedule }, report) {
    const end = lastWeekOf(plan, 'design');
    for (const integration of plan.integrations) {
      const name = called(integration, 'without a name');
      if (lacks(integration, 'specified-by')) {
        const message = `No milestone specifies the integration ${name}: it will be discovered at go-live.`;
        const help = 'Name the milestone of the design stage that specifies it as `specified-by`.';
        const id = milestoneOf('integration-specification', schedule)?.id?.value ?? null;
        const title = id ? `Set specified-by to ${id}` : 'Add `specified-by`, to be filled in';
        report(integration.label, message, {
          item: integration,
          help,
          fixes: add(integration, 'specified-by', id, title),
        });
      }
      const mention = integration.specifiedBy;
      const milestone = mention && (symbols.find(['milestone'], mention.value)?.item as Milestone | undefined);
      const dates = milestone && schedule.dates.get(milestone);
      if (!dates || dates.week === undefined || end === undefined || dates.week <= end) continue;
      if (milestone.status?.value === 'dropped') continue;
      const last = schedule.weeks.due(end);
      const bound = last === undefined ? `in week ${end}` : `on ${sayDay(last)}`;
      const message = `The integration ${name} is specified on ${sayDay(dates.due)}, but design ends ${bound}: what is built until then rests on guesses.`;
      const help = 'Specify it within the design stage.';
      const related = [{ span: dueSpan(milestone), message: `${called(milestone, 'The specification')} is due here.` }];
      const after = schedule.weeks.firstDay(end + 1);
      const fixes =
        after === undefined
          ? []
          : moveAnyNear(milestone, schedule, { to: day(after - 1) }, called(milestone, 'the specification'));
      report(mention.span, message, { item: integration, help, related, fixes });
    }
  },
});
