/** How the suite talks to its runner through whatever console the host has: one marked JSON line a result. */
export const MARK = '@@cx-suite ';

interface Runner {
  on(event: string, listener: (test: { fullTitle(): string; duration?: number }, error?: Error) => void): unknown;
}

export function report(runner: Runner): void {
  const say = (result: unknown): void => console.log(MARK + JSON.stringify(result));
  runner.on('pass', (test) => say({ result: 'passed', title: test.fullTitle(), duration: test.duration }));
  runner.on('fail', (test, error) =>
    say({ result: 'failed', title: test.fullTitle(), message: error?.stack ?? String(error) }),
  );
  runner.on('pending', (test) => say({ result: 'skipped', title: test.fullTitle() }));
}
