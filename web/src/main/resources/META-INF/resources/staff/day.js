import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { go, replace } from '../ui/router.js';
import { Screen } from '../ui/screen.js';
import { say } from '../ui/say.js';
import { fullDay, now, plusDays, today, zoneName } from '../ui/time.js';
import { learn } from '../ui/words.js';
import { address } from '../client/day-links.js';
import { clinicChoice, hasRole, manages, managesAll, ownClinics } from './clinics.js';
import { calledOff, columns } from './columns.js';
import { onPress } from './drag.js';
import { follow } from './follow.js';
import { onKey, onSearchKey } from './keys.js';
import { staffMenu } from './menu.js';
import { place } from './place.js';
import './visit-dialog.js';
import { countWaiting } from './waiting.js';

await learn('staff');

const MINUTE_MS = 60_000;

/** A clinic's day as the front desk works from it: who is where and when, live. Commands are given in a visit's dialog. */
class Day extends Screen {
  static signedIn = true;

  static properties = { open: { state: true }, changed: { state: true }, lost: { state: true }, unsorted: { state: true } };

  // A field would hide what Lit watches.
  constructor() {
    super();
    this.changed = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.minutes = setInterval(() => place(this), MINUTE_MS);
    this.search = (event) => onSearchKey(event, () => this.mayBook && this.data && go(this.callerAddress));
    addEventListener('keydown', this.search);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.minutes);
    removeEventListener('keydown', this.search);
    this.stop?.();
  }

  /** Whoever comes without a clinic is led to the first of their own, and to opening one while there is none. */
  async load({ params, query }) {
    const clinics = await ownClinics();
    if (!clinics.length && managesAll()) return replace('/setup');
    if (!params.clinic && clinics.length) return replace(`/day/${clinics[0].id}`);
    const clinic = await get(`/clinics/${params.clinic}`);
    const date = query.get('day') ?? today(clinic.zone);
    this.listen(clinic.id, date);
    if (this.mayBook) countWaiting(clinic.id).then((count) => { this.unsorted = count; }, () => {});
    const [day, { treatments }, { therapists }] = await Promise.all([
      get(`/clinics/${clinic.id}/day`, { date }), get('/treatments'), get('/therapists', { clinic: clinic.id }),
    ]);
    const names = new Map([...treatments, ...therapists, ...clinic.rooms].map(({ id, name }) => [id, name]));
    return { clinics, clinic, day, names, by: query.get('by') === 'room' ? 'room' : 'therapist' };
  }

  /** Listens first, then reads: nothing is missed between the two. */
  listen(clinic, date) {
    if (this.followed === clinic + date) return;
    this.stop?.();
    this.followed = clinic + date;
    this.stop = follow(clinic, date, { changed: () => this.askAgain(), lost: (lost) => { this.lost = lost; } });
  }

  /** Reads the board again under the reader's eyes: what has changed glows once, nothing jumps. */
  async askAgain() {
    const { clinic, day: before } = this.data ?? {};
    if (!clinic) return;
    const day = await get(`/clinics/${clinic.id}/day`, { date: before.date }).catch(() => null);
    if (!day || this.data?.day.date !== day.date) return;
    const known = new Map(before.visits.map(({ appointmentId, version }) => [appointmentId, version]));
    this.changed = new Set(day.visits.filter((one) => known.get(one.appointmentId) !== one.version).map((one) => one.appointmentId));
    const focused = this.querySelector('.visit:focus')?.dataset.visit;
    this.data = { ...this.data, day };
    await this.updateComplete;
    // In another column it is another card.
    if (focused && !this.querySelector('.visit:focus')) this.querySelector(`[data-visit="${focused}"]`)?.focus({ preventScroll: true });
  }

  updated(changes) {
    super.updated(changes);
    if (this.data) place(this);
  }

  get mayBook() {
    return hasRole('front-desk') || manages();
  }

  get callerAddress() {
    return `/caller/${this.data.clinic.id}?day=${this.data.day.date}`;
  }

  /** The visit that is open in the dialog, as the board shows it now. */
  get visit() {
    return this.data?.day.visits.find(({ appointmentId }) => appointmentId === this.open?.id);
  }

  show(id, at = 'facts', to = undefined) {
    this.open = { id, at, to };
  }

  async close() {
    const { id } = this.open ?? {};
    this.open = null;
    await this.updateComplete;
    this.querySelector(`[data-visit="${id}"]`)?.focus();
  }

  view({ clinics, clinic, day, names, by }) {
    return html`
      <h1 tabindex="-1">${fullDay(day.date, 'UTC')}</h1>
      <p class="chosen"><bdi>${clinic.name}</bdi>,
        ${say('times.zone', { city: clinic.address.city, zone: zoneName(now(), clinic.zone) })}
        ${this.lost ? html`<strong role="status">${say('day.lost')}</strong>` : nothing}</p>
      ${staffMenu(clinic.id, this.unsorted)}
      <div class="bar">
        ${this.mayBook ? html`<a class="main" href="#${this.callerAddress}">${say('day.caller')}</a>` : nothing}
        ${clinicChoice(clinics, clinic.id, (id) => `/day/${id}?day=${day.date}`)}
      </div>
      ${this.turns(day, by)}
      <p class="chosen keys">${say('day.keys')}</p>
      <div class="board" @keydown=${(event) => onKey(event, this)} @pointerdown=${(event) => onPress(event, this)}>
        ${columns(day, names, { by, mayBook: this.mayBook }, this.changed, (id) => this.show(id))}
      </div>
      ${calledOff(day, (id) => this.show(id))}
      <unknot-visit-dialog .visit=${this.visit} .at=${this.open?.at} .to=${this.open?.to} .names=${names} .clinic=${clinic}
        @over=${this.close} @done=${this.askAgain}></unknot-visit-dialog>`;
  }

  turns({ date, zone }, by) {
    const to = (changed, words, chosen) => html`
      <a class="pill" href=${address(this.route, changed)} aria-current=${chosen ? 'true' : nothing}>${words}</a>`;
    return html`
      <nav class="pills" aria-label=${say('day.turns')}>
        ${to({ day: plusDays(date, -1) }, say('day.before'))}
        ${to({ day: undefined }, say('day.today'), date === today(zone))}
        ${to({ day: plusDays(date, 1) }, say('day.after'))}
        ${to({ by: undefined }, say('day.by-therapist'), by === 'therapist')}
        ${to({ by: 'room' }, say('day.by-room'), by === 'room')}
      </nav>`;
  }
}

customElements.define('unknot-day', Day);
