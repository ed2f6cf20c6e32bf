import { harmless } from '../../cells.ts';
import type { Finding, Part, Reporter, Told } from '../report.ts';
import { identitiesOf } from './identity.ts';

/**
 * JUnit: a suite a plan, a case a problem. What does not fail a check fails no case either: a warning is a case that was
 * skipped, with its message, so that a build is as red as its exit code.
 */
export const junitReport: Reporter = {
  tell(file) {
    const names = identitiesOf(file);
    return file.findings.map((finding) =>
      caseOf(finding, file.path, `${attribute('name', names.get(finding) ?? '')}${placeOf(file.path)}`),
    );
  },
  whole({ parts }) {
    const told = parts.flatMap((part) => part.told);
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cx-programme"${countsOf(told, told.length + parts.filter(isClean).length)}>
${parts.map((part) => `${suiteOf(part)}\n`).join('')}</testsuites>
`;
  },
};

function isClean({ told }: Part): boolean {
  return told.length === 0;
}

/** A dot separates a package from its classes. */
function placeOf(path: string): string {
  return attribute('classname', path.replace(/\.cx\.ya?ml$/, '').replaceAll('.', '_'));
}

function suiteOf(part: Part): string {
  const { path, told } = part;
  const cases = isClean(part)
    ? [`    <testcase${attribute('name', 'no problem')}${placeOf(path)}/>`]
    : told.map(({ text }) => text);
  return `  <testsuite${attribute('name', path)}${countsOf(told, cases.length)}>
${cases.join('\n')}
  </testsuite>`;
}

function countsOf(told: readonly Told[], tests: number): string {
  const failures = told.filter(({ severity }) => severity === 'error').length;
  return ` tests="${tests}" failures="${failures}" errors="0" skipped="${told.length - failures}"`;
}

function caseOf({ rule, severity, message, help, start }: Finding, path: string, head: string): string {
  const line = start.line + 1;
  const text = [`${path}:${line}:${start.character + 1}: ${severity} ${rule}`, message, ...(help ? [help] : [])];
  const told = `${attribute('message', message)}${severity === 'error' ? ' type="error"' : ''}`;
  const element = severity === 'error' ? 'failure' : 'skipped';
  return `    <testcase${head}${attribute('file', path)} line="${line}">
      <${element}${told}>${text.map(escaped).join('\n')}</${element}>
    </testcase>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`;
}

/** XML has no way at all to write most control characters, or half of a character. */
function escaped(text: string): string {
  return harmless(text)
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
