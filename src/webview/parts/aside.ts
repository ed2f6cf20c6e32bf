import { ownerName } from '../../core/timeline/say.ts';
import type { Row, Scene } from '../../core/timeline/scene.ts';

/** What stands at the right of a name: an owner, weeks, hours, a target. */
export interface Aside {
  readonly text: string;
  /** The whole of it, where `text` is shortened. */
  readonly title?: string | undefined;
  readonly missing?: boolean | undefined;
}

export function asideOf(row: Row, scene: Scene, narrow: boolean): Aside | undefined {
  switch (row.kind) {
    case 'phase':
      return row.weeks && !narrow
        ? { text: row.weeks[0] === row.weeks[1] ? `W${row.weeks[0]}` : `W${row.weeks.join('–')}` }
        : undefined;
    case 'milestone':
    case 'unplaced':
      if (row.change?.kind === 'removed') return undefined;
      return ownerOf(row, scene, narrow);
    case 'person':
      return { text: `${row.hours} h` };
    case 'metric':
      return row.target === undefined || narrow ? undefined : { text: `target ${row.target}` };
    case 'section':
      return undefined;
  }
}

/** The owner is never lost: where there is no room for a name, its initials stand, with the name behind them. */
function ownerOf(
  row: Row & { owner?: number | undefined; status?: string | undefined },
  scene: Scene,
  narrow: boolean,
): Aside | undefined {
  const owner = row.owner === undefined ? undefined : scene.owners[row.owner];
  if (!owner || row.owner === undefined) {
    const closed = row.status === 'done' || row.status === 'dropped' || row.kind === 'unplaced';
    return closed ? undefined : { text: narrow ? '–' : 'no owner', title: 'No owner', missing: true };
  }
  return { text: narrow ? initials(owner.name) : owner.name, title: ownerName(row.owner, scene) };
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first, last] = [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''];
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}
