import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** A heading of a phase. */
export function heading(text) {
  say(`\n${bold(`▸ ${text}`)}`);
}

export function bold(text) {
  return process.stdout.isTTY && process.env.NO_COLOR === undefined ? `\u001b[1m${text}\u001b[22m` : text;
}

export function formatBytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Says that something goes on while a promise is pending: a line at once, then one every few seconds
 * (on a terminal the same line counts the seconds).
 */
export async function withProgress(text, work) {
  const started = Date.now();
  const live = process.stdout.isTTY === true;
  if (!live) say(`  ${text} …`);
  const draw = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    if (live) process.stdout.write(`\r  ${text} … ${seconds} s`);
    else say(`  ${text} … ${seconds} s`);
  };
  if (live) draw();
  const timer = setInterval(draw, live ? 500 : 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    const seconds = formatSeconds(Date.now() - started);
    if (live) process.stdout.write(`\r  ${text}: done in ${seconds}   \n`);
    else say(`  ${text}: done in ${seconds}`);
  }
}
