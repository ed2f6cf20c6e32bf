import type { Day } from '../core/time/day.ts';
import type { Memory } from './atRest.ts';
import type { Located } from './documents.ts';
import type { FileContent } from './files.ts';

/** What the server takes from where it runs. */
export interface ServerHost {
  readonly version: string;
  /** The machine's date. */
  today(): Day;
  /** Milliseconds of any clock that only goes forward. */
  now(): number;
  /** Goes on with some work after the messages that have come in. */
  later(work: () => void): void;
  /** What the machine has at an address; undefined where only the client can reach it. */
  readFile?(uri: string): Promise<FileContent> | undefined;
  readFolder?(uri: string): Promise<readonly string[]> | undefined;
  /** Where a path of a plan leads on the machine; undefined where only the client knows. */
  locate?(plan: string, path: string, folders: readonly string[]): Located | undefined;
  /** The plans below a folder of the machine; undefined where only the client can look there. */
  listPlans?(folder: string): Promise<readonly string[]> | undefined;
  /** The memory of the process, where the server has one of its own. */
  readonly memory?: Memory | undefined;
  /** The address below which the rules' pages lie, if they can be read here. */
  readonly pages?: string | undefined;
}
