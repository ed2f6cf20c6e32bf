import { follow, type Node } from '../../../core/syntax/tree.ts';
import type { FileReport, Finding } from '../report.ts';

/**
 * What each problem of a file is called as long as it is there: its rule, and its item by ids, wherever that stands.
 * Neither lines nor words are part of it, since these speak of dates; of several alike the second is `(2)`.
 */
export function identitiesOf({ root, findings }: FileReport): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const name = `${finding.rule} ${itemAt(root, finding.pointer)}`.trim();
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [finding, nth === 1 ? name : `${name} (${nth})`];
    }),
  );
}

/** `phases/design/milestones/uat`. */
function itemAt(root: Node | undefined, pointer: string): string {
  const steps = (root && follow(root, pointer)) ?? [];
  return steps.map(({ key, node }) => (typeof key === 'number' ? (nameOf(node) ?? key) : key)).join('/');
}

/** An entry of a list is called by its id, or else by what it begins with: a person, a text. */
function nameOf(node: Node): string | undefined {
  if (node.kind === 'scalar') return String(node.value);
  if (node.kind === 'seq') return undefined;
  const values = [...node.entries.filter(({ key }) => key === 'id'), ...node.entries].map(({ value }) => value);
  const first = values.find((value) => value.kind === 'scalar' && value.value !== null);
  return first?.kind === 'scalar' ? String(first.value) : undefined;
}
