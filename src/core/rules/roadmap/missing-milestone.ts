import { type MilestoneKind, type Phase, STAGES } from '../../model/programme.ts';
import { oncePer } from '../../text/once.ts';
import { add } from '../fixes.ts';
import { isRead, isUnreadable } from '../lacking.ts';
import { rule } from '../rule.ts';
import { phasesOf } from '../stages.ts';
import { called } from '../words.ts';
import { homeOf, kindsOf } from './kinds.ts';
import { LOSSES } from './losses.ts';
import { addMilestone } from './proposed.ts';

export const missingMilestone = rule({
  id: 'roadmap/missing-milestone',
  severity: 'info',
  finds: 'A kind of milestone that the roadmap has in a stage of this plan is nowhere in the plan.',
  why: 'The twelve weeks are a list of 43 things that programmes forgot and paid for. Not each of them suits each programme, but each that is missing should have been left out on purpose. One that was left out with a reason stands in the plan as dropped, and nobody asks again.',
  bad: `
phases:
  - id: embed
#       ^^^^^
    name: Embed and optimise
    stage: embed
    milestones:
      - {id: benefits, kind: benefits-tracking}
      - {id: shortcuts, kind: advanced-training}
      - {id: lessons, kind: lessons-learned}
      - {id: quick-wins, kind: optimisation-backlog}
      - {id: targets, kind: target-recalibration}
      - {id: after-closure, kind: sustainability-plan}
      - {id: case-checked, kind: business-case-validation}
      - {id: thanks, kind: recognition}
`,
  good: `
phases:
  - id: embed
    name: Embed and optimise
    stage: embed
    milestones:
      - {id: benefits, kind: benefits-tracking}
      - {id: shortcuts, kind: advanced-training}
      - {id: lessons, kind: lessons-learned}
      - {id: quick-wins, kind: optimisation-backlog}
      - {id: targets, kind: target-recalibration}
      - {id: after-closure, kind: sustainability-plan}
      - {id: handover, kind: closure-and-handover}
      - {id: case-checked, kind: business-case-validation}
      - {id: thanks, kind: recognition, status: dropped, note: Thanks are said as the work goes on}
`,
  reads: ['dates', 'ids', 'milestones.kind', 'milestones.status', 'parties', 'phases'],
  check(facts, report) {
    const { plan, schedule } = facts;
    const present = new Set<MilestoneKind>();
    for (const { milestone } of schedule.milestones) if (milestone.kind) present.add(milestone.kind.value);
    for (const stage of STAGES) {
      const phases = phasesOf(plan, stage);
      const [first] = phases;
      if (!first) continue;
      // A milestone whose kind cannot be read may be the one that is looked for.
      const isRoadmapRead = phases.every(
        (phase) => isRead(phase, 'milestones', phase.milestones) && !hasUnreadableKind(phase),
      );
      if (!isRoadmapRead) continue;
      const name = called(first, `The ${stage} stage`);
      for (const kind of kindsOf(stage)) {
        if (present.has(kind)) continue;
        const [what, then] = LOSSES[kind];
        const namesake = schedule.milestone(kind);
        const help = namesake
          ? `If the milestone \`${kind}\` is it, give it the kind \`${kind}\` too.`
          : `Add a milestone of kind \`${kind}\` (week ${homeOf(kind)?.week} of the twelve), or one with \`status: dropped\` and a note why not.`;
        const fixes = namesake
          ? add(namesake, 'kind', kind, `Set its kind to ${kind}`)
          : addMilestone(kind, what, phases, facts);
        report(first.label, `${name} has no ${what}: ${then}.`, { item: first, help, fixes });
      }
    }
  },
});

const hasUnreadableKind = oncePer(({ milestones }: Phase) =>
  milestones.some((milestone) => isUnreadable(milestone, 'kind', milestone.kind)),
);
