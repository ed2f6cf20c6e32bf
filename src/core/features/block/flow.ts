/** A mapping or list of flow style that is open at a place, and the entry that the place is in. */
export interface Level {
  readonly kind: 'map' | 'seq';
  /** The keys so far. */
  readonly keys: string[];
  /** The key whose value is being written. */
  key: string | undefined;
  /** The entries of a list so far. */
  readonly items: string[];
}

/** What is open at a place within a value of flow style. */
export interface FlowState {
  /** From the outermost. */
  readonly levels: readonly Level[];
  /** Where the scalar at the place starts; the place itself where none does. */
  readonly from: number;
  /** The quote that the place is within. */
  readonly quote: '"' | "'" | undefined;
}

/**
 * Reads a value that begins with a bracket or a brace up to a place. Undefined where the value is closed before it, or
 * where the place is in a comment.
 */
export function flowAt(text: string, start: number, at: number): FlowState | undefined {
  const levels: Level[] = [];
  let token: string | undefined;
  let from = at;
  const end = (): void => {
    const level = levels.at(-1);
    if (level && token !== undefined && level.key === undefined) level.items.push(token);
    token = undefined;
  };
  for (let i = start; i < at; i++) {
    const c = text[i] as string;
    if (c === '#' && /\s/.test(text[i - 1] ?? ' ')) {
      const comment = /[^\r\n]*/y;
      comment.lastIndex = i;
      comment.exec(text);
      if (comment.lastIndex >= at) return undefined;
      i = comment.lastIndex;
    } else if ((c === '"' || c === "'") && token === undefined) {
      const close = closing(text, i);
      if (close >= at) return { levels, from: i, quote: c };
      token = text.slice(i + 1, close);
      from = i;
      i = close;
    } else if (c === '{' || c === '[') {
      levels.push({ kind: c === '{' ? 'map' : 'seq', keys: [], key: undefined, items: [] });
      token = undefined;
    } else if (c === '}' || c === ']') {
      end();
      levels.pop();
      if (!levels.length) return undefined;
      token = '';
      from = i;
    } else if (c === ',') {
      end();
      const level = levels.at(-1);
      if (level) level.key = undefined;
    } else if (c === ':' && (/[\s,[\]{}]/.test(text[i + 1] ?? ' ') || i + 1 === at || /["']/.test(text[i - 1] ?? ''))) {
      const level = levels.at(-1);
      if (level && token !== undefined) {
        level.key = token.trim();
        level.keys.push(level.key);
      }
      token = undefined;
    } else if (token === undefined) {
      if (/\s/.test(c)) continue;
      token = c;
      from = i;
    } else token += c;
  }
  return { levels, from: token === undefined ? at : from, quote: undefined };
}

/** Where the quote closes that opens at a place; the end of the text where it does not. */
export function closing(text: string, open: number): number {
  const quote = text[open];
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote === '"') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === quote) i++;
      else return i;
    }
  }
  return text.length;
}

const REST = /([ \t]*)((?!:[\s,[\]{}])[^\s,[\]{}#][^,[\]{}\r\n]*?)?[ \t]*(:(?=[\s,[\]{}])|[,[\]{}]|[ \t]#|\r|\n|$)/y;

/** What stands behind a place within flow style, on its line. */
export interface Behind {
  /** Whether blanks come first. */
  readonly isApart: boolean;
  /** The plain scalar that comes. */
  readonly word: string;
  /** Where it ends. */
  readonly end: number;
  /** What ends it. */
  readonly sign: string;
}

export function behind(text: string, at: number): Behind {
  REST.lastIndex = at;
  const [, blanks = '', word = '', sign = ''] = REST.exec(text) ?? [];
  return {
    isApart: blanks !== '',
    word,
    end: word ? at + blanks.length + word.length : at,
    sign: sign.replace(/^[ \t]+/, ''),
  };
}

/**
 * The keys and the plain entries that stand behind a place in its collection. What comes first belongs to the entry at
 * the place, unless `isOther`.
 */
export function ahead(
  text: string,
  at: number,
  limit: number,
  isOther: boolean,
): { readonly keys: readonly string[]; readonly items: readonly string[] } {
  const keys: string[] = [];
  const items: string[] = [];
  let depth = 0;
  let token = '';
  let isOwn = !isOther;
  const end = (): void => {
    if (token.trim() && !isOwn) items.push(token.trim());
    isOwn = false;
    token = '';
  };
  for (let i = at; i < Math.min(text.length, at + limit); i++) {
    const c = text[i] as string;
    if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') {
      if (depth === 0) break;
      depth--;
    } else if (depth > 0) continue;
    else if ((c === '"' || c === "'") && !token.trim()) {
      const close = closing(text, i);
      token = text.slice(i + 1, close);
      i = close;
    } else if (c === ',') end();
    else if (c === ':' && /[\s,[\]{}]/.test(text[i + 1] ?? ' ')) {
      if (!isOwn && token.trim()) keys.push(token.trim());
      token = '';
      // What follows is its value.
      isOwn = true;
    } else token += c;
  }
  end();
  return { keys, items };
}
