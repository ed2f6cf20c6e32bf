import { problemOf } from '../json.ts';
import type { DiffReport, FileDiff, ToldChange } from './report.ts';

/** The comparison for programs, version 1. Its form is a public interface: what is added is optional, nothing changes. */
export function jsonDiff({ files }: DiffReport): string {
  return `${JSON.stringify({ version: 1, files: files.map(fileOf) })}\n`;
}

function fileOf({ path, from, changes, introduced, fixed, comparison, impact }: FileDiff): object {
  const { goLiveDays, finishDays } = comparison.summary;
  const { effects, unreadable } = comparison;
  return {
    path,
    ...(from === undefined ? {} : { from }),
    ...(unreadable === undefined ? {} : { unreadable }),
    changes: changes.map(changeOf),
    introduced: introduced.map(problemOf),
    fixed: fixed.map(problemOf),
    summary: { goLiveDays, finishDays, impact, ...(effects.length ? { effects } : {}) },
  };
}

function changeOf({ change: told, baseLine, headLine, accepted }: ToldChange): object {
  const { change, type, id, from, to, days, impact, message, fingerprint } = told;
  return {
    change,
    type,
    ...(id === undefined ? {} : { id }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(days === undefined ? {} : { days }),
    impact,
    message,
    ...(baseLine === undefined ? {} : { base: { line: baseLine } }),
    ...(headLine === undefined ? {} : { head: { line: headLine } }),
    fingerprint,
    ...(accepted === undefined
      ? {}
      : { accepted: { by: accepted.by, reason: accepted.reason, until: accepted.until } }),
  };
}
