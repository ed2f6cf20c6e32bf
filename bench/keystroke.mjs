// Keystroke → diagnostics over the Language Server Protocol, ours and the best-known YAML server's by turns.
import { ours, yamlServer } from './lib/client.mjs';
import { largePlan } from './lib/plans.mjs';
import { median } from './lib/stats.mjs';

/** Types and takes back one letter of a title in the middle of the plan; gives milliseconds from key to diagnostics. */
async function typing(server, languageId, text, rounds) {
  const uri = 'file:///bench/programme.cx.yaml';
  const isDone = (version) => (message) =>
    message.method === 'textDocument/publishDiagnostics' &&
    message.params.uri === uri &&
    (message.params.version === undefined || message.params.version === version);
  const lines = text.split('\n');
  const middle = lines.length / 2;
  const line = lines.findIndex((content, i) => i >= middle && content.includes(' title: '));
  const at = { line, character: lines[line].length };
  let version = 1;
  const opened = server.next(isDone(version));
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  await opened;
  const times = [];
  for (let i = 0; i < rounds; i++) {
    version++;
    const [range, insert] =
      i % 2 === 0 ? [{ start: at, end: at }, 'x'] : [{ start: at, end: { line, character: at.character + 1 } }, ''];
    const done = server.next(isDone(version));
    const started = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: insert }],
    });
    await done;
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  server.notify('textDocument/didClose', { textDocument: { uri } });
  return median(times.slice(2));
}

export async function keystroke(root, lines, rounds = 12) {
  const text = largePlan(lines);
  const [mine, other] = [ours(root), yamlServer(root)];
  await Promise.all([mine.initialize(), other.initialize()]);
  const our = await typing(mine, 'programme-cx', text, rounds);
  const their = await typing(other, 'yaml', text, rounds);
  await Promise.all([mine.stop(), other.stop()]);
  return { lines: text.split('\n').length, ours: our, theirs: their };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
  for (const lines of process.argv.slice(2).map(Number)) console.log(await keystroke(root, lines));
}
