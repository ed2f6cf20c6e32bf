import type { ChangeMark } from '../../core/timeline/scene.ts';

/** For styles: what an item has become since the version that the plan is compared with. */
export function classOfChange(change: ChangeMark | undefined): string {
  return change ? ` change-${change.kind} impact-${change.impact}` : '';
}

/** The same without colour: what has become of it, and behind that whether it weakens or strengthens the plan. */
export function signOfChange({ kind, impact, days = 0 }: ChangeMark): string {
  return `${kind === 'moved' && days < 0 ? '←' : SIGNS[kind]}${IMPACTS[impact]}`;
}

const SIGNS = { added: '+', removed: '−', moved: '→', changed: '~' } as const;
const IMPACTS = { weakens: '▾', strengthens: '▴', neutral: '' } as const;
