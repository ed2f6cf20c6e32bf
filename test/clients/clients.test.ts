import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { driven, linesWith, type Seen } from './support.ts';

const CLIENTS = [
  { name: 'Neovim', program: 'nvim', args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', 'nvim.lua'] },
  { name: 'Emacs', program: 'emacs', args: ['--batch', '-Q', '-l', 'eglot.el'] },
];
/** The runner says which of them are here. */
const here = (process.env['CX_CLIENTS'] ?? 'nvim,emacs').split(',');

const PLAN = 'contact-centre/programme.cx.yaml';
const MILESTONE = /\bphased-go-live\b(?!-)/;
const declared = linesWith(PLAN, /id: phased-go-live$/);
/** All but where the id is the kind as well. */
const mentions = linesWith(PLAN, MILESTONE).filter((line) => !linesWith(PLAN, /^ +kind: /).includes(line));

interface Place {
  readonly line: number;
  readonly text: string;
  readonly file: string;
}

const original = readFileSync(join(resolve(__dirname, '../../examples'), PLAN), 'utf8');

/** Editors give texts whole, or as lines. */
function textOf(given: unknown): string {
  return Array.isArray(given) ? `${given.join('\n')}\n` : String(given);
}

for (const { name, program, args } of CLIENTS.filter((client) => here.includes(client.program))) {
  describe(`${name}, for real`, function () {
    this.timeout(300_000);
    let seen: Seen;
    before(async () => {
      seen = await driven(program, args);
    });

    const answer = <T>(feature: string): T => {
      const trouble = seen.fails?.[feature];
      if (trouble) assert.fail(`${feature}: ${trouble}`);
      assert.ok(feature in seen.answers, `${feature} was not asked for`);
      return seen.answers[feature] as T;
    };
    const places = (feature: string): readonly Place[] =>
      answer<Place[]>(feature).map((place) => ({ ...place, file: place.file.replaceAll('\\', '/') }));

    it('shows the problems of a plan, and what to do', () => {
      const problems = answer<{ line: number; message: string }[]>('diagnostics');
      assert.ok(problems.length > 30, `${problems.length} problems`);
      const hours = problems.find(({ message }) => message.includes('Omar Finn has 50% of the week'));
      assert.deepEqual([hours?.line], linesWith('troubled/programme.cx.yaml', /half-time/));
      assert.match(hours?.message ?? '', /Agree `?full-time`? for design and build/);
    });

    it('takes a fix, and the problem goes', () => {
      const { titles, text } = answer<{ titles: string[]; text: unknown }>('codeAction');
      assert.equal(titles[0], 'Change to full-time');
      assert.ok(titles.some((title) => title.startsWith('Accept staffing/product-owner-time here')));
      const plan = readFileSync(resolve(__dirname, '../../examples/troubled/programme.cx.yaml'), 'utf8');
      assert.equal(textOf(text), plan.replace('half-time', 'full-time'));
      assert.deepEqual(
        [answer<{ line: number }>('diagnosticsAfterAction').line],
        linesWith('troubled/programme.cx.yaml', /half-time/),
      );
    });

    it('tells on hover when a milestone is due, by the settings that were given', () => {
      const hover = answer<string>('hover');
      assert.match(hover, /Wave one live: Cork billing desk/);
      assert.match(hover, /Due (\*\*)?Thu 19 Feb 2026(\*\*)?, week 7/);
      assert.match(hover, /1 working day left/, 'today is that of the settings');
      assert.match(hover, /Go or no-go for wave one/);
    });

    it('goes to a definition', () => {
      assert.deepEqual([answer<Place>('definition').line], declared);
    });

    it('finds and marks all mentions', () => {
      assert.deepEqual(
        places('references').map(({ line }) => line),
        mentions,
      );
      assert.deepEqual(
        [...answer<number[]>('documentHighlight')].sort((a, b) => a - b),
        mentions,
      );
    });

    it('lists what a plan has, and searches all plans of the folder', () => {
      const outline = JSON.stringify(answer('documentSymbol'));
      for (const item of ['Gráinne Doyle', 'Ready to go live', 'Deploy and stabilise'])
        assert.ok(outline.includes(item));
      const found = places('workspaceSymbol');
      assert.ok(found.some(({ line, file }) => file.endsWith(PLAN) && line === declared[0]));
      assert.ok(found.some(({ file }) => file.endsWith('troubled/programme.cx.yaml')));
    });

    it('completes an id, with who that is', () => {
      if (program === 'emacs') assert.equal(answer<Place>('completion').text, '        owner: technical-lead');
      else
        assert.ok(
          answer<{ word: string; menu: string }[]>('completion').some(
            ({ word, menu }) => word === 'technical-lead' && menu.includes('Inês Carvalho'),
          ),
        );
    });

    it('renames a milestone wherever it is mentioned, and nothing else', () => {
      const expected = original
        .split('\n')
        .map((line, i) => (mentions.includes(i + 1) ? line.replace(MILESTONE, 'first-wave') : line));
      assert.equal(textOf(answer('rename')), expected.join('\n'));
    });

    it('formats white space alone, at the indentation that the file has', () => {
      const text = textOf(answer('formatting')).replace(/\bfirst-wave\b/g, 'phased-go-live');
      assert.equal(text, original);
    });

    it('asks for what stands beside the text', () => {
      const { data } = answer<{ data: number[] }>('semanticTokens');
      assert.ok(data.length > 500 && data.length % 5 === 0, `${data.length} numbers`);
      const hints = answer<{ label: string; position: { line: number } }[]>('inlayHint');
      const week = linesWith(PLAN, /week: 1$/)[0] ?? 0;
      assert.ok(hints.some(({ label, position }) => position.line === week - 1 && label === 'Fri 9 Jan'));
      const lenses = answer<{ command?: { title: string } }[]>('codeLens').map(({ command }) => command?.title);
      assert.ok(lenses.includes(`${mentions.length - 1} mentions`), lenses.join(', '));
    });

    it('folds phases, and links to evidence', () => {
      const folds = answer<{ startLine: number; endLine: number }[]>('foldingRange');
      const phase = (linesWith(PLAN, /^ {2}- id: deploy$/)[0] ?? 0) - 1;
      assert.ok(folds.some(({ startLine, endLine }) => startLine === phase && endLine > phase + 50));
      const links = answer<{ range: { start: { line: number } } }[]>('documentLink');
      const evidence = (linesWith(PLAN, /go-live-log\.md#wave-one\]/)[0] ?? 0) - 1;
      assert.ok(links.some(({ range }) => range.start.line === evidence));
    });

    if (program === 'nvim')
      it('walks up the chain of what waits for a milestone, and grows selections', () => {
        const waiting = places('incomingCalls').map(({ text }) => text);
        assert.ok(waiting.includes('A super-user in reach of every desk'), waiting.join(', '));
        const [selection] = answer<[{ parent: { parent: object } }]>('selectionRange');
        assert.ok(selection.parent.parent);
      });
  });
}
