/** YAML and snippets, as text. */

const PLAIN_START = /^[^\s\-?:,[\]{}#&*!|>'"%@`]|^[-?:](?=[^\s,[\]{}])/;
const OTHER = /^(?:~|null|true|false|yes|no|on|off|[-+]?\.?\d[\d_.eE+-]*|0[xo][\da-fA-F]+|\.inf|\.nan)$/i;

/** A value as it has to be written for YAML to read it so. */
export function yamlOf(value: string | number | boolean, isFlow: boolean, quote?: '"' | "'"): string {
  if (quote === "'") return String(value).replaceAll("'", "''");
  if (quote) return String(value).replace(/["\\]/g, '\\$&');
  if (typeof value !== 'string') return String(value);
  const isPlain =
    PLAIN_START.test(value) &&
    !/: | #|:$|^(?:---|\.\.\.)|[\r\n\t]| $/.test(value) &&
    !(isFlow && /[,[\]{}]/.test(value)) &&
    !(OTHER.test(value) && !/^\d{4}-\d{2}-\d{2}$/.test(value));
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}

export function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

/** The numbers of a snippet's stops, in their order. */
export interface Stops {
  next(): number;
}

export function stops(): Stops {
  let last = 0;
  return {
    next() {
      last += 1;
      return last;
    },
  };
}

export function stop(at: Stops, text = ''): string {
  return text ? `\${${at.next()}:${escaped(text)}}` : `$${at.next()}`;
}

export function choice(at: Stops, values: readonly string[]): string {
  return `\${${at.next()}|${values.map((value) => value.replace(/[$}\\,|]/g, '\\$&')).join(',')}|}`;
}

/** A snippet as text, for clients that know none: every stop is what it holds. */
export function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}
