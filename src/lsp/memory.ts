import { getHeapStatistics } from 'node:v8';
import type { Memory } from './atRest.ts';

/** The memory of this process; where it was built without an inspector, nothing is swept. */
export const memoryOfNode: Memory = {
  sizes() {
    const { used_heap_size: used, total_physical_size: held } = getHeapStatistics();
    return { used, held };
  },
  sweep: () =>
    import('node:inspector').then(
      ({ Session }) =>
        new Promise((resolve) => {
          const session = new Session();
          session.connect();
          // Within the answer the engine holds a lock that ending the session waits for.
          session.post('HeapProfiler.collectGarbage', () => {
            setImmediate(() => {
              session.disconnect();
              resolve();
            });
          });
        }),
      () => undefined,
    ),
};
