import { html, nothing } from 'lit';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { locale } from '../ui/words.js';
import { address } from './day-links.js';

/** The length asked for, a number or its letters; else the usual one, which comes first. */
export const variantOf = ({ variants }, minutes) => variants.find((one) => one.minutes === Number(minutes)) ?? variants[0];

export const minutesOf = ({ start, end }) => (Date.parse(end) - Date.parse(start)) / 60_000;

/** What a length costs at a clinic on the list: in the clinic's currency, or else in the first it is sold in. */
const listPrice = ({ prices }, { currency }) => prices.find((one) => one.currency === currency) ?? prices[0];

/** What it costs with a therapist, whose own fee goes before the list. */
export function priceWith({ fees }, treatment, variant, clinic) {
  const list = listPrice(variant, clinic);
  const own = fees.find((fee) => fee.treatmentId === treatment.id && fee.minutes === variant.minutes
    && fee.price.currency === list.currency);
  return own ? own.price : list;
}

const shortestFirst = ({ variants }) => variants.toSorted((one, other) => one.minutes - other.minutes);

/** 30, 60 or 90 minutes */
export function lengthWords(treatment) {
  const each = shortestFirst(treatment).map(({ minutes }) => String(minutes));
  return say('treatments.minutes', { minutes: new Intl.ListFormat(locale, { type: 'disjunction' }).format(each) });
}

/** What lengths of a treatment cost with these therapists, the least first and once each. */
export function prices(treatment, variants, clinic, therapists) {
  const each = variants.flatMap((variant) => [
    ...therapists.map((therapist) => priceWith(therapist, treatment, variant, clinic)),
    ...(therapists.length ? [] : [listPrice(variant, clinic)]),
  ]);
  const once = new Map(each.map((one) => [`${one.amountMinor} ${one.currency}`, one]));
  return [...once.values()].sort((one, other) => one.amountMinor - other.amountMinor);
}

/** £62.00, or from £39.00 where it depends. */
export const priceWords = ([least, ...more]) => (more.length ? say('treatments.from', { price: price(least) }) : price(least));

/** The lengths to choose from, where there is a choice. */
export const lengthLinks = (route, treatment, clinic, therapists, chosen) => (treatment.variants.length < 2 ? nothing : html`
  <nav class="pills" aria-label=${say('times.length')}>
    <span aria-hidden="true">${say('times.length')}</span>
    ${shortestFirst(treatment).map((variant) => html`
      <a class="pill" href=${address(route, { minutes: variant.minutes })} aria-current=${variant === chosen ? 'true' : nothing}>
        ${say('times.length-for', { minutes: variant.minutes, price: priceWords(prices(treatment, [variant], clinic, therapists)) })}
      </a>`)}
  </nav>`);
