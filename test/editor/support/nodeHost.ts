import { report } from './report.ts';
import { countStarts, tellLoaded } from './servers.ts';

declare const require: ((module: 'node:child_process') => Record<'fork' | 'spawn', object>) & {
  readonly cache: object;
};

/** Entry in a host with Node (desktop, remote): the editor calls this. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of ['fork', 'spawn'] as const)
    countStarts(require('node:child_process'), name, (args) => JSON.stringify(args.slice(0, 2)).includes('server.js'));
  tellLoaded(() => Object.keys(require.cache));
  await import('../suite/all.ts');
  const failures = await new Promise<number>((resolve) => {
    report(mocha.run(resolve));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
