import type { DecorationOptions, TextEditorDecorationType } from 'vscode';
import { Disposable, OverviewRulerLane, Range, ThemeColor, Uri, window } from 'vscode';
import type { ComparedEffect, ComparedParams } from '../protocol/compare.ts';

/** Marks at the lines that have changed, with what it means in their hover. */
export interface Gutter extends Disposable {
  /** By the address of the plan. */
  show(found: ReadonlyMap<string, ComparedParams>): void;
}

type Impact = ComparedEffect['impact'];

/** Told by shape as well: down, up, a dot. */
const MARKS: Readonly<Record<Impact, { readonly path: string; readonly colour: string; readonly ruler: string }>> = {
  weakens: { path: 'M4 5h8l-4 7z', colour: '#d13438', ruler: 'editorOverviewRuler.errorForeground' },
  strengthens: { path: 'M4 11h8L8 4z', colour: '#2e8b57', ruler: 'editorOverviewRuler.addedForeground' },
  neutral: {
    path: 'M8 5.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z',
    colour: '#808080',
    ruler: 'editorOverviewRuler.modifiedForeground',
  },
};
const IMPACTS = Object.keys(MARKS) as readonly Impact[];

export function createGutter(): Gutter {
  const types = new Map(IMPACTS.map((impact) => [impact, markOf(impact)]));
  return {
    show(found) {
      for (const editor of window.visibleTextEditors) {
        const changes = found.get(editor.document.uri.toString())?.changes ?? [];
        for (const [impact, type] of types) {
          const own = changes.filter((change) => change.impact === impact && change.range);
          editor.setDecorations(
            type,
            own.map(({ range, message }): DecorationOptions => {
              const line = range?.start.line ?? 0;
              return {
                range: new Range(line, range?.start.character ?? 0, range?.end.line ?? line, range?.end.character ?? 0),
                hoverMessage: message,
              };
            }),
          );
        }
      }
    },
    dispose: () => Disposable.from(...types.values()).dispose(),
  };
}

function markOf(impact: Impact): TextEditorDecorationType {
  const { path, colour, ruler } = MARKS[impact];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${colour}" d="${path}"/></svg>`;
  return window.createTextEditorDecorationType({
    gutterIconPath: Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`),
    gutterIconSize: 'contain',
    overviewRulerColor: new ThemeColor(ruler),
    overviewRulerLane: OverviewRulerLane.Center,
  });
}
