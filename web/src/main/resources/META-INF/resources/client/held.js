import { html } from 'lit';
import '../ui/countdown.js';
import { go, replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { confirm, hold, letGo } from './hold.js';
import { visit, visitFacts } from './visit-facts.js';

const otherTimes = ({ clinicId, treatmentId }) => `/book/${clinicId}/${treatmentId}`;

/** Step 4: the held time, to be booked before the hold runs out. */
class Held extends Screen {
  static signedIn = true;

  static properties = { over: { state: true } };

  async load({ params }) {
    const held = await visit(params.visit);
    return held.appointment.state === 'held' ? held : replace(`/visits/${params.visit}`);
  }

  book() {
    const { id } = this.data.appointment;
    return this.busy || this.attempt(async () => {
      await confirm(id);
      replace(`/visits/${id}`);
    });
  }

  /** Too late, or done already in another window: the screen itself then says so. */
  async refused(problem) {
    if (problem.type === 'hold-expired') return this.end();
    if (problem.type === 'wrong-state') return this.arrive();
    return super.refused(problem);
  }

  again() {
    return this.busy || this.attempt(async () => replace(`/held/${(await hold(this.data.appointment)).id}`));
  }

  async chooseOther() {
    const { appointment } = this.data;
    await letGo(appointment.id);
    go(otherTimes(appointment));
  }

  async end() {
    this.over = true;
    await this.updateComplete;
    this.land('h1');
  }

  view(held) {
    return this.over ? this.tooLate(held) : html`
      <p class="step">${say('app.step', { step: 4 })}</p>
      <h1 tabindex="-1">${say('held.title')}</h1>
      <unknot-countdown .until=${held.appointment.holdExpiresAt} @over=${this.end}></unknot-countdown>
      ${visitFacts(held)}
      <div class="actions">
        <button type="button" class="main" @click=${this.book}>${say('held.confirm')}</button>
        <button type="button" class="plain" @click=${this.chooseOther}>${say('held.other')}</button>
      </div>`;
  }

  tooLate(held) {
    return html`
      <h1 tabindex="-1">${say('held.over-title')}</h1>
      <p>${say('held.over')}</p>
      ${visitFacts(held)}
      <div class="actions">
        <button type="button" class="main" @click=${this.again}>${say('held.again')}</button>
        <a class="plain" href="#${otherTimes(held.appointment)}">${say('held.other')}</a>
      </div>`;
  }
}

customElements.define('unknot-held', Held);
