/** One open plan, and somebody who types in it: what is measured is from the key to the diagnostics. */
export async function openPlan(server, text, { languageId, uri = 'file:///bench/programme.cx.yaml' }) {
  let version = 1;
  let resultId;

  /** The diagnostics of this version, asked for or awaited. */
  const diagnostics = async () => {
    if (!server.pulls) return undefined;
    const report = await server.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(resultId === undefined ? {} : { previousResultId: resultId }),
    });
    if (report.kind !== 'full') throw new Error('The server says that nothing changed, and it did.');
    resultId = report.resultId;
    return report.items;
  };
  const pushed = () =>
    server.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === uri &&
        (params.version === undefined || params.version === version),
    );
  /** Says something to the server; gives its diagnostics and how many milliseconds they took. */
  const timed = async (method, params) => {
    const awaited = server.pulls ? undefined : pushed();
    const started = performance.now();
    server.notify(method, params);
    const items = server.pulls ? await diagnostics() : (await awaited).params.diagnostics;
    return { ms: performance.now() - started, items };
  };

  const first = await timed('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  return {
    first,
    /** Replaces `length` characters. */
    edit({ line, character }, length, insert) {
      version++;
      const range = { start: { line, character }, end: { line, character: character + length } };
      return timed('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: insert }],
      });
    },
    close: () => server.notify('textDocument/didClose', { textDocument: { uri } }),
  };
}

/** Types a letter at the end of a title in the middle of the plan, and takes it back, turn and turn about. */
export function titleTyping(text) {
  const { line, content } = middleLine(text, / title: .*\d /);
  let isTyped = false;
  return (plan) => {
    isTyped = !isTyped;
    return plan.edit({ line, character: content.length - (isTyped ? 0 : -1) }, isTyped ? 0 : 1, isTyped ? 'x' : '');
  };
}

/** Moves a milestone in the middle of the plan by a week, and back. */
export function weekTyping(text) {
  const { line, content } = middleLine(text, /^ {8}week: \d+$/);
  const [, before, week] = /^(.*: )(\d+)$/.exec(content);
  const later = String(Number(week) + 1);
  let isTyped = false;
  return (plan) => {
    isTyped = !isTyped;
    const [old, next] = isTyped ? [week, later] : [later, week];
    return plan.edit({ line, character: before.length }, old.length, next);
  };
}

/** The first line like this in the second half of a plan. */
export function middleLine(text, pattern) {
  const lines = text.split('\n');
  const line = lines.findIndex((content, i) => i >= lines.length / 2 && pattern.test(content));
  if (line < 0) throw new Error(`nothing like ${pattern} in the second half of the plan`);
  return { line, content: lines[line] };
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** So many rounds in which each takes its turn; the times of each, without those of the first rounds. */
export async function byTurns(turns, rounds, { warmUp = 2, rest = 40 } = {}) {
  const times = turns.map(() => []);
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [i, turn] of turns.entries()) {
      const ms = await turn();
      if (round >= warmUp) times[i].push(ms);
      await pause(rest);
    }
  }
  return times;
}
