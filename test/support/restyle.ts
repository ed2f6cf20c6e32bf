/** How a plan may be laid out. */
export interface Layout {
  readonly step: number;
  /** How far a dash stands to the right of its key. */
  readonly dash: number;
}

/** A plan that is written with two spaces and indented dashes, in another layout. Values of several lines move along. */
export function restyled(text: string, { step, dash }: Layout): string {
  const stack: { readonly was: number; readonly is: number; readonly isItem: boolean }[] = [];
  let shift = 0;
  let textFrom = -1;
  const lines = text.split('\n').map((line) => {
    const was = /^ */.exec(line)?.[0].length ?? 0;
    const body = line.slice(was);
    if (body === '') return line;
    if (textFrom >= 0 && (was > textFrom || /^[}\]]/.test(body))) return ' '.repeat(Math.max(0, was + shift)) + body;
    textFrom = -1;
    while ((stack.at(-1)?.was ?? -1) >= was) stack.pop();
    const parent = stack.at(-1);
    const isItem = body.startsWith('- ');
    const is = parent ? parent.is + (parent.isItem ? 2 : isItem ? dash : step) : 0;
    stack.push({ was, is, isItem });
    if (isItem) stack.push({ was: was + 2, is: is + 2, isItem: false });
    if (/(?:^|\s)[|>][-+]?$|[[{]$/.test(body)) textFrom = was;
    shift = is - was;
    return ' '.repeat(is) + body;
  });
  return lines.join('\n');
}
