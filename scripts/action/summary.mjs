/** As many as somebody reads; the log and the annotations have them all. */
const MOST = 30;
const SIGNS = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' };
const ORDER = Object.keys(SIGNS);

/** The problems of a check, the worst first. */
export function tableOf(report) {
  if (report === undefined) return 'The plans could not be checked: the log says why.';
  const problems = report.files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem })));
  problems.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const rows = problems
    .slice(0, MOST)
    .map(
      ({ severity, path, line, message }) =>
        `| ${SIGNS[severity]} | ${escaped(`${path}:${line}`)} | ${escaped(message)} |`,
    );
  const more = problems.length - rows.length;
  return [
    `### ${countsOf(report)}`,
    '',
    ...(rows.length ? ['| | Where | What |', '| --- | --- | --- |', ...rows] : []),
    ...(more > 0 ? [`| | | … and ${more} more |`] : []),
  ]
    .join('\n')
    .trimEnd();
}

/** `3 errors, 1 warning in 2 plans`. */
export function countsOf({ summary: { files, errors, warnings, infos } }) {
  const plans = many(files, 'plan');
  if (files === 0) return 'No plan was checked';
  const found = [many(errors, 'error'), many(warnings, 'warning'), many(infos, 'info')].filter(
    (part) => !part.startsWith('0'),
  );
  return found.length ? `${found.join(', ')} in ${plans}` : `No problem in ${plans}`;
}

/** The heading of a comparison. */
export function verdictOf(markdown) {
  return /^### (.*)$/m.exec(markdown)?.[1] ?? 'This change does what fail-on forbids';
}

function many(n, noun) {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** A plan is somebody else's text. */
function escaped(text) {
  return text.replace(/[\\`*_{}[\]<>#|~@]/g, '\\$&').replace(/\s+/g, ' ');
}
