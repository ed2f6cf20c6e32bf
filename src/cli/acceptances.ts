import { writeFileSync } from 'node:fs';
import type { Change } from '../core/diff/change.ts';
import type { Day } from '../core/time/day.ts';
import { type Acceptance, type AcceptedFile, acceptedFor, withoutEntries } from './accepted.ts';
import { Failure } from './failure.ts';
import { whyNot } from './files.ts';

/** What has been accepted of the plans of one comparison. */
export interface Acceptances {
  /** The entry that accepts a change of a plan, if one does. */
  of(plan: string, change: Change): Acceptance | undefined;
  /** Tells of entries that have expired, and of those that accept nothing here; with `prune` these are taken out. */
  close(prune: boolean, say: (message: string) => void): void;
}

export function acceptances(cwd: string, today: Day): Acceptances {
  const files = new Map<string, AcceptedFile>();
  const used = new Set<Acceptance>();
  const expired = new Set<Acceptance>();
  return {
    of(plan, { fingerprint, impact }) {
      const found = acceptedFor(plan, cwd, today);
      if (!found) return undefined;
      const file = files.get(found.file) ?? found;
      files.set(file.file, file);
      const entry = file.entries.find((each) => each.fingerprint === fingerprint);
      if (!entry) return undefined;
      used.add(entry);
      if (entry.isExpired && impact === 'weakens') expired.add(entry);
      return entry.isExpired ? undefined : entry;
    },
    close(prune, say) {
      for (const file of files.values()) {
        for (const entry of file.entries.filter((each) => expired.has(each)))
          say(
            `${file.shown}:${entry.line}: the acceptance by ${entry.by} ended on ${entry.until}, and the change counts again. Undo the change, or agree on another day.`,
          );
        const stale = file.entries.filter((entry) => !used.has(entry));
        if (!stale.length) continue;
        if (prune) takeOut(file, stale, say);
        else
          for (const { line, fingerprint } of stale)
            say(
              `${file.shown}:${line}: ${fingerprint} accepts nothing in this comparison. --prune-accepted takes it out.`,
            );
      }
    },
  };
}

function takeOut(file: AcceptedFile, stale: readonly Acceptance[], say: (message: string) => void): void {
  try {
    writeFileSync(file.file, withoutEntries(file, new Set(stale)));
  } catch (error) {
    throw new Failure(`${file.shown}: ${whyNot(error)}`);
  }
  say(
    `${file.shown}: took out ${stale.length} ${stale.length === 1 ? 'entry' : 'entries'} that ${stale.length === 1 ? 'accepts' : 'accept'} nothing any more.`,
  );
}
