/** The memory of the process that the server runs in. */
export interface Memory {
  /** What things take, those that nobody needs any more among them, and what the process holds for them; in bytes. */
  sizes(): { readonly used: number; readonly held: number };
  /** Gives back to the machine what nobody needs. Nothing else is done meanwhile. */
  sweep(): Promise<void>;
}

export interface Rest {
  /** Work has begun. */
  begun(): void;
  /** Work has ended; whether a plan is open, so that the next key may come at any moment. */
  ended(isOpen: () => boolean): void;
  dispose(): void;
}

/** After so long without work, in milliseconds, the server is at rest. */
const QUIET = 1000;
/** So much, in bytes, must have come together since the last time. A server that stays at rest sweeps once. */
const WORTH = 16e6;
/** So long, in milliseconds, a key may have to wait. */
const LONGEST = 50;

/** Engines give memory back when they need some, which may be never: a server that rests does it once by itself. */
export function trackRest(memory: Memory | undefined, now: () => number, quiet = QUIET): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = 0;
  /** Of what is used, how many bytes are gone through in a millisecond: a guess, until it was measured. */
  let pace = 1e6;

  const sweep = async ({ sizes, sweep }: Memory, isOpen: boolean): Promise<void> => {
    const { used, held } = sizes();
    if (held - left < WORTH || (isOpen && used / pace > LONGEST)) return;
    const started = now();
    await sweep();
    pace = used / Math.max(1, now() - started);
    left = sizes().held;
  };

  return {
    begun: () => clearTimeout(timer),
    ended(isOpen) {
      clearTimeout(timer);
      if (memory) timer = setTimeout(() => void sweep(memory, isOpen()), quiet);
    },
    dispose: () => clearTimeout(timer),
  };
}
