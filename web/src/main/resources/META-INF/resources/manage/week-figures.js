import { priceWith, variantOf } from '../client/lengths.js';

const GIVEN = ['booked', 'checked-in', 'completed'];

const minutes = (spans) => spans.reduce((sum, { from, until }) => sum + (Date.parse(until) - Date.parse(from)) / 60_000, 0);

const lengthOf = ({ start, end }) => (Date.parse(end) - Date.parse(start)) / 60_000;

/**
 * What a clinic's days come to by therapist: minutes worked (breaks and time off left out) and taken, visits by their end,
 * and what they are worth by the fee list in the clinic's currency's smallest unit. Of what the boards show and nothing else.
 */
export function figuresOf(days, clinic, treatments, therapists) {
  return therapists.map((therapist) => {
    const own = days.flatMap((day) => day.therapists.filter(({ id }) => id === therapist.id));
    const parts = days.flatMap(({ visits }) => visits.flatMap((visit) => visit.parts
      .filter(({ therapistId }) => therapistId === therapist.id).map((part) => ({ state: visit.state, part }))));
    const given = parts.filter(({ state }) => GIVEN.includes(state));
    const count = (...states) => parts.filter(({ state }) => states.includes(state)).length;
    return {
      therapist,
      worked: Math.max(0, own.reduce((sum, { shifts, breaks, away }) => sum + minutes(shifts) - minutes(breaks) - minutes(away), 0)),
      taken: given.reduce((sum, { part }) => sum + lengthOf(part), 0),
      visits: given.length,
      missed: count('missed'),
      completed: count('completed'),
      cancelled: count('cancelled'),
      worth: given.reduce((sum, { part }) => sum + worthOf(part, therapist, treatments, clinic), 0),
    };
  }).filter(({ worked, visits }) => worked || visits);
}

/** A length that is no longer on the list is counted as the usual one. */
function worthOf(part, therapist, treatments, clinic) {
  const treatment = treatments.find(({ id }) => id === part.treatmentId);
  if (!treatment) return 0;
  const { amountMinor, currency } = priceWith(therapist, treatment, variantOf(treatment, lengthOf(part)), clinic);
  return currency === clinic.currency ? amountMinor : 0;
}

/** All therapists together. */
export const total = (figures) => figures.reduce((sum, one) => Object.fromEntries(
  Object.keys(sum).map((key) => [key, sum[key] + one[key]])), { worked: 0, taken: 0, visits: 0, missed: 0, completed: 0, cancelled: 0, worth: 0 });

/** The part of one in the other, from 0 to 1; null without the other. */
export const share = (part, whole) => (whole ? part / whole : null);
