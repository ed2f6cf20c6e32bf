import type { StatusParams } from '../protocol/lsp.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The status bar's words, with icons: problems first, then go-live. */
export function statusText(status: StatusParams): string {
  const goLive = goLiveText(status);
  return [problemIcons(status), goLive].filter((part) => part !== '').join('  ');
}

/** The same for a screen reader, and as the first lines of the tooltip. */
export function statusSentences(status: StatusParams): string[] {
  const goLive = goLiveText(status);
  return [
    problemWords(status),
    goLive === '' ? 'Go-live is not dated' : goLive,
    status.week === undefined || status.weeks === undefined ? '' : `Week ${status.week} of ${status.weeks}`,
  ].filter((sentence) => sentence !== '');
}

function problemIcons({ errors, warnings }: StatusParams): string {
  if (errors === 0 && warnings === 0) return '$(check)';
  const parts = [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function problemWords({ errors, warnings, infos }: StatusParams): string {
  const parts = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'hint')];
  const words = parts.filter((part) => part !== '').join(', ');
  return words === '' ? 'No problems' : words;
}

/** `2 errors`; empty where there is none. */
export function count(number: number, word: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

function goLiveText({ goLive, daysToGoLive }: StatusParams): string {
  if (goLive === undefined) return '';
  const [, month = '', day = ''] = goLive.split('-');
  const date = `Go-live ${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`;
  return daysToGoLive === undefined ? date : `${date}, ${distance(daysToGoLive)}`;
}

function distance(days: number): string {
  if (days === 0) return 'today';
  const number = Math.abs(days);
  const unit = number === 1 ? 'day' : 'days';
  return days > 0 ? `${number} ${unit} left` : `${number} ${unit} ago`;
}
