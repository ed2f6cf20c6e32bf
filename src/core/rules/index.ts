import { groupOwner } from './ownership/group-owner.ts';
import { missingOwner } from './ownership/missing-owner.ts';
import { noDecisionRights } from './ownership/no-decision-rights.ts';
import { noRunOwner } from './ownership/no-run-owner.ts';
import { noTechnologyVoice } from './ownership/no-technology-voice.ts';
import { oneSided } from './ownership/one-sided.ts';
import { overloadedOwner } from './ownership/overloaded-owner.ts';
import { selfSignOff } from './ownership/self-sign-off.ts';
import { silo } from './ownership/silo.ts';
import { unfilledOwner } from './ownership/unfilled-owner.ts';
import { unpairedJourney } from './ownership/unpaired-journey.ts';
import { dependencyCycle } from './reference/dependency-cycle.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unknownId } from './reference/unknown-id.ts';
import { unusedPerson } from './reference/unused-person.ts';
import type { Rule } from './rule.ts';

/** The catalogue, in the order of its documentation. */
export const RULES: readonly Rule[] = [
  unknownId,
  duplicateId,
  dependencyCycle,
  unusedPerson,
  missingOwner,
  unfilledOwner,
  groupOwner,
  oneSided,
  silo,
  unpairedJourney,
  noTechnologyVoice,
  noDecisionRights,
  selfSignOff,
  overloadedOwner,
  noRunOwner,
];
