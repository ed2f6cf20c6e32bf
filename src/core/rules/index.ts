import { missingOwner } from './ownership/missing-owner.ts';
import { unknownId } from './reference/unknown-id.ts';
import type { Rule } from './rule.ts';

/** The catalogue, in the order of its documentation. */
export const RULES: readonly Rule[] = [unknownId, missingOwner];
