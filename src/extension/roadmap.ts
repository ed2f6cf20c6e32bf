import { Position, window, workspace } from 'vscode';
import { LANGUAGE_ID } from './names.ts';
import type { Server } from './server.ts';

/** A plan with the twelve-week roadmap: into the plan that is open and empty, else as a new text that nobody has saved. */
export async function insertRoadmap(server: Server): Promise<void> {
  const name = await window.showInputBox({
    title: 'A new programme (1 of 2)',
    prompt: 'What is the programme called?',
    value: workspace.workspaceFolders?.[0]?.name ?? 'Programme',
    validateInput: (text) => (text.trim() === '' ? 'A programme needs a name.' : undefined),
  });
  if (name === undefined) return;
  const start = await window.showInputBox({
    title: 'A new programme (2 of 2)',
    prompt: 'On which day does week 1 begin?',
    value: nextMonday(new Date()),
    validateInput: (text) => (isDate(text) ? undefined : 'A date of the calendar, such as 2026-01-05.'),
  });
  if (start === undefined) return;
  const text = await server.newPlan({ name: name.trim(), start: start.trim() });
  if (text === null) return;
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE_ID && editor.document.getText().trim() === '') {
    await editor.edit((edit) => edit.insert(new Position(0, 0), text));
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE_ID, content: text }));
}

/** Programmes begin on a Monday unless somebody says otherwise. `YYYY-MM-DD`. */
export function nextMonday(today: Date): string {
  const days = (8 - today.getDay()) % 7 || 7;
  const monday = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days));
  return monday.toISOString().slice(0, 10);
}

export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? new Date(`${text.trim()}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.trim());
}
