import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { FileContent, FindPlansParams, ReadFileParams } from '../protocol/lsp.ts';

/** Reads for the server what it cannot reach: through the editor, every file system that the editor knows. */
export async function readForServer({ uri, asShown }: ReadFileParams): Promise<FileContent> {
  try {
    const file = Uri.parse(uri, true);
    const shown = asShown && workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
    if (shown) return { kind: 'text', text: shown.getText() };
    const bytes = await workspace.fs.readFile(file);
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

/** The names in a folder, for the server; those of folders end with a slash. Empty where there is none. */
export async function listForServer({ uri }: ReadFileParams): Promise<readonly string[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => (type & FileType.Directory ? `${name}/` : name));
  } catch {
    return [];
  }
}
