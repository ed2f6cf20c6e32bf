import assert from 'node:assert/strict';
import { type DocumentSymbol, DocumentSymbolRequest, SymbolTag } from 'vscode-languageserver-protocol/node';
import { analyse } from '../../src/core/analysis.ts';
import { type OutlineItem, outlineOf } from '../../src/core/features/outline.ts';
import { dayOf } from '../support/day.ts';
import { startSession } from '../support/lsp.ts';

const PLAN = `cx: 1
programme: {name: Renewal, start: 2026-01-05}
people:
  ana-ito: {name: Ana Ito, team: desk}
roles:
  product-owner: {person: ana-ito}
phases:
  - id: design
    name: Design
    stage: design
    weeks: 1-3
    milestones:
      - id: interviews
        title: Interviews
        week: 1
        owner: ana-ito
        status: done
      - &sign-off
        id: sign-off
        week: 3
        owner: product-owner
    gate:
      id: design-gate
      decider: ana-ito
x-note: {a: b}
`;

const outline = (text: string) => outlineOf(analyse(text, { today: dayOf('2026-02-18'), profile: 'recommended' }));

/** An item a line, indented as they stand in each other. */
function drawn(items: readonly OutlineItem[], indent = ''): string {
  return items
    .map(
      ({ kind, name, detail, isOver, children }) =>
        `${indent}${kind} ${name}${detail && ` (${detail})`}${isOver ? ' ✓' : ''}\n${drawn(children, `${indent}  `)}`,
    )
    .join('');
}

const OUTLINE = `section programme (Renewal)
section people
  person Ana Ito (desk)
section roles
  role product-owner (Ana Ito)
section phases
  phase Design (5 Jan – 23 Jan · design)
    milestone Interviews (9 Jan · Ana Ito · done) ✓
    milestone sign-off (23 Jan · product-owner)
    gate design-gate (23 Jan · Ana Ito)
section x-note
`;

describe('the outline', () => {
  it('has the sections, and in them what has an id, with dates and owners', () => {
    assert.equal(drawn(outline(PLAN)), OUTLINE);
    assert.equal(drawn(outline(PLAN.replaceAll('\n', '\r\n'))), OUTLINE);
  });

  it('holds each label within its range, and each child within its parent, in every prefix', () => {
    const check = (items: readonly OutlineItem[], [start, end]: readonly [number, number]): void => {
      for (const { range, label, children } of items) {
        assert.ok(start <= range.start && range.end <= end);
        assert.ok(range.start <= label.start && label.end <= range.end);
        check(children, [range.start, range.end]);
      }
    };
    for (let length = 0; length <= PLAN.length; length++) {
      const text = PLAN.slice(0, length);
      const items = outline(text);
      check(items, [0, length]);
      if (length > PLAN.indexOf('id: design') + 'id: design'.length) assert.match(drawn(items), /phase /);
    }
  });

  it('shows what an alias repeats beside the original', () => {
    const text = PLAN.replace('    gate:', '      - *sign-off\n    gate:');
    assert.equal(drawn(outline(text)).match(/milestone sign-off/g)?.length, 2);
  });

  it('is empty where there is no plan', () => {
    assert.deepEqual(outline(''), []);
    assert.deepEqual(outline('- a\n'), []);
  });

  it('goes to the client as deep as the client can take it', async () => {
    const uri = 'file:///renewal.cx.yaml';
    const ask = async (capabilities: object) => {
      const session = await startSession({}, undefined, capabilities);
      await session.open(uri, PLAN);
      const symbols = await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
      await session.end();
      return symbols ?? [];
    };
    const deep = (await ask({
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    })) as DocumentSymbol[];
    const phase = deep.find(({ name }) => name === 'phases')?.children?.[0];
    assert.deepEqual(phase?.selectionRange, { start: { line: 7, character: 8 }, end: { line: 7, character: 14 } });
    assert.deepEqual(phase?.children?.[0]?.tags, [SymbolTag.Deprecated]);
    const flat = await ask({});
    assert.deepEqual(
      flat.flatMap((symbol) => ('containerName' in symbol ? [`${symbol.containerName} > ${symbol.name}`] : [])),
      [
        'people > Ana Ito',
        'roles > product-owner',
        'phases > Design',
        'Design > Interviews',
        'Design > sign-off',
        'Design > design-gate',
      ],
    );
  });
});
