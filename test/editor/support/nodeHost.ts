import { report } from './report.ts';

/** Entry in a host with Node (desktop, remote): the editor calls this. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('../suite/all.ts');
  const failures = await new Promise<number>((resolve) => {
    report(mocha.run(resolve));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
