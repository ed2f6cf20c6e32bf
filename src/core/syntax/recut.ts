import type { Change } from '../text/change.ts';
import type { Text } from '../text/text.ts';
import { cutEntries, cutParts } from './cut.ts';
import { type Container, lengthOf, type Part, type Run } from './parts.ts';

/**
 * The parts after a change: only those that it touches are cut again, as deep down as their indentation allows.
 * Undefined where that does not tell how the text as a whole is cut.
 */
export function recut(parts: readonly Part[], text: Text, change: Change): readonly Part[] | undefined {
  return recutList(parts, 0, change, cutEntries, text);
}

type CutRegion = (text: string, from: number, to: number) => readonly Part[] | undefined;

function recutList(
  parts: readonly Part[],
  base: number,
  change: Change,
  cutRegion: CutRegion,
  text: Text,
): readonly Part[] | undefined {
  // An edit between two parts touches both: a line may have joined the one before.
  let first = -1;
  let last = -1;
  let [at, from, to] = [base, base, base];
  for (let i = 0; i < parts.length && at <= change.oldEnd; i++) {
    const end = at + (parts[i]?.length ?? 0);
    if (end >= change.start) {
      if (first < 0) {
        first = i;
        from = at;
      }
      last = i;
      to = end;
    }
    at = end;
  }
  if (first < 0) return undefined;
  const only = parts[first];
  const inner = first === last && only ? recutInner(only, from, change, text) : undefined;
  const region = inner ? [inner] : cutStretch(text, from, to + change.newEnd - change.oldEnd, cutRegion);
  return region && [...parts.slice(0, first), ...region, ...parts.slice(last + 1)];
}

/** Only the stretch is read, and the character before it, where there is one: that tells that the text began before. */
function cutStretch(text: Text, from: number, to: number, cutRegion: CutRegion): readonly Part[] | undefined {
  const before = Math.min(from, 1);
  const stretch = text.slice(from - before, to);
  return cutRegion(stretch, before, stretch.length);
}

/** Cuts within one part, where the change lies behind its head and before its end. */
function recutInner(part: Part, base: number, change: Change, text: Text): Part | undefined {
  if (change.start <= base || change.oldEnd >= base + part.length) return undefined;
  switch (part.kind) {
    case 'piece':
      return undefined;
    case 'container':
      return recutContainer(part, base, change, text);
    case 'run':
      return recutRun(part, base, change, text);
  }
}

function recutContainer(container: Container, base: number, change: Change, text: Text): Container | undefined {
  const { head, of, indent, phases, kind } = container;
  const start = base + head.length;
  if (change.start <= start) return undefined;
  const cutRegion: CutRegion = (stretch, from, to) => cutParts(stretch, from, to, container);
  const parts = recutList(container.parts, start, change, cutRegion, text);
  return parts && { kind, length: head.length + lengthOf(parts), head, of, indent, phases, parts };
}

/** What stands behind the milestones decides where they end: only changes among the milestones stay there. */
function recutRun(run: Run, base: number, change: Change, text: Text): Run | undefined {
  const [milestones, ...behind] = run.parts;
  if (change.oldEnd >= base + milestones.length) return undefined;
  const inner = recutContainer(milestones, base, change, text);
  if (!inner) return undefined;
  const parts: Run['parts'] = [inner, ...behind];
  return { kind: 'run', length: lengthOf(parts), parts };
}
