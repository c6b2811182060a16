import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { locale } from '../ui/words.js';
import { firstOfMonth, mondayOf, plusMonths, weekFrom, weekdays } from './weekdays.js';
import { plusDays } from '../ui/time.js';

const NOT_GIVEN = ['cancelled', 'expired'];
const DAYS_A_PAGE = 11;

/** A therapist's visits in a month by the day they are on, by the clinic's clock: read in parts, so that none is cut off. */
export async function monthOf(clinic, therapist, day) {
  const first = firstOfMonth(day);
  const end = plusMonths(first, 1);
  const starts = [];
  for (let at = plusDays(first, -1); at < plusDays(end, 1); at = plusDays(at, DAYS_A_PAGE)) starts.push(at);
  const pages = await Promise.all(starts.map((from) => get('/appointments', {
    clinic: clinic.id, therapist, from: `${from}T00:00:00Z`, to: `${plusDays(from, DAYS_A_PAGE)}T00:00:00Z`,
  })));
  const given = pages.flatMap(({ appointments }) => appointments).filter(({ state }) => !NOT_GIVEN.includes(state));
  return Map.groupBy(given, ({ localStart }) => localStart.slice(0, 10));
}

/** November 2026 */
export const monthWords = (first) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(first));

/** The weeks of a month, each day with how many visits it has; `address(day)` is where its week is shown. */
export function month(visits, clinic, day, address) {
  const first = firstOfMonth(day);
  const end = plusMonths(first, 1);
  const mondays = [];
  for (let at = mondayOf(first); at < end; at = plusDays(at, 7)) mondays.push(at);
  return html`
    <div class="scrolls" tabindex="0" role="region" aria-label=${monthWords(first)}>
      <table class="month">
        <thead><tr>${weekdays.map(([, name]) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${mondays.map((monday) => html`
          <tr>${weekFrom(monday).map((date) => html`<td>${date >= first && date < end ? cell(date, visits.get(date), address) : nothing}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
}

const cell = (date, visits, address) => html`
  <a href=${address(date)}>${Number(date.slice(8))}
    <span>${visits ? say('week.visits', { count: visits.length }) : say('week.no-visits')}</span></a>`;
