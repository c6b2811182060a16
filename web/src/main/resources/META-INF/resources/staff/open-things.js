import { html, nothing } from 'lit';
import { get, post } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { clock, shortDay, today } from '../ui/time.js';
import { learn } from '../ui/words.js';
import './conflicts.js';
import { clinicChoice, ownClinics } from './clinics.js';
import { staffMenu } from './menu.js';
import { read } from './records.js';

await learn('staff');

const MOST_NAMES = 50;
const MOST_TIME_OFF = 20;

/** What waits for the desk: visits that need another time, and people who wait for one. */
class OpenThings extends Screen {
  static signedIn = true;

  async load({ params }) {
    const [clinics, clinic, { treatments }, { therapists }, { wishes }] = await Promise.all([
      ownClinics(), get(`/clinics/${params.clinic}`), get('/treatments'), get('/therapists'), get('/waitlist', { clinic: params.clinic }),
    ]);
    const names = new Map([...treatments, ...therapists].map(({ id, name }) => [id, name]));
    const away = await awayWithVisits(clinic);
    return { clinics, clinic, names, away, wishes, clients: await namesOf(wishes) };
  }

  view({ clinics, clinic, names, away, wishes, clients }) {
    return html`
      <h1 tabindex="-1">${say('open.title')}</h1>
      ${staffMenu(clinic.id)}
      ${clinicChoice(clinics, clinic.id, (id) => `/open/${id}`)}
      <section aria-labelledby="closed">
        <h2 id="closed">${say('open.closed')}</h2>
        <unknot-conflicts path="/clinics/${clinic.id}/conflicts" .names=${names}></unknot-conflicts>
      </section>
      ${away.map(({ id, therapistId, firstDay, lastDay }) => html`
        <section aria-labelledby="away-${id}">
          <h2 id="away-${id}">${say('open.away', { name: names.get(therapistId) ?? '', from: shortDay(firstDay, 'UTC'), to: shortDay(lastDay, 'UTC') })}</h2>
          <unknot-conflicts path="/time-off/${id}/conflicts" .names=${names}></unknot-conflicts>
        </section>`)}
      <section aria-labelledby="waiting">
        <h2 id="waiting">${say('open.waiting', { count: wishes.length })}</h2>
        ${wishes.length ? html`<ol class="waitlist">${wishes.map((wish) => this.wish(wish, names, clients, clinic))}</ol>`
    : html`<p>${say('open.nobody')}</p>`}
      </section>`;
  }

  answer(offer, answer) {
    return this.busy || this.attempt(async () => {
      await post(`/waitlist/offers/${offer}/${answer}`);
      this.data = await this.load(this.route);
    });
  }

  wish({ clientId, treatmentId, from, to, since, offer }, names, clients, { id: clinic, zone }) {
    return html`
      <li class="card">
        <p><strong><bdi>${clients.get(clientId)}</bdi></strong> <bdi>${names.get(treatmentId)}</bdi></p>
        <p>${say('open.days', { from: shortDay(from, 'UTC'), to: shortDay(to, 'UTC') })},
          ${say('open.since', { day: shortDay(since, zone) })}</p>
        ${offer ? html`
          <p>${say('open.offered', { day: shortDay(offer.start, offer.zone), time: clock(offer.start, offer.zone), until: clock(offer.expiresAt, offer.zone) })}</p>
          <div class="actions">
            <button type="button" class="plain" @click=${() => this.answer(offer.id, 'acceptance')}>${say('open.accept')}</button>
            <button type="button" class="plain" @click=${() => this.answer(offer.id, 'declining')}>${say('open.decline')}</button>
          </div>` : html`<p><a href="#/clients/${clinic}/${clientId}">${say('caller.record')}</a></p>`}
      </li>`;
  }
}

/** Time off of those who work here that still has visits in it; of the next ones only, as each is asked about. */
async function awayWithVisits(clinic) {
  const { timeOff } = await get('/time-off', { from: today(clinic.zone) });
  const each = await Promise.all(timeOff.slice(0, MOST_TIME_OFF).map(({ id }) => get(`/time-off/${id}`).catch(() => null)));
  return each.filter((one) => one?.conflicts?.count);
}

/** The first so many by name; the others stay without. */
async function namesOf(wishes) {
  const ids = [...new Set(wishes.map(({ clientId }) => clientId))].slice(0, MOST_NAMES);
  const each = await Promise.all(ids.map((id) => read(id).catch(() => ({}))));
  return new Map(ids.map((id, i) => [id, each[i].name ?? '']));
}

customElements.define('unknot-open-things', OpenThings);
