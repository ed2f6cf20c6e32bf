import 'mocha/mocha.mjs';
import { report } from './report.ts';
import { countStarts } from './servers.ts';

/** Mocha's browser build; it sets itself up as a global. */
declare const mocha: {
  setup(options: { ui: string; timeout: number; reporter: unknown }): void;
  run(done: (failures: number) => void): Parameters<typeof report>[0];
};

/** Entry in the web worker host: the editor calls this. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 120_000, reporter: class {} });
  const named = ([, options]: readonly unknown[]): boolean => (options as WorkerOptions)?.name === 'CX Programme';
  countStarts(globalThis, 'Worker', named);
  await import('../suite/all.ts');
  const failures = await new Promise<number>((resolve) => {
    report(mocha.run(resolve));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
