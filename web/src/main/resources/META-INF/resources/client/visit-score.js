import { LitElement, html, nothing } from 'lit';
import { get, post } from '../ui/api.js';
import { say } from '../ui/say.js';
import { now } from '../ui/time.js';

const HOUR_MS = 3_600_000;
const PAIN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Asks how much it hurts, as long as there is a moment of the visit to say it of that was not said yet. */
class VisitScore extends LitElement {
  static properties = { appointment: {}, said: { state: true }, advice: { state: true }, failed: { state: true } };

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    this.moment = momentOf(this.appointment);
    if (!this.moment) return;
    try {
      const { scores } = await get(`/appointments/${this.appointment.id}/scores`);
      this.said = scores.some(({ moment }) => moment === this.moment);
    } catch {
      this.said = true;
    }
  }

  async say(pain) {
    try {
      const { advice } = await post(`/appointments/${this.appointment.id}/scores`, { moment: this.moment, pain });
      this.advice = advice?.text ?? say('score.thanks');
    } catch (problem) {
      this.failed = problem.title;
    }
  }

  render() {
    if (this.advice) return html`<p class="card" role="status">${this.advice}</p>`;
    if (!this.moment || this.said !== false) return nothing;
    return html`
      <section class="card" aria-labelledby="score-title">
        <h2 id="score-title">${question(this.moment)}</h2>
        <p>${say('score.scale')}</p>
        <ul class="scale">${PAIN.map((pain) => html`
          <li><button type="button" @click=${() => this.say(pain)}>${pain}</button></li>`)}
        </ul>
        ${this.failed ? html`<p role="alert">${this.failed}</p>` : nothing}
      </section>`;
  }
}

const question = (moment) => ({
  before: say('score.before'),
  after: say('score.after'),
  'day-after': say('score.day-after'),
})[moment];

/** Which moment it is now, if any: as booking-service takes it. */
function momentOf({ state, start, end }) {
  const since = (now() - Date.parse(end)) / HOUR_MS;
  if (state === 'completed' || state === 'checked-in') {
    if (since < 12) return 'after';
    return since < 7 * 24 ? 'day-after' : null;
  }
  return state === 'booked' && since < 0 && Date.parse(start) - now() < 24 * HOUR_MS ? 'before' : null;
}

customElements.define('unknot-visit-score', VisitScore);
