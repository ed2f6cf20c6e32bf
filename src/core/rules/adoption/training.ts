import type { Plan, Training } from '../../model/programme.ts';
import { isRead, isUnreadable } from '../lacking.ts';

/** The training that users get; undefined where some of the plan's training cannot be read, since it may be for them. */
export function userTraining(plan: Plan): readonly Training[] | undefined {
  if (!isRead(plan, 'training', plan.training)) return undefined;
  if (plan.training.some((training) => isUnreadable(training, 'audience', training.audience))) return undefined;
  return plan.training.filter(({ audience }) => audience?.value === 'users' || audience?.value === 'all');
}
