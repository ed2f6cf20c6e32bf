import { machine } from './host.ts';
import { run } from './run.ts';

// No process.exit: what is still on its way to a pipe would be lost.
void run(process.argv.slice(2), machine()).then((code) => {
  process.exitCode = code;
});
