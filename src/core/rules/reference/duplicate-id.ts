import type { Item, Leaf, SymbolKind } from '../../model/item.ts';
import type { Plan } from '../../model/programme.ts';
import { type Declaration, spaceOf } from '../../model/symbols.ts';
import { rule } from '../rule.ts';
import { swap } from '../shared.ts';
import { called } from '../words.ts';

export const duplicateId = rule({
  id: 'reference/duplicate-id',
  severity: 'error',
  finds: 'Two things of the plan have the same id.',
  why: 'An id is how the plan points at things: who waits for whom, who owns what, what a gate rests on. Where two share one, only the first is ever meant, and the second can be late, unowned or dropped without anything else noticing. People, teams and roles count as one, since an owner may be a person or a role.',
  bad: `
phases:
  - id: deploy
    milestones:
      - id: refresher-training
        title: Question hour for Cologne
        week: 9
        owner: training-lead
      - id: refresher-training
#           ^^^^^^^^^^^^^^^^^^
        title: Question hour for Bonn
        week: 9
        owner: training-lead
`,
  good: `
phases:
  - id: deploy
    milestones:
      - id: refresher-training-cologne
        title: Question hour for Cologne
        week: 9
        owner: training-lead
      - id: refresher-training-bonn
        title: Question hour for Bonn
        week: 9
        owner: training-lead
`,
  reads: ['ids'],
  check({ symbols, plan }, report) {
    const taken = new Set(symbols.declarations.map(({ id }) => id));
    if (taken.size === symbols.declarations.length) return;
    const first = new Map<string, Declaration>();
    for (const declaration of inFileOrderOf(plan, symbols.declarations)) {
      const { id, kind, span, item } = declaration;
      const key = `${spaceOf(kind)} ${id}`;
      const before = first.get(key);
      if (!before) {
        first.set(key, declaration);
        continue;
      }
      const fresh = unusedId(id, taken);
      report(span, messageOf(declaration, before), {
        item,
        help: 'Give one of the two an id of its own, and look through what points at it.',
        related: [{ span: before.span, message: `\`${id}\` stands here first` }],
        fixes: 'id' in item && item.keys.has('id') ? swap(item, 'id', span, fresh, `Rename to ${fresh}`) : [],
      });
    }
  },
});

function messageOf({ id, kind }: Declaration, before: Declaration): string {
  if (kind !== before.kind) {
    return `\`${id}\` is a ${before.kind} already, so it cannot be a ${kind} too: whoever is named by it could be either.`;
  }
  const name = called(before.item as Item & { readonly title?: Leaf<string>; readonly name?: Leaf<string> }, '');
  const holder = name ? `, ${name}` : '';
  return `\`${id}\` already names another ${kind.replace('-', ' ')}${holder}: whatever points at it means that one.`;
}

/** People, teams and roles share their ids, and are read in another order than they may stand in the file. */
function inFileOrderOf(plan: Plan, declarations: readonly Declaration[]): readonly Declaration[] {
  const sections = [...plan.keys.keys()];
  const rank = { team: sections.indexOf('teams'), person: sections.indexOf('people'), role: sections.indexOf('roles') };
  const rankOf = (kind: SymbolKind): number => (kind in rank ? rank[kind as keyof typeof rank] : -1);
  return [...declarations].sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
}

function unusedId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}
