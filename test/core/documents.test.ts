import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Analysis, analyse, type Settings } from '../../src/core/analysis.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { dayOf } from '../support/day.ts';
import { documentsIn } from '../support/documents.ts';

const text = readFileSync('examples/troubled/programme.cx.yaml', 'utf8');
const settings = (documents?: Settings['documents']): Settings => ({
  today: dayOf('2026-02-18'),
  profile: 'recommended',
  documents,
});
const evidence = ({ problems }: Analysis): readonly string[] =>
  problems.filter(({ rule }) => rule.startsWith('evidence/')).map(({ rule }) => rule);

describe('what an analysis knows of documents', () => {
  it('is nothing where it is given none: it says which it wants, and no more', () => {
    const analysis = analyse(text, settings());
    assert.ok(analysis.wanted.has('docs/governance.md') && analysis.wanted.has('docs/design.md'));
    assert.ok(!analysis.wanted.has('docs/uat.md#criteria'), 'paths, not places');
    assert.ok(evidence(analysis).every((rule) => rule === 'evidence/done-without'));
  });

  it('is asked for by few rules, and only those look again when it changes', () => {
    const before = analyse(text, settings());
    const after = analyse(text, settings(documentsIn()), before);
    assert.ok(evidence(after).includes('evidence/missing-file'));
    assert.equal(after.wanted.size, 0);
    assert.deepEqual(evidence(after), evidence(analyse(text, settings(documentsIn()))));
    const again = RULES.filter((rule) => {
      const [first, second] = [before, after].map(({ findings }) => findings?.byRule.get(rule)?.ofMilestones);
      return first?.size && [...first].some(([milestone, problems]) => second?.get(milestone) !== problems);
    });
    assert.deepEqual(
      again.filter(({ asksForDocuments }) => !asksForDocuments),
      [],
    );
  });

  it('is asked for again only around where the text changed', () => {
    const before = analyse(text, settings());
    const title = analyse(text.replace('Design signed off', 'Design signed'), settings(), before);
    // Its own, and those of what waits for it: rules speak of milestones with the names of their neighbours.
    assert.deepEqual([...title.wanted].sort(), ['docs/configuration.md', 'docs/current-state.md', 'docs/design.md']);
    assert.ok(before.wanted.size > title.wanted.size);
  });
});
