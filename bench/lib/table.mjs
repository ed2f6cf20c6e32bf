import { arch, cpus, platform, totalmem } from 'node:os';

/**
 * Rows as Markdown. A row: `{measure, ours, peer?, unit?, atMost?, of?}`. `atMost` bounds ours divided by the peer's,
 * or, with `of: 'ours'`, ours alone; without it the row is for information.
 */
export function tableOf(rows) {
  const head = ['measure', 'ours', 'peer', 'ratio', 'at most', 'met?'];
  const body = rows.map((row) => {
    const { measure, ours, peer, unit = '', atMost, of = 'ratio' } = row;
    const ratio = peer === undefined ? undefined : ours / peer;
    const bounded = of === 'ours' ? ours : ratio;
    const bound = atMost === undefined ? '' : of === 'ours' ? amount(atMost, unit) : share(atMost);
    return [
      measure,
      amount(ours, unit),
      peer === undefined ? '' : amount(peer, unit),
      ratio === undefined ? '' : share(ratio),
      bound,
      atMost === undefined ? '(for information)' : bounded <= atMost ? 'yes' : '**no**',
    ];
  });
  const widths = head.map((title, i) => Math.max(title.length, ...body.map((cells) => cells[i].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

export function machine() {
  const [{ model } = { model: 'unknown' }, ...others] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}: ${others.length + 1} × ${model.trim()}, ${gib} GiB, ${platform()} ${arch()}, Node ${process.version}`;
}

function amount(value, unit) {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ',')}${unit ? ` ${unit}` : ''}`;
}

/** A part as the table of the contract has it: 1/20, 1.6 ×. */
function share(value) {
  if (value >= 0.75) return `${value.toFixed(2).replace(/\.?0+$/, '')} ×`;
  const whole = 1 / value;
  return `1/${whole >= 10 ? Math.round(whole) : whole.toFixed(1).replace(/\.0$/, '')}`;
}
