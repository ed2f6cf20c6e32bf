import { harmless } from '../../cells.ts';
import type { FileReport, Finding, Report } from '../report.ts';
import { identitiesOf } from './identity.ts';

/**
 * JUnit: a suite a plan, a case a problem. What does not fail a check fails no case either: a warning is a case that was
 * skipped, with its message, so that a build is as red as its exit code.
 */
export function junitReport({ files }: Report): string {
  const findings = files.flatMap((file) => file.findings);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cx-programme"${countsOf(findings, findings.length + files.filter(isClean).length)}>
${files.map((file) => `${suiteOf(file)}\n`).join('')}</testsuites>
`;
}

function isClean({ findings }: FileReport): boolean {
  return findings.length === 0;
}

function suiteOf(file: FileReport): string {
  const { path, findings } = file;
  const names = identitiesOf(file);
  // A dot separates a package from its classes.
  const place = attribute('classname', path.replace(/\.cx\.ya?ml$/, '').replaceAll('.', '_'));
  const cases = isClean(file)
    ? [`    <testcase${attribute('name', 'no problem')}${place}/>`]
    : findings.map((finding) => caseOf(finding, path, `${attribute('name', names.get(finding) ?? '')}${place}`));
  return `  <testsuite${attribute('name', path)}${countsOf(findings, cases.length)}>
${cases.join('\n')}
  </testsuite>`;
}

function countsOf(findings: readonly Finding[], tests: number): string {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  return ` tests="${tests}" failures="${failures}" errors="0" skipped="${findings.length - failures}"`;
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
