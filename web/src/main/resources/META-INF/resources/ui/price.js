import { locale } from './words.js';

/** A price with its currency: £42.00. */
export function price({ amountMinor, currency }) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amountMinor / 10 ** format.resolvedOptions().maximumFractionDigits);
}
