import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { FileContent, FindPlansParams, ReadFileParams } from '../protocol/lsp.ts';

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

/** Finds the plans of a folder, in every file system that the editor knows. */
export async function findForServer({ folder }: FindPlansParams): Promise<readonly string[]> {
  const plans = new RelativePattern(Uri.parse(folder, true), '**/*.cx.{yaml,yml}');
  return (await workspace.findFiles(plans, '**/node_modules/**')).map((uri) => uri.toString());
}
