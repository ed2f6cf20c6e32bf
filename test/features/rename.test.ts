import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyse } from '../../src/core/analysis.ts';
import { mentionedAt, mentionsOf } from '../../src/core/features/mentions.ts';
import { mustKeep, renamed, wordAt } from '../../src/core/features/rename.ts';
import { spaceOf } from '../../src/core/model/symbols.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { offset, rangeOf } from '../../src/core/text/span.ts';
import { dayOf } from '../support/day.ts';

const SETTINGS = { today: dayOf('2026-02-18'), profile: 'recommended' } as const;
const look = (text: string, before?: Analysis): Analysis => analyse(text, SETTINGS, before);

/** The text after the id at the mark `$0` got another; or why it keeps it. */
function rename(marked: string, to: string): string {
  const text = marked.replace('$0', '');
  const seen = look(text);
  const mentioned = mentionedAt(seen, offset(marked.indexOf('$0')));
  assert.ok(mentioned, 'there is an id at the mark');
  const renaming = renamed(mentioned, to, seen);
  return 'refusal' in renaming ? renaming.refusal : applyEdits(text, renaming.edits);
}

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
teams: {desk: {name: Desk}}
people:
  ana: {name: Ana Ito, team: desk} # ana is the team's ear
  'ben': {name: ana, team: "desk"}
roles:
  product-owner: {person: [ana, ben]}
  trainer: {person: ana, backup: ben}
phases:
  - id: design
    name: design
    weeks: 1-3
    milestones:
      - id: 'interviews'
        title: Interviews
        week: 1
        owner: ana
        effort: {ana: 2d, trainer: 3h}
      - id: sign-off
        title: Signed off
        week: 3
        owner: trainer
        needs: [interviews + 2d, "interviews", {id: interviews, lag: 1d}]
        with: [nobody, ana]
    gate: {id: design, decider: ana, criteria: [{text: done, met-by: interviews}]}
