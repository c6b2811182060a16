import { LitElement, html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { asProblem, problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { clock, plusDays } from '../ui/time.js';

const MOST_TIMES = 60;

/** The free times of a day a visit could move to, with any therapist who gives the same. Fires `chosen` with the one. */
class VisitMove extends LitElement {
  static properties = {
    visit: { attribute: false }, names: { attribute: false }, clinic: { attribute: false },
    day: { state: true }, times: { state: true }, problem: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.look(this.visit.localStart.slice(0, 10));
  }

  async look(day) {
    this.day = day;
    this.times = null;
    this.problem = null;
    const { parts: [part], start, end } = this.visit;
    const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
    try {
      const { times, offers } = await get('/availability', {
        clinic: this.clinic.id, treatment: part.treatmentId, minutes, from: day, to: plusDays(day, 1), limit: MOST_TIMES,
      });
      if (day === this.day) this.times = times.map(({ offer, start: at }) => ({ start: at, therapistId: offers[offer].therapistId }));
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  choose(time) {
    this.dispatchEvent(new CustomEvent('chosen', { detail: time }));
  }

  render() {
    return html`
      <label for="move-day">${say('day.move-to')}</label>
      <input id="move-day" type="date" required .value=${this.day} @change=${({ target }) => target.value && this.look(target.value)}>
      ${problemPlace(this.problem, {})}
      ${this.times ? this.list(this.times) : html`<p role="status">${this.problem ? nothing : say('app.wait')}</p>`}`;
  }

  list(times) {
    if (!times.length) return html`<p role="status">${say('day.move-none')}</p>`;
    return html`
      <ul class="alternatives">
        ${times.map((time) => html`
          <li><button type="button" @click=${() => this.choose(time)}>
            ${clock(time.start, this.clinic.zone)} <bdi>${this.names.get(time.therapistId)}</bdi>
          </button></li>`)}
      </ul>`;
  }
}

customElements.define('unknot-visit-move', VisitMove);
