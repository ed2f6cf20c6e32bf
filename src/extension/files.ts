import { FileSystemError, Uri, workspace } from 'vscode';
import type { FileContent, ReadFileParams } from '../protocol/lsp.ts';

/** Reads for the server what it cannot reach: through the editor, every file system that the editor knows. */
export async function readForServer({ uri }: ReadFileParams): Promise<FileContent> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { kind: 'missing' };
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}
