import type { Impact } from '../../../core/diff/found.ts';
import { harmless } from '../../cells.ts';
import type { Finding } from '../report.ts';
import type { Links } from './links.ts';
import { pictureOf } from './picture.ts';
import { unreadable } from './pretty.ts';
import { byImpact, countsOf, type DiffReport, type FileDiff, type ToldChange } from './report.ts';

/** GitHub refuses comments of more than 65,536 characters; the marker and what others put around it need some. */
const MOST = 60_000;

/** Who updates the comment finds it by this. */
export const MARKER = '<!-- cx-programme diff -->';

const SIGNS: Readonly<Record<Impact, string>> = {
  weakens: '🔻 weakens',
  strengthens: '🔺 strengthens',
  neutral: 'neutral',
};

/** A comment for a pull request: the verdict, one table by impact, a picture of what moved, and the rest folded. */
export function markdownDiff(report: DiffReport, links: Links): string {
  const head = [MARKER, `### ${verdict(report)}`, `${countsOf(report)}.`];
  const room = new Room(MOST - head.join('\n\n').length - 200);
  const parts = [...head];
  const add = (part: string): void => {
    if (part !== '') parts.push(part);
  };
  add(tableOf(report, links, room));
  for (const file of report.files) add(effectsOf(file, report, room));
  add(room.take(pictureOf(report)));
  add(foldedOf('Neutral and accepted changes', restOf(report, links), room));
  add(foldedOf('Problems introduced', findingsOf(report, 'introduced', links), room, true));
  add(foldedOf('Problems fixed', findingsOf(report, 'fixed', links), room));
  add(foldedOf('Accept a change', report.counts.weakens ? fingerprints(report) : [], room));
  return `${parts.join('\n\n')}\n`;
}

/** What is left of the characters of a comment. */
class Room {
  #left: number;
  constructor(left: number) {
    this.#left = left;
  }
  has(text: string): boolean {
    return text.length + 2 <= this.#left;
  }
  /** The text, if there is room for it; else nothing. */
  take(text: string): string {
    if (!this.has(text)) return '';
    this.#left -= text.length + 2;
    return text;
  }
  /** As many lines as there is room for, and how many more there are. */
  lines(lines: readonly string[], reserve = 0): readonly string[] {
    const taken: string[] = [];
    for (const line of lines) {
      if (line.length + 1 > this.#left - reserve) break;
      this.#left -= line.length + 1;
      taken.push(line);
    }
    return taken;
  }
}

function verdict({ files, counts }: DiffReport): string {
  const days = files.map(({ comparison }) => comparison.summary.goLiveDays).find((each) => each !== 0);
  const goLive =
    days === undefined
      ? ''
      : `: go-live moves by ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}, ${days > 0 ? 'later' : 'earlier'}`;
  if (files.some(({ comparison }) => comparison.unreadable === 'head'))
    return 'A plan cannot be read after this change';
  if (counts.weakens) return `This change weakens the programme${goLive}`;
  if (counts.strengthens) return `This change strengthens the programme${goLive}`;
  return `This change does not alter what the programme promises${goLive}`;
}

function tableOf(report: DiffReport, links: Links, room: Room): string {
  const several = report.files.length > 1;
  const rows = report.files.flatMap((file) => [
    ...(file.comparison.unreadable
      ? [`| | ${several ? `${escaped(file.path)}: ` : ''}${escaped(unreadable(file))} | |`]
      : []),
    ...file.changes
      .filter(({ change, accepted }) => change.impact !== 'neutral' && !accepted)
      .map((told) => ({ told, file })),
  ]);
  const told = rows.filter((row) => typeof row !== 'string');
  const order = byImpact(told.map((row) => row.told));
  const fileOf = new Map(told.map((row) => [row.told, row.file]));
  const lines = [
    ...rows.filter((row) => typeof row === 'string'),
    ...order.map((change) => rowOf(change, fileOf.get(change) as FileDiff, several, links)),
  ];
  if (!lines.length) return '';
  const head = ['| Impact | What it means | Where |', '| --- | --- | --- |'];
  room.lines(head);
  // The rest of the comment has something to say as well.
  const taken = room.lines(lines, MOST / 3);
  const more = lines.length - taken.length;
  return [...head, ...taken, ...(more ? [`| | … and ${more} more | |`] : [])].join('\n');
}

function rowOf(told: ToldChange, file: FileDiff, several: boolean, links: Links): string {
  const { change } = told;
  const where = placeOf(told, file, links);
  const name = several ? `<br>${escaped(shortened(file.path))}` : '';
  return `| ${SIGNS[change.impact]} | ${escaped(shortened(change.message))} | ${where}${name} |`;
}

function placeOf({ baseLine, headLine }: ToldChange, { inRepository }: FileDiff, { base, head }: Links): string {
  const before = baseLine === undefined ? '' : linked(`before ${baseLine}`, base(inRepository.base, baseLine));
  const now = headLine === undefined ? '' : linked(`line ${headLine}`, head(inRepository.head, headLine));
  return [now, before].filter((each) => each !== '').join(', ');
}

function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}