`;

describe('renaming', () => {
  const mark = (at: string): string => PLAN.replace(at, `${at.slice(0, 1)}$0${at.slice(1)}`);

  it('follows every mention, and leaves quotes, comments and names', () => {
    assert.equal(
      rename(mark('interviews +'), 'talks'),
      PLAN.replace(/(?<=')interviews|interviews(?= \+|"|,|\})/g, 'talks'),
    );
    const people = PLAN.replace(/\bana(?=: \{name|, ben|, backup|\n {8}effort|: 2d|\]|, criteria)/g, 'anna-ito');
    assert.equal(rename(mark('ana: {name'), 'anna-ito'), people);
    assert.equal(rename(mark("ben': {name"), 'benno'), PLAN.replace(/ben(?=':|\]|\})/g, 'benno'));
    assert.equal(rename(mark('desk: '), 'floor'), PLAN.replace(/desk(?=: \{|\}|")/g, 'floor'));
  });

  it('leaves other kinds of things of the same id alone', () => {
    assert.equal(rename(mark('design\n    name'), 'draft'), PLAN.replace('id: design\n', 'id: draft\n'));
    assert.equal(rename(mark('design, decider'), 'go'), PLAN.replace('id: design,', 'id: go,'));
  });

  it('keeps line ends', () => {
    assert.equal(
      rename(mark('trainer: {').replaceAll('\n', '\r\n'), 'coach'),
      PLAN.replaceAll('trainer', 'coach').replaceAll('\n', '\r\n'),
    );
  });

  it('makes mentions of nothing mean something', () => {
    assert.equal(rename(mark('nobody'), 'ben'), PLAN.replace('nobody', 'ben'));
  });

  it('edits where an alias was written, not where it is used', () => {
    const text = PLAN.replace('owner: ana', 'owner: &who ana')
      .replace('backup: ben', 'backup: ben, x-who: &b ben')
      .replace('[nobody, ana]', '[*b, *who]');
    const marked = text.replace('*b,', '*$0b,');
    assert.equal(rename(marked, 'benno'), text.replace(/ben(?=':|\]|, x|\})/g, 'benno'));
    const onKey = PLAN.replace('{ana: 2d', '&e {ana: 2d').replace('with:', 'effort: *e\n        with:');
    assert.match(rename(onKey.replace('*e', '*$0e'), 'anna'), /effort: &e \{anna: 2d.*effort: \*e/s);
  });

  it('is refused where an alias would carry it to something else', () => {
    const text = PLAN.replace("'interviews'", '&t interviews').replace('title: Signed off', 'title: *t');
    assert.match(
      rename(text.replace('interviews +', 'inter$0views +'), 'talks'),
      /^Line 21 repeats this id through an alias/,
    );
  });

  it('is refused for roles that the rules know', () => {
    assert.match(rename(mark('product-owner'), 'po'), /one of the five roles/);
    const person = PLAN.replaceAll(/\bben\b/g, 'technical-lead');
    assert.equal(rename(person.replace('technical', 'tech$0nical'), 'ben'), PLAN);
  });

  it('is refused where the id is taken, or is none', () => {
    assert.equal(rename(mark('ana: {name'), 'trainer'), 'There is a role with the id `trainer` already, in line 9.');
    assert.equal(
      rename(mark('trainer: {'), 'ana'),
      'There is a person "Ana Ito" with the id `ana` already, in line 5.',
    );
    assert.match(rename(mark('ana: {name'), 'nobody'), /^Line 25 mentions `nobody`, which is not in the plan/);
    assert.match(rename(mark('ana: {name'), 'Ana Ito'), /`Ana Ito` is no id\..*uat-sign-off/);
    assert.match(rename(mark('ana: {name'), 'x-ana'), /notes of your own/);
    assert.match(rename(mark('sign-off'), 'true'), /YAML/);
    assert.match(rename(PLAN.replace('[nobody', '["\\x61$0na"'), 'anna'), /^Line 25 writes `ana` in a way/);
    assert.equal(rename(mark('sign-off'), 'sign-off'), PLAN);
  });

  it('works in text that is not YAML any more', () => {
    const broken = `${PLAN}risks: [`;
    assert.equal(
      rename(broken.replace('interviews +', 'inter$0views +'), 'talks'),
      `${rename(mark('interviews +'), 'talks')}risks: [`,
    );
  });
});

/** Aliases of ids, of what holds ids, of keys, of aliases; merge keys; ids in every kind of quotes. */
const ALIASED = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
x-lead: &lead ana
x-usual: &usual
  owner: &who "ben"
  with: [*lead, *who]
people:
  ana: {name: Ana}
  'ben': {name: Ben}
roles:
  trainer: {person: *who, backup: *lead}
phases:
  - id: one
    name: One
    weeks: 1-3
    milestones:
      - &first
        id: &first-id first
        title: First
        week: 1
        <<: *usual
        effort: &effort {ana: 2d, *who : 1d}
      - id: second
        title: Second
        week: 2
        <<: [*usual]
        needs: &needs [*first-id, first + 2d]
        effort: *effort
      - {id: third, title: Third, week: 3, needs: *needs, owner: *lead, signed-off-by: [*who]}
`;

describe('renaming anything in any example', () => {
  const examples = ['contact-centre', 'minimal', 'troubled'].map((name) => join('examples', name, 'programme.cx.yaml'));
  for (const [name, text] of [
    ['the plan above', PLAN],
    ['with aliases', ALIASED],
    ...examples.map((path) => [path, readFileSync(path, 'utf8')]),
  ] as const) {
    for (const form of text === PLAN || text === ALIASED ? [text, text.replaceAll('\n', '\r\n')] : [text]) {
      it(`edits what finding it finds, and back is as before: ${name}${form === text ? '' : ', CRLF'}`, () => {
        const seen = look(form);
        assert.ok(!seen.broken && seen.symbols.declarations.length > 2);
        // Each third of a long plan will do: what differs are the kinds.
        const step = seen.symbols.declarations.length > 50 ? 3 : 1;
        for (const declaration of seen.symbols.declarations.filter((_, i) => i % step === 0)) {
          const mentioned = mentionsOf(declaration, seen);
          const isTwice = seen.symbols.declarations.some(
            (other) =>
              other !== declaration && other.id === declaration.id && spaceOf(other.kind) === spaceOf(declaration.kind),
          );
          if (isTwice || mustKeep(mentioned)) continue;
          const there = renamed(mentioned, 'quite-another', seen);
          assert.ok('edits' in there, JSON.stringify(there));
          // What is found behind an alias is edited where it was written, once.
          const places = [declaration, ...mentioned.references].map(({ span, anchor }) =>
            wordAt({ id: declaration.id, span: anchor ?? span }, seen),
          );
          assert.deepEqual(
            there.edits.map(({ range }) => range),
            places.filter(({ start }, i) => places.findIndex((other) => other.start === start) === i),
          );
          const then = look(applyEdits(form, there.edits), seen);
          assert.equal(then.problems.length, seen.problems.length, declaration.id);
          const { start } = rangeOf(declaration.span, seen.layout);
          const shift =
            there.edits.filter(({ range }) => range.start < start).length *
            ('quite-another'.length - declaration.id.length);
          const again = mentionedAt(then, offset(start + shift));
          assert.ok(again?.id === 'quite-another', declaration.id);
          const back = renamed(again, declaration.id, then);
          assert.ok('edits' in back, JSON.stringify(back));
          assert.equal(applyEdits(then.text, back.edits), form);
        }
      }).timeout(60_000);
    }
  }
});
