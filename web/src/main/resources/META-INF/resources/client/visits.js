import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { current } from '../ui/session.js';
import { clock, longDay, now, shortDay, zoneName } from '../ui/time.js';
import './course/my-courses.js';
import { myPlaces } from './mine/mine.js';
import { clientsOnly, signInInstead } from './refusals.js';
import { visitState } from './visit-state.js';

/** The API's longest range. */
const RANGE_MS = 62 * 86_400_000;

const isoAfter = (ranges, since = now()) => new Date(since + ranges * RANGE_MS).toISOString();

/** The client's visits, a range at a time; a hold that ran out is no visit. */
async function between(range) {
  // One moment for both ends: a tick between them would make the range too long.
  const since = now();
  const { appointments } = await get('/appointments', { from: isoAfter(range, since), to: isoAfter(range + 1, since) });
  return appointments.filter(({ state }) => state !== 'expired');
}

/** Your visits: those to come, then those of the last two months. */
class Visits extends Screen {
  static signedIn = true;

  landing = '#coming';

  ranges = 1;

  async load() {
    const { user } = current();
    if (user.kind !== 'client') throw clientsOnly(user);
    const ahead = Array.from({ length: this.ranges }, (_, range) => between(range));
    const [{ clinics }, { treatments }, past, ...coming] = await Promise.all([
      get('/clinics'), get('/treatments'), between(-1), ...ahead,
    ]);
    const names = new Map([...clinics, ...treatments].map(({ id, name }) => [id, name]));
    return { names, past: past.toReversed(), coming: coming.flat(), until: isoAfter(this.ranges) };
  }

  lookFurther() {
    this.ranges += 1;
    return this.arrive();
  }

  help({ type }) {
    return type === 'clients-only' ? signInInstead() : nothing;
  }

  view({ names, past, coming, until }) {
    return html`
      <h1 tabindex="-1">${say('visits.title')}</h1>
      ${myPlaces(coming[0] ?? past[0])}
      <unknot-my-courses></unknot-my-courses>
      <section aria-labelledby="coming">
        <h2 id="coming" tabindex="-1">${say('visits.coming')}</h2>
        ${coming.length ? list(coming, names) : html`<p>${say('visits.none', { day: longDay(until) })}</p>`}
        <div class="actions">
          <a class="main" href="#/">${say('app.book')}</a>
          <button type="button" class="plain" @click=${this.lookFurther}>${say('visits.later')}</button>
        </div>
      </section>
      ${past.length ? html`
        <section aria-labelledby="past">
          <h2 id="past">${say('visits.past')}</h2>
          ${list(past, names)}
        </section>` : nothing}`;
  }
}

const list = (appointments, names) => html`
  <ul class="choices">${appointments.map((appointment) => line(appointment, names))}</ul>`;

const line = ({ id, state, start, zone, clinicId, treatmentId }, names) => html`
  <li>
    <a class="choice visit-line" href="#/visits/${id}">
      <strong>${say('visits.line', { day: shortDay(start, zone), time: clock(start, zone), zone: zoneName(start, zone) })}</strong>
      <span>${say('visits.place', { treatment: names.get(treatmentId), clinic: names.get(clinicId) })}</span>
      <span class="state ${state}">${visitState(state)}</span>
    </a>
  </li>`;

customElements.define('unknot-visits', Visits);
