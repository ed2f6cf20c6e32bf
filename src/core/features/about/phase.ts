import type { Gate, Phase } from '../../model/programme.ts';
import { type Criterion, unmetIn } from '../../rules/gate/criteria.ts';
import { isDropped, isOpen } from '../../rules/shared.ts';
import { gateDay, gateWeek } from '../../schedule/dates.ts';
import { counted } from '../../text/words.ts';
import type { Seen } from '../seen.ts';
import { facts, inWords, lines, paragraphs, plain, points, sayDate, sayDistance } from '../words.ts';
import { whoIs } from './milestone.ts';
import { aboutWeeks } from './time.ts';

export function aboutPhase(phase: Phase, seen: Seen): string {
  const counts = phase.milestones.filter((each) => !isDropped(each));
  const open = counts.filter(isOpen).length;
  return paragraphs(
    lines(
      facts(
        `**${plain(phase.name?.value ?? phase.id?.value ?? 'Phase')}**`,
        phase.stage && `${phase.stage.value} stage`,
      ),
      phase.weeks && aboutWeeks(phase.weeks.value, seen),
      phase.goal && plain(phase.goal.value),
      counts.length > 0 && `${counts.length - open} of ${counted(counts.length, 'milestone')} done`,
    ),
    phase.gate && aboutGate(phase.gate, phase, seen),
  );
}

/** When a gate decides, who decides, and how its criteria stand today. */
export function aboutGate(gate: Gate, phase: Phase, seen: Seen): string {
  const { schedule, parties, settings } = seen;
  const day = schedule && gateDay(gate, phase, schedule.weeks);
  const { decision } = gate;
  return paragraphs(
    lines(
      facts(`**${plain(gate.title?.value ?? gate.id?.value ?? 'Gate')}**`, 'gate'),
      facts(
        day !== undefined && `Decides on **${sayDate(day)}**`,
        day !== undefined && !decision && schedule && sayDistance(day, settings.today, schedule.weeks.calendar),
        gate.decider && parties && `by ${whoIs(gate.decider.value, parties)}`,
      ),
      decision?.outcome &&
        `Decision: **${decision.outcome.value}**${decision.on ? ` on ${sayDate(decision.on.value)}` : ''}`,
      gate.ifNotMet && `If not met: ${inWords(gate.ifNotMet.value)}`,
    ),
    points(
      '**Criteria**',
      gate.criteria.map((each) => aboutCriterion(each, gate, phase, seen)),
    ),
  );
}

/** A criterion and its verdict today. What is tied to nothing is for people to judge. */
export function aboutCriterion(criterion: Criterion, gate: Gate, phase: Phase, seen: Seen): string {
  const text = plain(criterion.text?.value ?? 'A criterion');
  const { schedule, symbols } = seen;
  if (!schedule) return text;
  if (!criterion.metBy && !criterion.metric) return `${text}: for the decider to judge`;
  if (!isKnown(criterion, seen)) return text;
  const unmet = unmetIn(criterion, gateWeek(gate, phase, schedule.weeks), { schedule, symbols });
  return unmet.length
    ? `${text}: **not met**, ${plain(unmet.map(({ message }) => message).join('; '))}`
    : `${text}: **met**`;
}

function isKnown({ metBy, metric }: Criterion, { symbols }: Seen): boolean {
  return (
    (!metBy || symbols.find(['milestone'], metBy.value) !== undefined) &&
    (!metric || symbols.find(['metric'], metric.value) !== undefined)
  );
}
