import type { Steps } from '../core/text/steps.ts';

/** So long, in milliseconds, the server works before it lets messages in, a cancellation among them. */
export const TURN = 4;

export interface Turns {
  now(): number;
  /** Goes on after the messages that have come in. */
  later(work: () => void): void;
}

/** Work in turns, so that messages come in between; rejects with what it throws. */
export function inTurns<T>(steps: Steps<T>, { now, later }: Turns): Promise<T> {
  return new Promise((resolve, reject) => {
    const turn = (): void => {
      const until = now() + TURN;
      try {
        do {
          const step = steps.next();
          if (step.done) {
            resolve(step.value);
            return;
          }
        } while (now() < until);
        later(turn);
      } catch (error) {
        reject(error);
      }
    };
    turn();
  });
}
