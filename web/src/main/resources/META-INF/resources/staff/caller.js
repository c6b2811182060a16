import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { clock, fullDay, today, zoneName } from '../ui/time.js';
import { learn } from '../ui/words.js';
import './caller-confirm.js';
import './caller-wish.js';
import './client-search.js';
import './open-record.js';
import { isOpened } from './records.js';

await learn('staff');

/** A visit for somebody on the phone: who, when, booked. Enter is enough from step to step. */
class Caller extends Screen {
  static signedIn = true;

  static properties = { client: { state: true }, time: { state: true }, booked: { state: true } };

  async load({ params, query }) {
    const [clinic, { treatments }, { therapists }] = await Promise.all([
      get(`/clinics/${params.clinic}`), get('/treatments'), get('/therapists', { clinic: params.clinic }),
    ]);
    const given = new Set(therapists.flatMap((one) => one.treatments));
    const names = new Map([...treatments, ...therapists].map(({ id, name }) => [id, name]));
    const start = {
      day: query.get('day') ?? today(clinic.zone), from: query.get('from') ?? undefined, therapist: query.get('therapist') ?? undefined,
    };
    return { clinic, treatments: treatments.filter(({ id }) => given.has(id)), therapists, names, start };
  }

  land(place) {
    super.land(place);
    this.focusOn('#caller-search');
  }

  async focusOn(place) {
    await this.updateComplete;
    await this.querySelector('unknot-client-search')?.updateComplete;
    this.querySelector(place)?.focus();
  }

  take(client) {
    this.client = client;
    this.time = null;
  }

  done(appointment) {
    this.booked = appointment;
    this.time = null;
    return this.focusOn('.done a');
  }

  again() {
    this.booked = null;
    this.client = null;
    return this.focusOn('#caller-search');
  }

  view({ clinic, names }) {
    return html`
      <h1 tabindex="-1">${say('caller.title')}</h1>
      <p class="chosen"><bdi>${clinic.name}</bdi>, <a href="#/day/${clinic.id}?day=${this.data.start.day}">${say('app.day')}</a></p>
      <div role="status" class="done">${this.booked ? this.told(this.booked, clinic, names) : nothing}</div>
      ${this.booked ? nothing : this.steps(this.data)}`;
  }

  /** Who comes to other clinics is booked for, and their record opened, for a reason. */
  steps({ clinic }) {
    if (!this.client) return html`<unknot-client-search @chosen=${({ detail }) => this.take(detail)}></unknot-client-search>`;
    return html`
      <section class="card caller" aria-labelledby="caller">
        <h2 id="caller"><bdi>${this.client.name}</bdi></h2>
        <p dir="ltr">${this.client.email}${this.client.phone ? `, ${this.client.phone}` : nothing}</p>
        ${this.client.ofOthers ? html`<p>${say('caller.of-others')} ${say('caller.check')}</p>` : nothing}
        <div class="actions">
          <button type="button" class="plain" @click=${this.again}>${say('caller.somebody-else')}</button>
          <a class="plain" href="#/clients/${clinic.id}/${this.client.id}">${say('caller.record')}</a>
        </div>
      </section>
      ${this.client.ofOthers && !isOpened(this.client.id) ? html`
        <unknot-open-record .client=${this.client.id} @opened=${() => this.requestUpdate()}></unknot-open-record>` : this.when(this.data)}`;
  }

  when({ clinic, treatments, therapists, names, start }) {
    return this.time ? html`
        <unknot-caller-confirm .time=${this.time} .client=${this.client} .clinic=${clinic} .names=${names} .therapists=${therapists}
          @booked=${({ detail }) => this.done(detail)} @chosen=${({ detail }) => { this.time = detail; }}
          @over=${() => { this.time = null; }}></unknot-caller-confirm>` : html`
        <unknot-caller-wish .clinic=${clinic} .treatments=${treatments} .therapists=${therapists} .client=${this.client} .start=${start}
          @chosen=${({ detail }) => { this.time = { clinicId: clinic.id, ...detail }; }}></unknot-caller-wish>`;
  }

  told({ start, treatmentId, therapistId, state, localStart, advice = [] }, clinic, names) {
    return html`
      <h2 class="headline ${state}">${state === 'requested' ? say('caller.requested') : say('caller.booked')}</h2>
      <p><bdi>${this.client.name}</bdi>: <strong>${fullDay(start, clinic.zone)}, ${clock(start, clinic.zone)}</strong> ${zoneName(start, clinic.zone)}</p>
      <p><bdi>${names.get(treatmentId)}</bdi>, <bdi>${names.get(therapistId)}</bdi></p>
      ${advice.map(({ text }) => html`<p>${text}</p>`)}
      <div class="actions">
        <a class="main" href="#/day/${clinic.id}?day=${localStart.slice(0, 10)}">${say('caller.to-board')}</a>
        <button type="button" class="plain" @click=${() => { this.booked = null; }}>${say('caller.another')}</button>
        <button type="button" class="plain" @click=${this.again}>${say('caller.somebody-else')}</button>
      </div>`;
  }
}

customElements.define('unknot-caller', Caller);
