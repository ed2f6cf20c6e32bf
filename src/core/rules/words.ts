import type { Leaf } from '../model/item.ts';
import { counted } from '../text/words.ts';
import type { Duration, Level } from '../time/amounts.ts';

/** Names and amounts as messages say them. */

interface Named {
  readonly id?: Leaf<string> | undefined;
  readonly title?: Leaf<string> | undefined;
  readonly name?: Leaf<string> | undefined;
  readonly statement?: Leaf<string> | undefined;
}

/** What the plan calls something, in quotation marks; `otherwise` where it has no name at all. */
export function called(item: Named, otherwise: string): string {
  const name = item.title ?? item.name ?? item.statement ?? item.id;
  return name ? `"${short(name.value)}"` : otherwise;
}

/** A statement may be a whole paragraph; in a sentence of ours it is a name. */
const LONGEST = 80;

function short(name: string): string {
  if (name.length <= LONGEST) return name.replace(/\.$/, '');
  const cut = name.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[], word = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

export function sayLevel({ amount, percent }: Level): string {
  return `${amount}${percent ? '%' : ''}`;
}

const UNITS = { h: 'hour', d: 'day', w: 'week' } as const;

export function sayDuration({ amount, unit }: Duration): string {
  return counted(amount, UNITS[unit]);
}

/** `480,000`, with the currency before it where it is known. */
export function sayMoney(amount: number, currency: string | undefined): string {
  const [whole = '', rest] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency ? `${currency} ` : ''}${grouped}${rest ? `.${rest}` : ''}`;
}
