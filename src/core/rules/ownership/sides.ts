import type { Milestone, Plan, Team } from '../../model/programme.ts';
import type { Parties } from '../../schedule/parties.ts';
import { allOf, isDropped } from '../shared.ts';

/** Milestones that have an owner, and to which teams these belong. */
export interface OwnerTeams {
  readonly owned: number;
  readonly teams: ReadonlySet<Team>;
}

/** Undefined where somebody's team is not known: then nothing can be said of all of them. */
export function ownerTeams(milestones: readonly Milestone[], parties: Parties): OwnerTeams | undefined {
  const teams = new Set<Team>();
  let owned = 0;
  for (const milestone of milestones) {
    if (!milestone.owner || isDropped(milestone)) continue;
    const people = allOf(milestone.owner.value, parties);
    if (!people) return undefined;
    for (const person of people) {
      const team = parties.teamOf(person);
      if (!team) return undefined;
      teams.add(team);
    }
    owned++;
  }
  return { owned, teams };
}

/** Fewer milestones may well fall to one team by chance. Source: the catalogue. */
const ENOUGH_FOR_SILO = 8;

/** The one team that owns all milestones of the plan, where there are enough of them. */
export function siloOf(
  { phases }: Plan,
  parties: Parties,
): { readonly owned: number; readonly team: Team } | undefined {
  const found = ownerTeams(milestonesOf(phases), parties);
  const [team, other] = found?.teams ?? [];
  return found && team && !other && found.owned >= ENOUGH_FOR_SILO ? { owned: found.owned, team } : undefined;
}

export function milestonesOf(phases: Plan['phases']): readonly Milestone[] {
  return phases.flatMap((phase) => phase.milestones);
}
