const LIST = /^((?:[^[\]{}"'#\n]|#[^\n]*\n)*)\[([^[\]{}"'#\n]*)\](.*\r?\n?)$/;

/** `needs: [a, b]` on one line, to which both sides added, or from which they took; undefined where it is not so simple. */
export function joinLists(base: string, ours: string, theirs: string): string | undefined {
  const [before, mine, yours] = [base, ours, theirs].map((text) => LIST.exec(text));
  if (!before || !mine || !yours) return undefined;
  const same = (at: number): boolean => theirs.length > 0 && (yours[at] === before[at] || yours[at] === mine[at]);
  if (!same(1) || !same(3)) return undefined;
  const items = (match: RegExpExecArray): readonly string[] =>
    (match[2] ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const [old, now, other] = [items(before), items(mine), items(yours)];
  const kept = now.filter((item) => other.includes(item) || !old.includes(item));
  const come = other.filter((item) => !old.includes(item) && !now.includes(item));
  // The same milestone with two distances is for people to decide.
  const names = [...kept, ...come].map((item) => item.split(/\s/)[0]);
  if (new Set(names).size < names.length) return undefined;
  return `${mine[1]}[${[...kept, ...come].join(', ')}]${mine[3]}`;
}
