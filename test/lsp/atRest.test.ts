import assert from 'node:assert/strict';
import { trackRest } from '../../src/lsp/atRest.ts';
import { memoryOfNode } from '../../src/lsp/memory.ts';

const MB = 1e6;
const QUIET = 50;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A process whose sweeping takes a millisecond for each megabyte in use, and halves what it holds. */
function machine(held: number) {
  let clock = 0;
  const state = { held, sweeps: 0 };
  const memory = {
    sizes: () => ({ used: state.held, held: state.held }),
    async sweep() {
      clock += state.held / MB;
      state.held /= 2;
      state.sweeps++;
    },
  };
  return { state, rest: trackRest(memory, () => clock, QUIET) };
}

describe('a server at rest', () => {
  it('sweeps once, a while after its last work', async () => {
    const { state, rest } = machine(40 * MB);
    rest.ended(() => true);
    await pause(QUIET / 2);
    rest.begun();
    await pause(QUIET / 2);
    assert.equal(state.sweeps, 0, 'there is work');
    rest.ended(() => true);
    await pause(2 * QUIET);
    assert.equal(state.sweeps, 1);
    rest.ended(() => true);
    await pause(2 * QUIET);
    assert.equal(state.sweeps, 1, 'nothing has come together since');
  });

  it('lets no key wait for long, and leaves nothing behind what is closed', async () => {
    const { state, rest } = machine(100 * MB);
    rest.ended(() => true);
    await pause(2 * QUIET);
    assert.equal(state.sweeps, 0, 'a plan is open');
    rest.ended(() => false);
    await pause(2 * QUIET);
    assert.equal(state.sweeps, 1);
  });

  it('does nothing after its end, nor where it has no memory of its own', async () => {
    const { state, rest } = machine(40 * MB);
    rest.ended(() => false);
    rest.dispose();
    trackRest(undefined, () => 0, QUIET).ended(() => assert.fail('nobody asks'));
    await pause(2 * QUIET);
    assert.equal(state.sweeps, 0);
  });

  it('gives back what nobody needs', async () => {
    let waste: unknown = Array.from({ length: 500_000 }, (_, i) => ({ i }));
    const before = memoryOfNode.sizes();
    assert.ok(waste);
    waste = undefined;
    await memoryOfNode.sweep();
    const after = memoryOfNode.sizes();
    assert.ok(
      after.used < before.used - 10 * MB && after.held < before.held - 10 * MB,
      JSON.stringify({ before, after }),
    );
  }).timeout(20_000);
});
