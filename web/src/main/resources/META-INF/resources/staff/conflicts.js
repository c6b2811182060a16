import { html, nothing } from 'lit';
import { get, post } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { clock, shortDay } from '../ui/time.js';
import { Part } from './part.js';

const MOST_DAYS = 10;
const MOST_CHOICES = 3;

/** Visits that need another time because of `path` (time off, or a clinic's closures), each with where it could go. Fires `resolved`. */
class Conflicts extends Part {
  static properties = { path: {}, names: { attribute: false }, list: { state: true }, clients: { state: true }, did: { state: true } };

  willUpdate(changed) {
    if (changed.has('path')) this.look();
  }

  look() {
    return this.reading(async () => {
      this.list = await get(this.path);
      this.clients = await clientsOf(this.list.conflicts);
    });
  }

  /** Moves one visit, or several of which all go or none does. */
  move(path, body, moved) {
    return this.attempt(async () => {
      await post(path, body);
      this.did = moved;
      this.list = await get(this.path);
      this.tell('resolved');
    });
  }

  render() {
    return html`
      ${problemPlace(this.problem, {})}
      <p role="status">${this.did ? say('conflicts.moved', { count: this.did }) : nothing}</p>
      ${this.list ? this.all(this.list) : html`<p role="status">${this.problem ? nothing : say('app.wait')}</p>`}`;
  }

  all({ conflicts, more, elsewhere, allAtOnce: { moves } }) {
    return html`
      ${conflicts.length ? html`<p>${say('conflicts.count', { count: conflicts.length })}</p>` : html`<p>${say('conflicts.none')}</p>`}
      ${moves.length > 1 ? html`
        <button type="button" class="main" @click=${() => this.move('/appointments/moves', { moves }, moves.length)}>
          ${say('conflicts.all', { count: moves.length })}</button>` : nothing}
      <ul class="conflicts">${conflicts.map((one) => this.one(one))}</ul>
      ${more ? html`<p>${say('conflicts.more')}</p>` : nothing}
      ${elsewhere ? html`<p>${say('conflicts.elsewhere', { count: elsewhere })}</p>` : nothing}`;
  }

  one({ appointmentId, clinicId, treatmentId, therapistId, start, localStart, zone, heldUntil, replacements }) {
    return html`
      <li class="card">
        <p><strong>${shortDay(start, zone)}, ${clock(start, zone)} <bdi>${this.clients?.get(appointmentId)}</bdi></strong></p>
        <p><bdi>${this.names.get(treatmentId)}</bdi>, <bdi>${this.names.get(therapistId)}</bdi>
          <a href="#/day/${clinicId}?day=${localStart.slice(0, 10)}">${say('app.day')}</a></p>
        ${heldUntil ? html`<p>${say('conflicts.held')}</p>` : this.choices(appointmentId, replacements)}
      </li>`;
  }

  choices(visit, replacements) {
    if (!replacements.length) return html`<p>${say('conflicts.no-time')}</p>`;
    return html`
      <ul class="alternatives" aria-label=${say('conflicts.choices')}>${replacements.slice(0, MOST_CHOICES).map(({ move, zone, why }) => html`
        <li><button type="button" @click=${() => this.move(`/appointments/${visit}/move`, move, 1)}>
          ${shortDay(move.start, zone)}, ${clock(move.start, zone)} <bdi>${this.names.get(move.therapistId)}</bdi>
          <span class="why">${whyWords(why)}</span>
        </button></li>`)}
      </ul>`;
  }
}

const whyWords = ({ code, kilometres }) => ({
  'same-therapist': say('conflicts.same-therapist'),
  'same-time': say('conflicts.same-time'),
  'clinic-near': say('conflicts.clinic-near', { km: kilometres ?? 0 }),
  'same-clinic': say('conflicts.same-clinic'),
})[code];

/** Conflicts tell no names; the boards of their days do. */
async function clientsOf(conflicts) {
  const days = [...new Set(conflicts.map(({ clinicId, localStart }) => `${clinicId} ${localStart.slice(0, 10)}`))].slice(0, MOST_DAYS);
  const boards = await Promise.all(days.map((one) => {
    const [clinic, date] = one.split(' ');
    return get(`/clinics/${clinic}/day`, { date }).catch(() => ({ visits: [] }));
  }));
  return new Map(boards.flatMap(({ visits }) => visits).map(({ appointmentId, clientName }) => [appointmentId, clientName]));
}

customElements.define('unknot-conflicts', Conflicts);
