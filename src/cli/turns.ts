import { type Check, checking, type Say, type Task } from './checking.ts';
import { type Host, machine } from './host.ts';
import type { Source } from './plans.ts';
import type { Part } from './reporters/report.ts';
import { answerOf, usefulThreads } from './threads.ts';

/** The argument by which the program knows that it is a thread of a check: nobody can type it. */
export const IN_THREAD = '\0thread';

/** So many plans for each thread at least: fewer are checked before another is ready. */
const LEAST = 20;

/** What a thread is told. `turn` is shared by all: the number of the next plan that nobody has taken. */
interface Work {
  readonly task: Task;
  readonly sources: readonly Source[];
  readonly turn: Int32Array;
}

/** What came of one plan: what standard error is to be told, and what the report. */
interface Outcome {
  readonly notes: readonly { readonly text: string; readonly isFailure: boolean }[];
  readonly part: Part | undefined;
}

/** By the number of the plan. */
type Outcomes = (readonly [number, Outcome])[];

/** How many threads pay; the command line may ask for fewer. */
export function threadsFor(plans: number, most: number | undefined): number {
  return plans < 2 * LEAST || most === 1 ? 1 : Math.min(most ?? usefulThreads(), Math.floor(plans / LEAST));
}

/**
 * Checks plans in several threads, of which this is one; what is told and its order are the same as in one. What another
 * thread does not answer for, since it could not be started or broke down, is checked here.
 */
export async function inThreads(
  threads: number,
  task: Task,
  sources: readonly Source[],
  { program, out, stdin }: Host,
  say: Say,
  fail: Say,
): Promise<readonly Part[]> {
  const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const work: Work = { task, sources, turn };
  const { first, record } = recording(task, { out, stdin });
  const others = Array.from({ length: threads - 1 }, () => answerOf(program[1] ?? '', [IN_THREAD], work));
  const outcomes = new Map(await takeTurns(work, record));
  for (const answer of await Promise.all(others))
    for (const [i, outcome] of (answer as Outcomes | undefined) ?? []) outcomes.set(i, outcome);

  const told = new Set<string>();
  const parts: Part[] = [];
  for (const [i, source] of sources.entries()) {
    const { notes, part } = outcomes.get(i) ?? (await record(source));
    // What is wrong with a configuration each thread has found for itself.
    for (const { text, isFailure } of i === 0 ? [...first, ...notes] : notes) {
      if (!told.has(text)) (isFailure ? fail : say)(text);
      told.add(text);
    }
    if (part) parts.push(part);
  }
  return parts;
}

/** What a thread beside the first does. */
export async function workInThread(): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads');
  const work = workerData as Work;
  parentPort?.postMessage(await takeTurns(work, recording(work.task, machine()).record));
}

/** A check that keeps what it has to say; `first` is what there is to say before any plan. */
function recording(task: Task, host: Pick<Host, 'out' | 'stdin'>) {
  let notes: { text: string; isFailure: boolean }[] = [];
  const first = notes;
  const note =
    (isFailure: boolean): Say =>
    (text) =>
      void notes.push({ text, isFailure });
  const check: Check = checking(task, { host, fix: false, from: undefined, say: note(false), fail: note(true) });
  const record = async (source: Source): Promise<Outcome> => {
    notes = [];
    return { part: await check(source), notes };
  };
  return { first, record };
}

/** Checks plans as long as there is one that nobody has taken. */
async function takeTurns({ sources, turn }: Work, record: (source: Source) => Promise<Outcome>): Promise<Outcomes> {
  const outcomes: Outcomes = [];
  for (;;) {
    const i = Atomics.add(turn, 0, 1);
    const source = sources[i];
    if (!source) return outcomes;
    outcomes.push([i, await record(source)]);
  }
}
