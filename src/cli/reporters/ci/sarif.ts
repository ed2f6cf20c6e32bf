import { groupOf } from '../../../core/rules/rule.ts';
import { shortHash } from '../../../core/text/hash.ts';
import { type LineIndex, type Position, positionAt } from '../../../core/text/lines.ts';
import type { Range } from '../../../core/text/span.ts';
import { VERSION } from '../../../protocol/version.ts';
import type { Described } from '../../explained.ts';
import type { FileReport, Finding, Mend, Reporter } from '../report.ts';
import { identitiesOf } from './identity.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** By its name viewers know that it is the folder that the repository was checked out to. */
const ROOT = '%SRCROOT%';

/**
 * SARIF 2.1.0. What a comment accepts is left out: GitHub does not heed `suppressions`, and would open an alert for
 * each decision that somebody has taken and written down.
 */
export function sarifReport(
  describe: (id: string) => Described | undefined,
  toRoot: (path: string) => string,
): Reporter {
  return {
    tell: (file) => resultsOf(file, placeOf(toRoot(file.path))).map((result) => JSON.stringify(result)),
    whole({ parts }) {
      const told = parts.flatMap((part) => part.told);
      const ids = [...new Set(told.map(({ rule }) => rule))].sort();
      const driver = {
        name: 'cx-programme',
        version: VERSION,
        semanticVersion: VERSION,
        rules: ids.map((id) => descriptorOf(id, describe(id))),
      };
      const run = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
      };
      const at = new Map(ids.map((id, i) => [id, i]));
      // The place of a rule in the list is known when all have been found.
      const results = told.map(
        ({ rule, text }) => `{"ruleId":${JSON.stringify(rule)},"ruleIndex":${at.get(rule)},${text.slice(1)}`,
      );
      const runs = `[${JSON.stringify(run).slice(0, -1)},"results":[${results.join()}]}]`;
      return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":${runs}}\n`;
    },
  };
}

function descriptorOf(id: string, described: Described | undefined): object {
  if (!described) return { id };
  const { rule, page } = described;
  return {
    id,
    shortDescription: { text: rule.finds },
    fullDescription: { text: rule.why },
    help: { text: `${rule.finds}\n\n${rule.why}`, markdown: withoutLinks(page) },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [groupOf(id)] },
  };
}

/** Pages lead to each other, and from an alert their ways lead nowhere. */
function withoutLinks(page: string): string {
  return page.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}

function resultsOf(file: FileReport, artifactLocation: object): readonly object[] {
  const names = identitiesOf(file);
  return file.findings.map((finding) => {
    const { severity, message, help, start, end, pointer, related } = finding;
    const fixes = finding.fixes();
    return {
      level: LEVELS[severity],
      message: { text: help === undefined ? message : `${message} ${help}` },
      locations: [
        {
          physicalLocation: { artifactLocation, region: regionOf(start, end) },
          ...(pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
        },
      ],
      ...(related.length === 0
        ? {}
        : { relatedLocations: related.map((other) => relatedOf(other, file, artifactLocation)) }),
      partialFingerprints: { 'problemAtItem/v1': shortHash(names.get(finding) ?? '') },
      ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, file, artifactLocation)) }),
    };
  });
}

function relatedOf(
  { range, message }: Finding['related'][number],
  { lines }: FileReport,
  artifactLocation: object,
): object {
  return { physicalLocation: { artifactLocation, region: regionIn(lines, range) }, message: { text: message } };
}

function fixOf({ title, edits }: Mend, { lines }: FileReport, artifactLocation: object): object {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionIn(lines, range),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionIn(lines: LineIndex, { start, end }: Range): object {
  return regionOf(positionAt(lines, start), positionAt(lines, end));
}

function regionOf(start: Position, end: Position): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function placeOf(path: string): object {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[a-z]:\//i.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: ROOT };
}
