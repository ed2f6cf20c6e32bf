/** Threads: a bundle of its own, which only checks of many plans load. */
import { availableParallelism, cpus } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * How many threads pay on this machine: one core is busy with what the engine does beside, compiling and sweeping. On two
 * cores two threads were no quicker than one, and took a third more of both.
 */
export function usefulThreads(): number {
  // Node 18 has no other way at first.
  const cores = typeof availableParallelism === 'function' ? availableParallelism() : cpus().length;
  return Math.max(1, cores - 1);
}

/** Megabytes for what is soon forgotten, which is nearly all: with the few of the default much of it is copied first. */
const YOUNG = 64;

/** What this program answers in a thread of its own; undefined where the thread could not be started, or did not end well. */
export async function answerOf(program: string, argv: readonly string[], told: unknown): Promise<unknown> {
  try {
    const worker = new Worker(program, {
      argv: [...argv],
      workerData: told,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      // Nothing is printed there; to pass it on, Node would set up the streams of this process.
      stdout: true,
      stderr: true,
    });
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject).once('exit', reject);
    });
  } catch {
    return undefined;
  }
}
