import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { locateOnDisk, readFromDisk } from '../../src/lsp/disk.ts';
import { locateInFolders } from '../../src/lsp/documents.ts';
import { type Session, startSession } from '../support/lsp.ts';

const plan = (evidence: string): string => `cx: 1
programme: {name: Renewal, start: 2026-01-05}
phases:
  - id: design
    name: Design
    weeks: 1-3
    milestones:
      - {id: audited, title: Data audited, week: 1, status: done, evidence: [${evidence}]}
`;

describe('the documents of an open plan', () => {
  let folder: string;
  let session: Session;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cx-evidence-'));
    mkdirSync(join(folder, '.git'));
    session = await startSession({}, undefined, {}, { readFile: readFromDisk, locate: locateOnDisk });
  });
  afterEach(async () => {
    await session.end();
    rmSync(folder, { recursive: true });
  });

  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const evidenceIn = ({ diagnostics }: PublishDiagnosticsParams): readonly unknown[] =>
    diagnostics.map(({ code }) => code).filter((code) => String(code).startsWith('evidence/'));

  /** Waits until the server says this of the plan. */
  const until = async (expected: readonly string[], version = 1): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      const found = evidenceIn(await session.diagnostics(uri('p.cx.yaml'), version));
      if (JSON.stringify(found) === JSON.stringify(expected)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.deepEqual(evidenceIn(await session.diagnostics(uri('p.cx.yaml'), version)), expected);
  };
  const write = (path: string, text: string, type: FileChangeType): Promise<void> => {
    writeFileSync(join(folder, path), text);
    return session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri(path), type }],
    });
  };

  it('are read when the plan asks for them, and again when they change', async () => {
    await session.open(uri('p.cx.yaml'), plan('audit.md#results'));
    await until(['evidence/missing-file']);
    await write('audit.md', '# Audit\n', FileChangeType.Created);
    await until(['evidence/missing-heading']);
    await write('audit.md', '# Audit\n## Results\n- [ ] merged\n', FileChangeType.Changed);
    await until(['evidence/open-checklist']);
    await write('audit.md', '# Audit\n## Results\n- [x] merged\n', FileChangeType.Changed);
    await until([]);
    rmSync(join(folder, 'audit.md'));
    await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('audit.md'), type: FileChangeType.Deleted }],
    });
    await until(['evidence/missing-file']);
  });

  it('are what an editor has of them', async () => {
    writeFileSync(join(folder, 'audit.md'), '- [ ] merged\n');
    await session.open(uri('p.cx.yaml'), plan('audit.md'));
    await until(['evidence/open-checklist']);
    await session.open(uri('audit.md'), '- [x] merged\n', 'markdown');
    await until([]);
    await session.close(uri('audit.md'));
    await until(['evidence/open-checklist']);
  });

  it('are looked for as the plan is typed', async () => {
    const text = plan('audit.md');
    writeFileSync(join(folder, 'audit.md'), '# Audit\n');
    await session.open(uri('p.cx.yaml'), text);
    await until([]);
    await session.change(uri('p.cx.yaml'), 2, [{ text: plan('../audit.md, audits.md') }]);
    await until(['evidence/outside-repository', 'evidence/missing-file'], 2);
    await session.change(uri('p.cx.yaml'), 3, [{ text }]);
    await until([], 3);
  });
});

describe('a path of a plan that only the editor can reach', () => {
  const located = (path: string, folders: readonly string[]): unknown => {
    const found = locateInFolders('vscode-vfs://github/a/b/plans/p.cx.yaml', path, folders);
    return found && !found.outside ? found.uri : found?.outside;
  };
  it('leads as far as the open folder', () => {
    const folders = ['vscode-vfs://github/a/b'];
    assert.equal(located('../docs/a b.md', folders), 'vscode-vfs://github/a/b/docs/a%20b.md');
    assert.equal(located('../../c/a.md', folders), true);
    assert.equal(located('a.md', []), undefined);
  });
});
