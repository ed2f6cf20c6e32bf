import type { Gate, Metric, MilestoneKind, Phase, Plan, Stage } from '../../model/programme.ts';
import type { Written } from '../../text/problem.ts';
import { answerable, freshId } from '../propose.ts';
import { milestoneOf } from '../roadmap/proposed.ts';
import type { Facts } from '../rule.ts';

/** What the gate of a stage asks in the roadmap, and what happens otherwise. */
interface Proposed {
  readonly id: string;
  readonly title: string;
  readonly shownBy: Partial<Readonly<Record<MilestoneKind, string>>>;
  readonly measuredBy?: { readonly kind: string; readonly text: string; readonly level: string | null };
  readonly otherwise: string;
}

const GATES: Readonly<Record<Stage, Proposed>> = {
  design: {
    id: 'design-agreed',
    title: 'Design agreed',
    shownBy: {
      'design-sign-off': 'Operational leadership has signed the design',
      'integration-specification': 'Every integration has an owner on both sides',
      governance: 'It is agreed who decides',
    },
    otherwise: 'extend-phase',
  },
  build: {
    id: 'ready-to-go-live',
    title: 'Ready to go live',
    shownBy: {
      'uat-sign-off': 'Its own users have accepted it',
      'training-final': 'Everybody in the first wave is trained',
      'fallback-procedures': 'The way back is tried',
      'cutover-plan': 'The cutover is rehearsed',
    },
    otherwise: 'delay-go-live',
  },
  deploy: {
    id: 'stable-and-used',
    title: 'Stable and used',
    shownBy: { 'stabilisation-criteria': 'It is stable by criteria' },
    measuredBy: { kind: 'system-adoption', text: 'Six in ten work on it', level: '60%' },
    otherwise: 'investigate',
  },
  embed: {
    id: 'benefits-in-sight',
    title: 'Benefits in sight',
    shownBy: {
      'business-case-validation': 'The business case is checked',
      'closure-and-handover': 'Operations has accepted the handover',
    },
    measuredBy: {
      kind: 'business-value',
      text: 'Finance confirms the first part of the benefit',
      level: null,
    },
    otherwise: 'escalate',
  },
};

/** The gate of a stage, with the milestones and metrics of the plan that show what it asks. */
export function gateOf(stage: Stage, facts: Facts): Written {
  const { id, title, otherwise } = GATES[stage];
  return {
    id: freshId(id, 'gate', facts),
    title,
    decider: answerable(facts, 'executive-sponsor'),
    criteria: orToFill(criteriaOf(stage, facts)),
    'if-not-met': otherwise,
  };
}

/** What the plan has of that which the gate of a stage asks. */
export function criteriaOf(stage: Stage | undefined, facts: Facts): readonly Written[] {
  const { shownBy = {}, measuredBy } = stage ? GATES[stage] : {};
  const shown = Object.entries(shownBy).flatMap(([kind, text]): Written[] => {
    const id = milestoneOf(kind as MilestoneKind, facts.schedule)?.id?.value;
    return id === undefined ? [] : [{ text, 'met-by': id }];
  });
  const metric = facts.plan.metrics.find(({ id, kind }) => id && kind && kind.value === measuredBy?.kind);
  const measured = metric && measuredBy ? [measuredWith(metric, measuredBy.text, measuredBy.level)] : [];
  return [...shown, ...measured];
}

export function orToFill(criteria: readonly Written[]): readonly Written[] {
  return criteria.length ? criteria : [{ text: null }];
}

/** A criterion that a metric shows; the level is that of its first target, if none is given. */
export function measuredWith({ id, targets }: Metric, text: string, level: string | null): Written {
  const [target] = targets;
  const key = !level && target?.atMost ? 'at-most' : 'at-least';
  const goal = target && (target.atLeast ?? target.atMost)?.value;
  return { text, metric: id?.value ?? null, [key]: level ?? (goal ? written(goal) : null) };
}

function written({ amount, percent }: { readonly amount: number; readonly percent: boolean }): string | number {
  return percent ? `${amount}%` : amount;
}

export function phaseOf(gate: Gate, { phases }: Plan): Phase | undefined {
  return phases.find((phase) => phase.gate === gate);
}

/** What the roadmap does when the gate of a phase is not met. */
export function otherwiseOf(phase: Phase | undefined): string {
  const stage = phase?.stage;
  return stage ? GATES[stage.value].otherwise : 'extend-phase';
}
