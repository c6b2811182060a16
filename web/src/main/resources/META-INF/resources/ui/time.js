import { locale } from './words.js';

const formats = new Map();
let skew = 0;

/** Takes the server's Date header, so that a countdown is right on a phone whose clock is not. It counts whole seconds: less is noise. */
export function heardAt(date) {
  const difference = date ? Date.parse(date) - Date.now() : 0;
  skew = Math.abs(difference) > 2000 ? difference : 0;
}

/** Now by the server's clock where it told us, in milliseconds. */
export const now = () => Date.now() + skew;

function show(instant, timeZone, options) {
  const key = JSON.stringify([timeZone, options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone, ...options }));
  return formats.get(key).format(new Date(instant));
}

/** 09:40 */
export const clock = (instant, zone) => show(instant, zone, { hour: '2-digit', minute: '2-digit' });

/** Tuesday 24 November 2026 */
export const fullDay = (instant, zone) => show(instant, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Tuesday 24 November */
export const longDay = (instant, zone) => show(instant, zone, { weekday: 'long', day: 'numeric', month: 'long' });

/** Tue 24 Nov */
export const shortDay = (instant, zone) => show(instant, zone, { weekday: 'short', day: 'numeric', month: 'short' });

/** Tue */
export const weekday = (instant, zone) => show(instant, zone, { weekday: 'short' });

/** 24 Nov */
export const dayAndMonth = (instant, zone) => show(instant, zone, { day: 'numeric', month: 'short' });

/** 24 Nov 2026, where no clinic's clock is meant: by the reader's own. */
export const day = (instant) => show(instant, undefined, { day: 'numeric', month: 'short', year: '2-digit' });

/** GMT or BST: the zone's name on that day. */
export function zoneName(instant, zone) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName').value;
}

/** The visitor's own day and time when their wall clock differs from the clinic's, else null. */
export function elsewhere(instant, zone) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = (where) => `${shortDay(instant, where)}, ${clock(instant, where)}`;
  return at(own) === at(zone) ? null : at(own);
}

/** A calendar day is written 2026-11-24; this is the day it is in the zone. */
export const today = (zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now());

export const plusDays = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
