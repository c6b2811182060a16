import { html, nothing } from 'lit';
import { embedded } from '../embed/place.js';
import { say } from '../ui/say.js';
import { clock, dayAndMonth, shortDay, weekday } from '../ui/time.js';

/** A calendar day has no zone; its words are those of its midnight in UTC. */
const label = (day) => shortDay(day, 'UTC');

/** The same screen with another day, first day, therapist or length; what is undefined goes. */
export function address({ path, query }, changed) {
  const given = Object.entries({ ...Object.fromEntries(query), ...changed }).filter(([, value]) => value !== undefined);
  return `#${path}?${new URLSearchParams(given)}`;
}

/** Who it is with; `anyone` is the word in the address for whoever is free, none at all unless it is said. */
export const therapistLinks = (route, therapists, chosen, anyone) => (therapists.length < 2 ? nothing : html`
  <nav class="pills" aria-label=${say('times.with')}>
    <span aria-hidden="true">${say('times.with')}</span>
    ${pill(route, say('times.anyone'), anyone, chosen)}
    ${therapists.map(({ id, name }) => pill(route, name, id, chosen))}
  </nav>`);

const pill = (route, words, therapist, chosen) => html`
  <a class="pill" href=${address(route, { with: therapist })} aria-current=${therapist === chosen ? 'true' : nothing}>${words}</a>`;

export const dayLinks = (route, { from, to, days, earlier, later }, chosen, zone) => html`
  <nav class="days" aria-label=${say('times.days')}>
    ${days.length ? html`<ul>${days.map((one) => dayLink(route, one, chosen, zone))}</ul>` : nobodyFree(from, to)}
    <div class="turns">
      ${earlier ? turn(route, 'earlier', earlier, say('times.earlier')) : nothing}
      ${later ? turn(route, 'later', later, say('times.later')) : nothing}
    </div>
  </nav>`;

const dayLink = (route, { day, times }, chosen, zone) => html`
  <li>
    <a class="day" href=${address(route, { day })} aria-current=${day === chosen.day ? 'date' : nothing}>
      <strong>${weekday(day, 'UTC')}</strong>
      ${dayAndMonth(day, 'UTC')}
      <span>${say('times.first', { time: clock(times[0].start, zone) })}</span>
    </a>
  </li>`;

const turn = (route, kind, from, words) => html`
  <a class="turn ${kind}" href=${address(route, { from, day: undefined })}>${words}</a>`;

const nobodyFree = (from, to) => html`
  <p><strong>${say('times.none', { from: label(from), to: label(to) })}</strong> ${say('times.none-next')}</p>`;

/** Where to say what time would do, if one came free. */
export const waitFor = ({ params, query }, { minutes }) =>
  `${embedded ? '/' : ''}#/wait/${params.clinic}/${params.treatment}?${new URLSearchParams({ minutes, ...(query.has('with') && { with: query.get('with') }) })}`;
