import { html, nothing } from 'lit';
import { post } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { clock, fullDay, zoneName } from '../ui/time.js';
import { alternatives } from '../client/refusals.js';
import { Part } from './part.js';
import { withReason } from './records.js';
import './screening-form.js';

const UNASKED = ['screening-missing', 'screening-outdated'];

/** The last look before a visit is booked for a caller. Fires `booked`, `chosen` with another time, or `over`. */
class CallerConfirm extends Part {
  static properties = {
    time: { attribute: false }, client: { attribute: false }, clinic: { attribute: false }, names: { attribute: false },
    therapists: { attribute: false }, asking: { state: true }, advice: { state: true },
  };

  willUpdate(changed) {
    if (!changed.has('time')) return;
    this.problem = null;
    this.asking = false;
  }

  updated(changed) {
    super.updated(changed);
    if (changed.has('time')) this.querySelector('.main')?.focus();
  }

  book(reason) {
    const { clinicId, treatmentId, therapistId, start, minutes } = this.time;
    return this.attempt(async () => {
      const override = reason ? { reason } : undefined;
      this.tell('booked', await post('/appointments', {
        clinicId, treatmentId, therapistId, start, durationMinutes: minutes, clientId: this.client.id, override,
      }, withReason(this.client.id)));
    });
  }

  /** Answered now: the time is tried again, and the advice is there to be read out. */
  answered({ detail }) {
    this.advice = detail.advice;
    this.asking = false;
    return detail.outcome === 'red' ? undefined : this.book();
  }

  submitReason(event) {
    event.preventDefault();
    return this.book(event.target.elements.override.value.trim());
  }

  render() {
    const { start, treatmentId, therapistId, price: costs } = this.time;
    const { zone, name } = this.clinic;
    return html`
      <section class="card confirm" aria-labelledby="confirm">
        <h2 id="confirm">${say('caller.confirm', { name: this.client.name })}</h2>
        <p><strong>${fullDay(start, zone)}, ${clock(start, zone)}</strong> ${zoneName(start, zone)}, <bdi>${name}</bdi></p>
        <p><bdi>${this.names.get(treatmentId)}</bdi>, <bdi>${this.names.get(therapistId)}</bdi>${costs ? html`, <bdi>${price(costs)}</bdi>` : nothing}</p>
        ${this.advice?.map((sentence) => html`<p class="flags">${sentence}</p>`)}
        ${problemPlace(this.problem, { help: this.problem ? this.help(this.problem) : nothing })}
        ${this.asking ? html`<unknot-screening-form .client=${this.client.id} @answered=${this.answered}></unknot-screening-form>` : nothing}
        <div class="actions">
          ${this.asking ? nothing : html`<button type="button" class="main" @click=${() => this.book()}>${say('caller.book')}</button>`}
          <button type="button" class="plain" @click=${() => this.tell('over')}>${say('caller.other-time')}</button>
        </div>
      </section>`;
  }

  help({ type, more }) {
    if (UNASKED.includes(type)) return this.unasked();
    if (more.instead?.length) return this.choices(more.instead);
    if (more.alternatives?.length) {
      const { treatmentId, minutes } = this.time;
      return html`${alternatives(more.alternatives, this.therapists, (time) =>
        this.tell('chosen', { clinicId: this.clinic.id, treatmentId, minutes, ...time }))}${this.override(more)}`;
    }
    return this.override(more);
  }

  askNow() {
    this.problem = null;
    this.asking = true;
  }

  unasked() {
    return html`
      <div class="actions">
        <button type="button" class="plain" @click=${this.askNow}>${say('caller.ask-now')}</button>
        ${this.atArrival()}
      </div>`;
  }

  atArrival() {
    return html`<button type="button" class="plain" @click=${() => this.book('Asked at arrival')}>${say('caller.ask-later')}</button>`;
  }

  choices(instead) {
    return html`
      <ul class="alternatives">${instead.map((one) => html`
        <li><button type="button" @click=${() => this.tell('chosen', { ...one, minutes: one.durationMinutes })}>
          <bdi>${this.names.get(one.treatmentId)}</bdi>, ${clock(one.start, this.clinic.zone)}
        </button></li>`)}
      </ul>`;
  }

  /** Soft rules are passed over with a reason, the others by nobody. */
  override({ reasons }) {
    if (!reasons?.length || !reasons.every(({ overridable }) => overridable)) return nothing;
    return html`
      <form @submit=${this.submitReason}>
        <label for="override">${say('caller.override')}</label>
        <input id="override" name="override" minlength="3" maxlength="500" autocomplete="off" required>
        <button type="submit" class="main">${say('caller.override-go')}</button>
      </form>`;
  }
}

customElements.define('unknot-caller-confirm', CallerConfirm);
