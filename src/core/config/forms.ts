/** The form of an option's values: that of its default. */
export interface Form {
  /** What to write, as it reads behind "Write". */
  readonly title: string;
  /** Of a text; undefined for a whole number from 0. */
  readonly pattern: string | undefined;
}

const COUNT: Form = { title: 'a whole number, such as 5', pattern: undefined };
const TEXTS: readonly Form[] = [
  { title: 'a share, such as 60%', pattern: '^[0-9]+(\\.[0-9]+)?%$' },
  { title: 'a time a week, such as 4h/week, 1d/week or 20%', pattern: '^[0-9]+(\\.[0-9]+)?(%|h/week|d/week)$' },
  { title: 'a length of time, such as 24h, 30d or 4w', pattern: '^[0-9]+(\\.[0-9]+)?[hdw]$' },
];

export function formOf(value: number | string): Form {
  if (typeof value === 'number') return COUNT;
  const form = TEXTS.find(({ pattern }) => new RegExp(pattern ?? '').test(value));
  if (!form) throw new Error(`No form of options has the default ${value}`);
  return form;
}

export function fits(value: unknown, { pattern }: Form): value is number | string {
  if (pattern === undefined) return typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return typeof value === 'string' && new RegExp(pattern).test(value);
}
