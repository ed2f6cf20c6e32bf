import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { rests, until } from './ask.ts';

const FOLDER = join(process.env['CX_SCREENSHOTS'] ?? 'out/screenshots', 'features');

/** A part of the window, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes a picture of parts of the window, and of what is between them; `room` is left around them. */
export async function picture(page: Page, name: string, parts: readonly (Box | Locator)[], room = 6): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  // What fades in or is coloured late, for the looks alone.
  await page.waitForTimeout(350);
  const boxes = await Promise.all(parts.map((part) => ('x' in part ? part : boxOf(part))));
  const window = page.viewportSize() ?? { width: 1, height: 1 };
  const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - room);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - room);
  const right = Math.min(window.width, Math.max(...boxes.map((box) => box.x + box.width)) + room);
  const bottom = Math.min(window.height, Math.max(...boxes.map((box) => box.y + box.height)) + room);
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    clip: { x, y, width: right - x, height: bottom - y },
    caret: 'initial',
  });
}

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await until(
    'something to take a picture of',
    () => locator.first().boundingBox(),
    (found) => found !== null,
  );
  return box as Box;
}

/** The lines around the cursor, as wide as asked. */
export async function linesAround(page: Page, above: number, below: number, width = 620): Promise<Box> {
  const current = page.locator('.part.editor .monaco-editor .current-line');
  await until('the line at rest', () => rests(current), Boolean);
  const editor = await boxOf(page.locator('.part.editor .monaco-editor'));
  const line = await boxOf(current);
  const top = Math.max(editor.y, line.y - above * line.height);
  // The scroll bar lies over the last line.
  const bottom = Math.min(editor.y + editor.height - 14, line.y + (below + 1) * line.height);
  return { x: editor.x, y: top, width: Math.min(width, editor.width), height: bottom - top };
}
