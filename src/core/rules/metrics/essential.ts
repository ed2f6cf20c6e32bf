/** What every programme should read weekly. */
export const ESSENTIAL_METRICS = [
  'system-adoption',
  'process-compliance',
  'user-confidence',
  'customer-impact',
  'business-value',
] as const;

export type EssentialMetric = (typeof ESSENTIAL_METRICS)[number];

const ESSENTIAL: ReadonlySet<string> = new Set(ESSENTIAL_METRICS);

export function isEssential(kind: string | undefined): boolean {
  return kind !== undefined && ESSENTIAL.has(kind);
}