function effectsOf({ path, comparison }: FileDiff, { files }: DiffReport, room: Room): string {
  if (!comparison.effects.length) return '';
  const title = files.length > 1 ? `What follows for ${escaped(shortened(path))}:` : 'What follows for the programme:';
  const lines = comparison.effects.map(({ message }) => `- ${escaped(shortened(message))}`);
  const taken = room.lines([title, '', ...lines], MOST / 4);
  const more = lines.length + 2 - taken.length;
  return more > lines.length ? '' : [...taken, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
}

function restOf({ files }: DiffReport, links: Links): readonly string[] {
  return files.flatMap((file) =>
    byImpact(file.changes)
      .filter(({ change, accepted }) => change.impact === 'neutral' || accepted)
      .map((told) => {
        const { change, accepted } = told;
        const by = accepted ? ` Accepted by ${accepted.by} until ${accepted.until}: ${accepted.reason}` : '';
        const path = files.length > 1 ? `, ${escaped(shortened(file.path))}` : '';
        return `- ${escaped(shortened(change.message + by))} (${placeOf(told, file, links)}${path})`;
      }),
  );
}

function findingsOf({ files }: DiffReport, which: 'introduced' | 'fixed', links: Links): readonly string[] {
  const link = which === 'introduced' ? links.head : links.base;
  const side = which === 'introduced' ? 'head' : 'base';
  return files.flatMap((file) =>
    file[which].map(({ severity, rule, message, start }: Finding) => {
      const line = linked(`line ${start.line + 1}`, link(file.inRepository[side], start.line + 1));
      const path = files.length > 1 ? `${escaped(shortened(file.path))}, ` : '';
      return `- **${severity}** \`${rule}\` (${path}${line}): ${escaped(shortened(message))}`;
    }),
  );
}

function fingerprints({ files }: DiffReport): readonly string[] {
  const changes = files
    .flatMap((file) => file.changes)
    .filter(({ change, accepted }) => change.impact === 'weakens' && !accepted);
  return [
    'One that is meant goes into `cx-programme.accepted.yaml` beside the plan, with `by`, `reason` and `until`:',
    '',
    ...changes.map(
      ({ change }) =>
        `- \`${change.fingerprint}\` ${change.change}${change.id === undefined ? '' : ` ${escaped(shortened(change.id))}`}`,
    ),
  ];
}

function foldedOf(title: string, lines: readonly string[], room: Room, isOpen = false): string {
  if (!lines.length) return '';
  const head = `<details${isOpen ? ' open' : ''}><summary>${title} (${lines.filter((line) => line.startsWith('-')).length})</summary>\n`;
  const foot = '\n</details>';
  if (room.take(head + foot) === '') return '';
  const taken = room.lines(lines, 100);
  const more = lines.length - taken.length;
  return [head, ...taken, ...(more ? [`- … and ${more} more`] : []), foot].join('\n');
}

const LONGEST = 700;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}

/** A plan is somebody else's text: in a comment it is words, and neither markup nor a call for anybody. */
function escaped(text: string): string {
  return harmless(text)
    .replace(/[\\*_~[\]|#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
    .replace(/\b(https?):\/\//g, '$1:\u200b//');
}
