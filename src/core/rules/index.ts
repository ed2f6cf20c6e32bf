import { missingOwner } from './ownership/missing-owner.ts';
import { dependencyCycle } from './reference/dependency-cycle.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unknownId } from './reference/unknown-id.ts';
import { unusedPerson } from './reference/unused-person.ts';
import type { Rule } from './rule.ts';

/** The catalogue, in the order of its documentation. */
export const RULES: readonly Rule[] = [unknownId, duplicateId, dependencyCycle, unusedPerson, missingOwner];
