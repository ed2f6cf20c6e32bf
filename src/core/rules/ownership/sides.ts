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

export function milestonesOf(phases: Plan['phases']): readonly Milestone[] {
  return phases.flatMap((phase) => phase.milestones);
}
