/** Steps of work that give a result at the end; whoever takes them may stop between two of them. */
export type Steps<T> = Generator<void, T, void>;

/** Takes all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
