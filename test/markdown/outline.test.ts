import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { outlineOf } from '../../src/core/markdown/readOutline.ts';
import { headingNamed, type Outline, tasksOf } from '../../src/core/model/documents.ts';

function read(text: string): Outline {
  const outline = outlineOf(text);
  assert.ok(outline, 'it is not read');
  return outline;
}

const slugs = (text: string): readonly string[] => read(text).headings.map(({ slug }) => slug);

/** The tasks under a heading, or all, as they would be written. */
function tasks(text: string, slug?: string): readonly string[] {
  const outline = read(text);
  const section = slug === undefined ? undefined : headingNamed(slug, outline);
  if (slug !== undefined) assert.ok(section, `${slug} is not among ${outline.headings.map((each) => each.slug)}`);
  return tasksOf(outline, section).map(({ done, text: words }) => `${done ? 'x' : '-'} ${words}`);
}

const HEADINGS: readonly (readonly [name: string, text: string, slugs: readonly string[]])[] = [
  ['of both forms', 'One\n===\n\nTwo\n---\n# Three #\n###### Six', ['one', 'two', 'three', 'six']],
  ['of the same name', '# Risk\n# Risk\n# Risk\n# Risk 1', ['risk', 'risk-1', 'risk-2', 'risk-1-1']],
  ['with emoji', '# 🚀 Launch\n# Done ✅', ['-launch', 'done-']],
  ['with code and links', '# The `go-live` [day](x.md)\n# [Day][d]\n\n[d]: x.md', ['the-go-live-day', 'day']],
  ['with a link that has no target', '# [Day][nowhere]', ['daynowhere']],
  ['that are bold', '# **Way** _back_ and ~~on~~\n# snake_case_name', ['way-back-and-on', 'snake_case_name']],
  [
    'with HTML and pictures in them',
    '# Way <kbd>back</kbd> ![x](y.png)on\n# R&amp;D &eacute;',
    ['way-back-on', 'rd-é'],
  ],
  ['that are HTML', '<h2>Way <b>back</b></h2>\n\n# Way back', ['way-back', 'way-back-1']],
  ['of other alphabets', '# Überblick & Ziele\n# 目標\n# Ça va?', ['überblick--ziele', '目標', 'ça-va']],
  ['that begin like a list', '# 1. First\n# - dash\n# > quoted *now*', ['1-first', '--dash', '-quoted-now']],
  ['of two lines', 'One\ntwo *three*\n---', ['onetwo-three']],
  ['with escapes', '# \\*Not bold\\* # at all #', ['not-bold--at-all']],
  ['not: code', '```\n# No\n\n# No\n```\n\n    # No\n\n~~~md\n# No\n\n~~~~\n# Yes', ['yes']],
  ['not: a comment', '<!--\n# No\n\n# No\n-->\n# Yes', ['yes']],
  ['not: no space, or too deep', '#No\n####### No\n\\# No', []],
  ['not: what tools keep at the head', `---\ntitle: No${' no'.repeat(99)}\n---\n# Yes`, ['yes']],
  ['within other things', '> # Quoted\n\n- # Listed\n\n# Plain', ['quoted', 'listed', 'plain']],
  ['of an empty text', '', []],
];

