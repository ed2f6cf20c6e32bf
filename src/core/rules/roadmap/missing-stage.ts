import { keyOf, lacks } from '../../model/item.ts';
import { STAGES, type Stage } from '../../model/programme.ts';
import type { Fix } from '../../text/problem.ts';
import { add, append, together } from '../fixes.ts';
import { isRead, isUnreadable } from '../lacking.ts';
import { type Facts, rule } from '../rule.ts';
import { phasesOf } from '../stages.ts';
import { called, listed } from '../words.ts';
import { phaseFor, stageOf } from './proposed.ts';

const LOSS: Readonly<Record<Stage, string>> = {
  design: 'decisions that cannot be undone will be taken while building',
  build: 'there is no time in which it is tested and accepted before users get it',
  deploy: 'nobody has time to see it used before the team moves on',
  embed: 'it ends at go-live, before it can pay',
};

export const missingStage = rule({
  id: 'roadmap/missing-stage',
  severity: 'warning',
  finds: 'No phase of the plan is the stage of design, build, deploy or embed.',
  why: 'The roadmap has four stages: decide what cannot be undone, build it and have it accepted, deploy it until it is stable and used, and embed it until it pays. When time gets short, one of them is dropped, mostly the first or the last. Without design the programme debates while it builds; without embed it declares victory at go-live and hands a half-working system to people who were not asked.',
  bad: `
phases:
#^^^^^
  - {id: foundation, name: Foundation, stage: design, weeks: 1-3}
  - {id: build, name: Build, stage: build, weeks: 4-6}
  - {id: rollout, name: Roll-out, stage: deploy, weeks: 7-9}
`,
  good: `
phases:
  - {id: foundation, name: Foundation, stage: design, weeks: 1-3}
  - {id: build, name: Build, stage: build, weeks: 4-6}
  - {id: rollout, name: Roll-out, stage: deploy, weeks: 7-9}
  - {id: embed, name: Embed, stage: embed, weeks: 10-12}
`,
  reads: ['ids', 'milestones.kind', 'phases'],
  check(facts, report) {
    const { plan } = facts;
    if (!plan.keys.has('phases') || !isRead(plan, 'phases', plan.phases)) return;
    if (plan.phases.some((phase) => isUnreadable(phase, 'stage', phase.stage))) return;
    const at = keyOf(plan, 'phases');
    if (!plan.phases.length) {
      const help = `Add the phases: ${listed(STAGES)}, each with its weeks, its milestones and a gate.`;
      report(at, 'The plan has no phases yet: nobody can see what comes first, and by when.', { help });
      return;
    }
    if (plan.phases.every((phase) => lacks(phase, 'stage'))) {
      const help = `Add a \`stage\` to each phase that is one: ${listed(STAGES, 'or')}.`;
      report(at, 'No phase says which stage it is, so nobody can tell what is due in it and what was left out.', {
        help,
        fixes: sayStages(facts),
      });
      return;
    }
    for (const stage of STAGES) {
      if (phasesOf(plan, stage).length > 0) continue;
      const help = `Add a phase with \`stage: ${stage}\`, or say so of the phase that is it.`;
      report(at, `The plan has no ${stage} stage: ${LOSS[stage]}.`, { help, fixes: addStage(stage, facts) });
    }
  },
});

/** The stage of each phase, as far as it can be told; the others to be filled in. */
function sayStages({ plan: { phases } }: Facts): readonly Fix[] {
  const stages = phases.map((phase, i) => stageOf(phase) ?? (phases.length === STAGES.length ? STAGES[i] : undefined));
  const names = phases.flatMap((phase, i) => (stages[i] ? `${called(phase, 'one')} ${stages[i]}` : []));
  if (!phases.length) return [];
  const title = names.length ? `Call ${listed(names)}` : 'Add the stage of each phase, to be filled in';
  return together(title, ...phases.map((phase, i) => add(phase, 'stage', stages[i] ?? null, '')));
}

/** A phase without a stage that stands where the stage belongs is it; else it comes last, if no later stage is there. */
function addStage(stage: Stage, facts: Facts): readonly Fix[] {
  const { phases } = facts.plan;
  const order = STAGES.indexOf(stage);
  const at = phases.map((phase) => (phase.stage ? STAGES.indexOf(phase.stage.value) : undefined));
  const meant = phases.filter(
    (_, i) =>
      at[i] === undefined &&
      at.slice(0, i).every((other) => other === undefined || other < order) &&
      at.slice(i + 1).every((other) => other === undefined || other > order),
  );
  const fixes = meant.flatMap((phase) => add(phase, 'stage', stage, `Say that ${called(phase, 'it')} is ${stage}`));
  if (fixes.length || at.some((other) => other !== undefined && other > order)) return fixes;
  return append(facts.plan, 'phases', phaseFor(stage, facts), `Add a phase for ${stage}`);
}
