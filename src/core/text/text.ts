/**
 * A text to read from. A string is one, and so is a {@link longText}, which an edit makes anew in one place only: of a
 * plan of 100,000 lines each key would else leave seven megabytes to be swept up.
 */
export interface Text {
  readonly length: number;
  /** Neither place counts from the end. */
  slice(start: number, end?: number): string;
  charCodeAt(at: number): number;
  /** As one string. */
  toString(): string;
}

/** So long a stretch is written again for one key. */
const STRETCH = 1 << 14;

export function longText(text: string, stretch = STRETCH): Text {
  return new LongText(cut(text, stretch), stretch, text);
}

/** The text with other words in the place of some. */
export function replaced(text: Text, start: number, end: number, words: string): Text {
  if (text instanceof LongText) return text.replaced(start, end, words);
  return text.slice(0, start) + words + text.slice(end);
}

/** The strings that a text is made of. */
export function stretchesOf(text: Text): readonly string[] {
  return text instanceof LongText ? text.stretches : [text.toString()];
}

/**
 * The same text in memory of its own. Words of a text keep all of it, and what an edit leaves alone stays for long:
 * without this a hundred edits in a hundred places would keep a hundred texts.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

class LongText implements Text {
  readonly stretches: readonly string[];
  readonly length: number;
  readonly #most: number;
  /** Where each stretch begins. */
  readonly #starts: readonly number[];
  #whole: string | undefined;

  constructor(stretches: readonly string[], most: number, whole?: string) {
    const starts: number[] = [];
    let at = 0;
    for (const stretch of stretches) {
      starts.push(at);
      at += stretch.length;
    }
    this.stretches = stretches;
    this.length = at;
    this.#most = most;
    this.#starts = starts;
    this.#whole = whole;
  }

  toString(): string {
    this.#whole ??= this.stretches.join('');
    return this.#whole;
  }

  slice(start: number, end = this.length): string {
    if (this.#whole !== undefined) return this.#whole.slice(start, end);
    const to = Math.min(end, this.length);
    let words = '';
    let at = start;
    for (let i = this.#indexOf(start); at < to; i++) {
      const begin = this.#starts[i] ?? 0;
      words += this.stretches[i]?.slice(at - begin, to - begin) ?? '';
      at = this.#starts[i + 1] ?? this.length;
    }
    return words;
  }

  charCodeAt(at: number): number {
    const i = this.#indexOf(at);
    return this.stretches[i]?.charCodeAt(at - (this.#starts[i] ?? 0)) ?? Number.NaN;
  }

  replaced(start: number, end: number, words: string): LongText {
    const [first, last] = [this.#indexOf(start), this.#indexOf(end)];
    const head = this.stretches[first]?.slice(0, start - (this.#starts[first] ?? 0)) ?? '';
    const tail = this.stretches[last]?.slice(end - (this.#starts[last] ?? 0)) ?? '';
    const between = cut(head + words + tail, this.#most);
    return new LongText([...this.stretches.slice(0, first), ...between, ...this.stretches.slice(last + 1)], this.#most);
  }

  /** The last stretch that begins at an offset or before. */
  #indexOf(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Stretches that may still grow. */
function cut(text: string, most: number): readonly string[] {
  if (text.length <= 2 * most) return text ? [text] : [];
  return Array.from({ length: Math.ceil(text.length / most) }, (_, i) => text.slice(i * most, (i + 1) * most));
}