describe('the outline of a document', () => {
  describe('has headings', () => {
    for (const [name, text, expected] of HEADINGS) {
      it(name, () => assert.deepEqual(slugs(text), expected));
      it(`${name}, with other line ends`, () => {
        assert.deepEqual(slugs(text.replaceAll('\n', '\r\n')), expected);
        assert.deepEqual(slugs(text.replaceAll('\n', '\r')), expected);
      });
      it(`${name}, far down in a document`, () => {
        const before = 'Some words.\n\n- an item\n- another\n\n'.repeat(200);
        if (!text.startsWith('---')) assert.deepEqual(slugs(before + text), expected);
      });
    }
  });

  it('has places that the document names itself', () => {
    assert.deepEqual([...read('<a name="one"></a>\n\nText <a id=\'two\'></a>, id="three"').anchors], ['one', 'two']);
  });

  it('finds headings by escaped names', () => {
    assert.equal(headingNamed('%C3%BCberblick', read('# Überblick'))?.text, 'Überblick');
  });

  it('has tasks, ticked and open', () => {
    const text = '- [ ] one\n* [x] two\n1. [X] *three*\n   - [ ] four `five`\n- [] no\n- [y] no\n- no [ ]\n\n[ ] no';
    assert.deepEqual(tasks(text), ['- one', 'x two', 'x three', '- four five']);
    assert.deepEqual(tasks(text.replaceAll('\n', '\r\n')), tasks(text));
    assert.deepEqual(tasks('```\n- [ ] no\n```\n\n    - [ ] no\n\n<div>\n- [ ] no\n</div>'), []);
    assert.deepEqual(tasks('> - [ ] quoted\n\n- a\n\n  - [x] deep\n\n    more'), ['- quoted', 'x deep']);
  });

  it('has sections to the next heading of the same or a higher level', () => {
    const text = `# A
- [ ] a
## B
- [ ] b
### C
- [ ] c
## D
- [ ] d
# E
> ## Quoted
> - [ ] q

- [ ] e
`;
    assert.deepEqual(tasks(text, 'a'), ['- a', '- b', '- c', '- d']);
    assert.deepEqual(tasks(text, 'b'), ['- b', '- c']);
    assert.deepEqual(tasks(text, 'd'), ['- d']);
    assert.deepEqual(tasks(text, 'e'), ['- q', '- e']);
    assert.deepEqual(tasks(text, 'quoted'), ['- q']);
  });

  it('has places in the text as it is', () => {
    const text = '\uFEFFIntro\r\n\r\n# One\r\n\r\n- [ ] task\r\n# Two\r\n';
    const { headings, tasks: found } = read(text);
    assert.deepEqual(
      headings.map(({ start, end }) => text.slice(start, end)),
      ['# One\r\n\r\n- [ ] task\r\n', '# Two\r\n'],
    );
    assert.ok(found.every(({ start }) => text.startsWith('- [ ] task', start)));
  });
});

describe('reading a document', function () {
  this.timeout(60_000);
  const folder = 'examples/contact-centre/docs';
  const documents = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));

  it('never throws', () => {
    const odd = HEADINGS.map(([, text]) => text).join('\n\n');
    for (let end = 0; end <= odd.length; end++) outlineOf(odd.slice(0, end));
    for (const text of documents) for (let end = 0; end < text.length; end += 97) outlineOf(text.slice(0, end));
  });

  it('gives the same in one piece and in many', () => {
    const lines = fc.constantFrom(
      ...['# a', '## b', 'a', '- [ ] b', '  - [x] c', '', '', '```', '~~~~', '<!-- x', '-->', '<div>', '> # q', '> x'],
      ...['---', '===', '    x', '1. d', '<script>', '</script>', '[a]: b', '# [x][a]', '  ```'],
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 60 }), (parts) => {
        const text = parts.join('\n');
        // Where a fence stands open from the first line on, nothing is cut; here each part is long enough to be cut.
        const long = parts.map((line) => (line === 'a' ? `a ${'word '.repeat(300)}` : line)).join('\n');
        const found = (source: string): unknown => {
          const { headings, tasks: all } = read(source);
          return [headings.map(({ slug, level }) => [slug.slice(0, 1), level]), all.map(({ done }) => done)];
        };
        assert.deepEqual(found(long), found(text));
      }),
      { numRuns: 400 },
    );
  });

  it('takes no time for what nobody writes', () => {
    const signs = ['[', '*a ', '> ', '- ', '<a ', '`', '\\', '- [', '> > - > a\n\n', '|a|b|\n', '\n', '\r', '  '];
    for (const sign of signs) {
      const started = performance.now();
      outlineOf(sign.repeat(5_000_000 / sign.length));
      assert.ok(performance.now() - started < 5000, `five megabytes of ${JSON.stringify(sign)}`);
    }
  });

  it('reads half a megabyte of minutes', () => {
    const minutes = documents.join('\n\n');
    const text = minutes.repeat(Math.ceil(400_000 / minutes.length));
    assert.ok((outlineOf(text)?.headings.length ?? 0) > 500);
  });
});
