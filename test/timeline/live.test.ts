import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import type { Scene } from '../../src/core/timeline/scene.ts';
import { OPEN_TEXT } from '../../src/lsp/openText.ts';
import { type Timelines, trackTimelines } from '../../src/lsp/timelines.ts';
import { drawnFrom } from '../../src/protocol/drawing.ts';
import type { TimelineParams, TimelineWhole } from '../../src/protocol/lsp.ts';
import { dayOf } from '../support/day.ts';
import { type Edit, edited, edits } from '../support/edits.ts';

const URI = 'file:///plan.cx.yaml';
const small = readFileSync(join(__dirname, 'golden/small.cx.yaml'), 'utf8');

/** A client that keeps what it is sent, by patches as they come through JSON. */
function startClient(): { readonly timelines: Timelines; drawn(): TimelineWhole<Scene>; readonly patches: string[] } {
  let drawn: TimelineWhole<Scene> | undefined;
  const patches: string[] = [];
  const timelines = trackTimelines((_method, params) => {
    const json = JSON.stringify(params);
    if ('patch' in params) patches.push(json);
    drawn = drawnFrom(drawn, JSON.parse(json) as TimelineParams<Scene>);
  });
  timelines.open(URI);
  return {
    timelines,
    patches,
    drawn() {
      assert.ok(drawn, 'a patch of another drawing came');
      return drawn;
    },
  };
}

function show(timelines: Timelines, id: number, analysis: Analysis): void {
  const document = OPEN_TEXT.create(URI, 'programme-cx', id, analysis.text);
  timelines.analysed({ id, document, version: id, analysis });
}

/** Types a letter into a title, an owner's note, a status: what people do most. */
const strokes: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 1),
  insert: fc.constantFrom('x', 'e', ' x', ''),
  lines: fc.constant(false),
});

describe('a timeline that is patched', () => {
  for (const [name, kind] of [
    ['any edits', edits],
    ['single letters', strokes],
  ] as const) {
    it(`is what it would be drawn anew, whatever happens to the text: ${name}`, function () {
      this.timeout(240_000);
      fc.assert(
        fc.property(
          fc.array(fc.record({ edit: kind, undo: fc.boolean(), day: fc.nat(9) }), { minLength: 1, maxLength: 5 }),
          (steps) => {
            const live = startClient();
            let text = small;
            let today = dayOf('2026-02-04');
            let analysis = analyse(text, { today, profile: 'recommended' });
            let readable: Analysis | undefined = analysis.broken ? undefined : analysis;
            let id = 1;
            show(live.timelines, id, analysis);
            const next = (version: string): void => {
              text = version;
              analysis = analyse(text, { today, profile: 'recommended' }, analysis);
              show(live.timelines, ++id, analysis);
              // From scratch, with nothing but the last plan that could be read behind it.
              const anew = startClient();
              const fresh = (of: Analysis): Analysis => analyse(of.text, of.settings);
              if (analysis.broken && readable) {
                show(anew.timelines, 1, fresh(readable));
                anew.timelines.analysed({
                  id: 2,
                  document: OPEN_TEXT.create(URI, 'programme-cx', 2, text),
                  version: id,
                  analysis: fresh(analysis),
                });
              } else show(anew.timelines, id, fresh(analysis));
              if (!analysis.broken) readable = analysis;
              const [{ scene, items }, expected] = [live.drawn(), anew.drawn()];
              assert.deepEqual({ scene, items }, { scene: expected.scene, items: expected.items });
            };
            for (const { edit, undo, day } of steps) {
              const before = text;
              if (day === 0) today = dayOf('2026-02-20');
              next(edited(text, edit));
              if (undo) next(before);
            }
          },
        ),
        { numRuns: 40 },
      );
    });
  }

  it('is sent little of while a title is typed, and while lines come above it', () => {
    const live = startClient();
    const at = small.indexOf('title: ') + 'title: '.length;
    let analysis = analyse(small, { today: dayOf('2026-02-04'), profile: 'recommended' });
    show(live.timelines, 1, analysis);
    const typed = `${small.slice(0, at)}X${small.slice(at)}`;
    for (const [i, text] of [typed, `# one\n# two\n${typed}`].entries()) {
      analysis = analyse(text, analysis.settings, analysis);
      show(live.timelines, i + 2, analysis);
    }
    assert.equal(live.patches.length, 2);
    for (const patch of live.patches) assert.ok(patch.length < 1000, patch);
  });
});
