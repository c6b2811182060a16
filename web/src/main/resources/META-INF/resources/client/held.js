import { html, nothing } from 'lit';
import { get, post } from '../ui/api.js';
import '../ui/countdown.js';
import { go, replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { confirm, hold, letGo } from './hold.js';
import { minutesOf } from './lengths.js';
import { alternatives } from './refusals.js';
import { terms } from './terms.js';
import { otherTimes, visit, visitFacts, wasOnlyHeld } from './visit-facts.js';

const ASK_AGAIN_MS = 3000;

/** Step 4: the held time, to be booked before the hold runs out. */
class Held extends Screen {
  static signedIn = true;

  static properties = { extended: { state: true } };

  async load({ params }) {
    const held = await visit(params.visit);
    return wasOnlyHeld(held.appointment) ? held : replace(`/visits/${params.visit}`);
  }

  book() {
    const { id } = this.data.appointment;
    return this.busy || this.attempt(async () => {
      await confirm(id);
      replace(`/visits/${id}`);
    });
  }

  /** More time to decide, which each hold may be given once. */
  extend() {
    const { id } = this.data.appointment;
    return this.busy || this.attempt(async () => {
      const appointment = await post(`/appointments/${id}/extension`);
      this.data = { ...this.data, appointment };
      this.extended = true;
    });
  }

  /** Too late, or done already in another window: the screen itself then says so. */
  async refused(problem) {
    if (problem.type === 'hold-expired') return this.ranOut();
    if (problem.type === 'wrong-state') return this.arrive();
    return super.refused(problem);
  }

  /** Another time, or the same again, for the treatment and the length that were chosen. */
  hold({ therapistId, start }) {
    const { appointment, clinic } = this.data;
    const time = { treatmentId: appointment.treatmentId, minutes: minutesOf(appointment), therapistId, start };
    return this.busy || this.attempt(async () => replace(`/held/${(await hold(time, clinic)).id}`));
  }

  async chooseOther() {
    const { appointment } = this.data;
    await letGo(appointment.id);
    go(otherTimes(appointment));
  }

  /** At zero we ask: whether a hold has run out is for the server's clock to say, and a phone's may be wrong. */
  async ask() {
    const { id } = this.data.appointment;
    const { state } = await get(`/appointments/${id}`).catch(() => ({ state: 'held' }));
    if (!this.isConnected) return;
    if (state === 'held') setTimeout(() => this.ask(), ASK_AGAIN_MS);
    else this.arrive();
  }

  async ranOut() {
    this.data = { ...this.data, appointment: { ...this.data.appointment, state: 'expired' } };
    await this.updateComplete;
    this.land('h1');
  }

  help({ more }) {
    return more.alternatives?.length ? alternatives(more.alternatives, [], (time) => this.hold(time)) : nothing;
  }

  view(held) {
    return held.appointment.state === 'expired' ? this.tooLate(held) : html`
      <p class="step">${say('app.step', { step: 4 })}</p>
      <h1 tabindex="-1">${say('held.title')}</h1>
      <unknot-countdown .until=${held.appointment.holdExpiresAt} @over=${this.ask}></unknot-countdown>
      <p class="extension" role="status">${this.extended ? say('held.extended') : nothing}</p>
      ${visitFacts(held)}
      ${terms(held.appointment)}
      <div class="actions">
        <button type="button" class="main" @click=${this.book}>${say('held.confirm')}</button>
        ${this.extended ? nothing : html`<button type="button" class="plain" @click=${this.extend}>${say('held.extend')}</button>`}
        <button type="button" class="plain" @click=${this.chooseOther}>${say('held.other')}</button>
      </div>`;
  }

  tooLate(held) {
    return html`
      <h1 tabindex="-1">${say('held.over-title')}</h1>
      <p>${say('held.over')}</p>
      ${visitFacts(held)}
      <div class="actions">
        <button type="button" class="main" @click=${() => this.hold(held.appointment)}>${say('held.again')}</button>
        <a class="plain" href="#${otherTimes(held.appointment)}">${say('held.other')}</a>
      </div>`;
  }
}

customElements.define('unknot-held', Held);
