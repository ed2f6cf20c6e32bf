import * as check from './commands/check.ts';
import { asksForHelp, ending } from './ending.ts';
import { machine } from './host.ts';
import { run } from './otherCommands.ts';
import { IN_THREAD, workInThread } from './turns.ts';

const [command, ...args] = process.argv.slice(2);
const host = machine();
// Hooks and people wait for a check: what it does not need is in files that it does not load.
const isCheck = command === 'check' && !asksForHelp(args);

if (command === IN_THREAD) void workInThread();
else {
  const ended = isCheck ? ending(() => check.run(args, host), host) : run(process.argv.slice(2), host);
  // No process.exit: what is still on its way to a pipe would be lost.
  void ended.then((code) => {
    process.exitCode = code;
  });
}
