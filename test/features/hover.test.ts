import assert from 'node:assert/strict';
import type { Settings } from '../../src/core/analysis.ts';
import { hoverAt } from '../../src/core/features/hover.ts';
import { markdownDocument } from '../../src/core/markdown/document.ts';
import { rangeOf } from '../../src/core/text/span.ts';
import { atCursor } from '../support/cursor.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
calendar: {holidays: [{date: 2026-02-02, name: St Brigid's Day}]}
teams: {operations: {name: Operations, side: business}}
people:
  ana-ito: {name: Ana Ito, team: operations, level: manager, away: [{from: 2026-02-26, to: 2026-02-27}]}
  ben-oz: {name: Ben Öz, capacity: 20h/week}
  cy-day: {name: Cy Day}
roles:
  product-owner: {person: ana-ito, protected-time: 20%, backup: ben-oz}
  super-user-network:
    protected-time: &fifth 20%
    members: [{person: ben-oz}, {person: cy-day}]
phases:
  - id: design
    name: Design
    stage: design
    weeks: 1-6
    milestones:
      - {id: interviews, title: "🚀 Interviews *held*", week: 2, owner: ben-oz, status: done, done-on: 2026-01-15}
      - id: audit
        title: Audit
        week: 6
        owner: product-owner
        duration: 3d
        effort: 12h
        baseline: {week: 5}
        evidence: [docs/audit.md#result]
  - id: build
    name: Build
    weeks: 7-9
    milestones:
      - id: sign-off
        title: Signed off
        week: 8
        owner: product-owner
        effort: {product-owner: 4h, super-user-network: 1d}
        needs: [interviews, audit + 2d]
      - id: go-live
        title: Live
        kind: phased-go-live
        on: 2026-03-06
        needs: [{id: sign-off, type: start-start}]
    gate:
      id: ready
      title: Ready
      decider: product-owner
      criteria:
        - {text: Interviewed, met-by: interviews}
        - {text: Signed, met-by: sign-off}
        - {text: Used, metric: adoption, at-least: 60%}
        - {text: Felt to be right}
metrics:
  - id: adoption
    name: Users
    baseline: 0%
    targets: [{week: 9, at-least: 60%}]
    readings: [{week: 6, value: 12%}, {week: 7, value: 31%}]
deployment: {hypercare: 30d}
`;

/** What is told at a place of the plan that is written with a `$0`, and the text it is told of. */
function hovered(
  place: string,
  plan: string = PLAN,
  settings: Partial<Settings> = {},
): readonly [of: string, markdown: string] | undefined {
  const marked = plan.replace(place.replace('$0', ''), () => place);
  assert.ok(marked.includes('$0'), place);
  return atCursor(
    marked,
    ({ analysis, at, text }) => {
      const found = hoverAt(analysis, at);
      if (!found) return undefined;
      const { start, end } = rangeOf(found.span, analysis.layout);
      return [text.slice(start, end), found.markdown.replaceAll('  \n', '\n')] as const;
    },
    settings,
  );
}

describe('hover', () => {
  it('tells when a milestone is due and what hangs on it, at its id, its title and its mentions', () => {
    const expected = [
      '**Audit** · `audit`',
      'Due **Fri 13 Feb 2026**, week 6 · **3 working days late** · planned · work 11–13 Feb 2026',
      'Owner Ana Ito (product owner) · in Design',
      '13 working days of float, 8 before it delays another',
      'First planned for Fri 6 Feb 2026, now 5 working days later',
      '',
      '**Waited for by**',
      '- Signed off, 2 working days between, Fri 27 Feb 2026',
      '',
      '**Evidence**',
      '- `docs/audit.md#result`',
    ].join('\n');
    assert.deepEqual(hovered('id: au$0dit'), ['audit', expected]);
    assert.deepEqual(hovered('title: Aud$0it'), ['Audit', expected]);
    assert.deepEqual(hovered('[interviews, audit$0 + 2d]'), ['audit', expected]);
  });

  it('calls nothing late in a plan that is not active', () => {
    const paused = PLAN.replace('start: 2026-01-05}', 'start: 2026-01-05, status: paused}');
    assert.match(hovered('id: au$0dit', paused)?.[1] ?? '', /week 6 · 3 working days ago · planned/);
  });

  it('says what is done as done, and words of the plan as they are', () => {
    const [of, markdown] = hovered('{id: inter$0views') ?? [];
    assert.equal(of, 'interviews');
    assert.match(
      markdown ?? '',
      /^\*\*🚀 Interviews \\\*held\\\*\*\* · `interviews`\nDue \*\*Fri 16 Jan 2026\*\*, week 2 · done on Thu 15 Jan 2026\n/,
    );
  });

  it('tells what an entry of needs asks for', () => {
    assert.deepEqual(hovered('audit + $02d'), [
      'audit + 2d',
      'Signed off **needs**\n- Audit, 2 working days between, Fri 13 Feb 2026',
    ]);
    assert.match(hovered('go-li$0ve\n')?.[1] ?? '', /- Signed off, start to start, Fri 27 Feb 2026/);
  });

  it('tells of a person: roles, load, what is owned', () => {
    assert.deepEqual(hovered('ana-i$0to: {'), [
      'ana-ito',
      [
        '**Ana Ito** · `ana-ito`',
        'manager · Operations · 37.5 h a week',
        '`▁▁▁▁▁█▁▇▁` weeks 1–9 · this week 0 h asked of 7.5 h · **too much in week 6 (12 h of 7.5 h)**',
        'Away 26–27 Feb 2026',
        '',
        '**Holds**',
        '- product owner, 7.5 h a week',
        '',
        '**Owns**',
        '- Audit, Fri 13 Feb 2026, late',
        '- Signed off, Fri 27 Feb 2026, planned',
      ].join('\n'),
    ]);
  });

  it('tells of a role: who fills it, with how much time', () => {
    const [, markdown] = hovered('decider: product-o$0wner') ?? [];
    assert.match(markdown ?? '', /^\*\*Product owner\*\*\n7\.5 h a week protected · stood in for by Ben Öz\n/);
    assert.match(markdown ?? '', /\*\*Filled by\*\*\n- Ana Ito, 7\.5 h a week/);
    assert.match(
      hovered('super-user-net$0work:')?.[1] ?? '',
      /^\*\*Super user network\*\*\n11\.5 h a week protected\n/,
    );
  });

  it('tells of teams and phases', () => {
    assert.deepEqual(hovered('team: opera$0tions'), [
      'operations',
      '**Operations** · business side\n\n**People**\n- Ana Ito',
    ]);
    assert.match(
      hovered('id: des$0ign')?.[1] ?? '',
      /^\*\*Design\*\* · design stage\n\*\*Weeks 1 to 6\*\*: 5 Jan – 13 Feb 2026 · 29 working days\n1 of 2 milestones done$/,
    );
  });

  it('gives the verdict on each criterion of a gate', () => {
    assert.deepEqual(hovered('id: rea$0dy'), [
      'ready',
      [
        '**Ready** · gate',
        'Decides on **Fri 6 Mar 2026** · 12 working days left · by Ana Ito (product owner)',
        '',
        '**Criteria**',
        '- Interviewed: **met**',
        '- Signed: **not met**, "Signed off" is not done',
        '- Used: **not met**, "Users" stood at 31% in week 7 instead of at least 60%',
        '- Felt to be right: for the decider to judge',
      ].join('\n'),
    ]);
    assert.deepEqual(hovered('text: Interv$0iewed'), ['Interviewed', 'Interviewed: **met**']);
  });

  it('holds the latest reading of a metric against its target', () => {
    const expected =
      '**Users**\nStood at **31%** in week 7 · 12% in week 6 · 0% at the start\nTarget at least **60%** in week 9 · not there yet';
    assert.deepEqual(hovered('metric: adopt$0ion'), ['adoption', expected]);
    assert.deepEqual(hovered('value: 3$01%'), ['31%', expected]);
  });

  it('turns a commitment into hours', () => {
    assert.deepEqual(hovered('protected-time: 2$00%, backup'), [
      '20%',
      '**7.5 h of 37.5 h** a week of Ana Ito, product owner',
    ]);
    assert.deepEqual(hovered('capacity: 20h$0/week'), ['20h/week', '**20 h a week** is the full week of Ben Öz']);
    const [of, markdown] = hovered('&fifth 2$00%') ?? [];
    assert.equal(of, '20%');
    assert.equal(
      markdown,
      '**4 h of 20 h** a week of Ben Öz, super-user\n**7.5 h of 37.5 h** a week of Cy Day, super-user',
    );
  });

  it('tells whose work an effort is', () => {
    assert.equal(hovered('effort: 1$02h')?.[1], '**12 h** of work for Ana Ito');
    assert.equal(hovered('super-user-network: $01d')?.[1], '**2 h** of work for each of 2 people');
  });

  it('turns lengths of time, weeks and dates into days', () => {
    assert.equal(hovered('duration: 3$0d')?.[1], '3 working days · 11–13 Feb 2026');
    assert.equal(
      hovered('hypercare: 30$0d')?.[1],
      '**30 days**, weekends included · from go-live on Fri 6 Mar 2026 until Sun 5 Apr 2026',
    );
    assert.equal(hovered('week: $08')?.[1], '**Week 8**: 23–27 Feb 2026 · 5 working days · 7 working days left');
    assert.equal(
      hovered('weeks: 7$0-9')?.[1],
      '**Weeks 7 to 9**: 16 Feb – 6 Mar 2026 · 15 working days · 12 working days left',
    );
    assert.equal(hovered('on: 2026-03-$006')?.[1], '**Fri 6 Mar 2026** · week 9 · working day · 12 working days left');
    assert.equal(
      hovered('date: 2026-02-$002')?.[1],
      "**Mon 2 Feb 2026** · week 5 · holiday: St Brigid's Day · 12 working days ago",
    );
  });

  it('counts what is ticked in the evidence, and names what is open', () => {
    const document = markdownDocument(() => '# Audit\n- [x] a\n## Result\n- [x] b\n- [ ] c *d*\n- [ ] e\n');
    const documents = { get: (path: string) => (path === 'docs/audit.md' ? document : undefined) };
    assert.deepEqual(hovered('docs/audit$0.md', PLAN, { documents }), [
      'docs/audit.md#result',
      '`docs/audit.md#result`: 1 of 3 points ticked\n- “c d”\n- “e”',
    ]);
    assert.match(
      hovered('id: au$0dit', PLAN, { documents })?.[1] ?? '',
      /- `docs\/audit\.md#result`: 1 of 3 points ticked; open: “c d” and 1 more$/,
    );
    assert.equal(hovered('docs/audit$0.md')?.[1], '`docs/audit.md#result`');
  });

  it('tells what a key is for, and what a choice means', () => {
    assert.equal(hovered('own$0er: ben-oz')?.[0], 'owner');
    assert.match(
      hovered('sta$0ge: design')?.[1] ?? '',
      /^\*\*stage\*\*\n\nWhich of the four stages .*\n\n`design`, `build`, `deploy`, `embed`$/,
    );
    assert.match(hovered('stage: de$0sign')?.[1] ?? '', /^\*\*stage\*\*\n\nWhich of the four stages/);
  });

  it('is silent where there is nothing to add', () => {
    assert.equal(hovered('c$0x: 1')?.[0], 'cx');
    assert.equal(
      hovered('kind: phased', PLAN.replace('kind: phased', 'x-colour: b$0lue\n        kind: phased')),
      undefined,
    );
    assert.equal(hovered('needs: [inter', PLAN.replace('needs: [inter', 'needs: [not$0hing, inter')), undefined);
  });

  it('works in text that is not finished, and through aliases', () => {
    assert.match(
      hovered('id: au$0dit', PLAN.replace('title: Signed off', 'title: "Signed off'))?.[1] ?? '',
      /^\*\*Audit\*\*/,
    );
    const aliased = PLAN.replace('{person: cy-day}', '{person: cy-day, protected-time: *fif$0th}');
    assert.deepEqual(hovered('cx: 1', aliased), ['*fifth', '**7.5 h of 37.5 h** a week of Cy Day, super-user']);
  });
});
