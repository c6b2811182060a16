import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { change } from '../ui/session.js';
import { Part } from './part.js';

const SCALE = Array.from({ length: 11 }, (_, value) => value);

/** The pain a client tells their therapist, before the visit and after it: two taps. */
class ScoreForm extends Part {
  static properties = { visit: {}, came: { type: Boolean }, scores: { state: true }, advice: { state: true } };

  willUpdate(changed) {
    if (changed.has('visit')) this.look();
  }

  look() {
    this.scores = null;
    const { visit } = this;
    return this.reading(async () => {
      const { scores } = await get(`/appointments/${visit}/scores`);
      if (visit === this.visit) this.scores = new Map(scores.map(({ moment, pain }) => [moment, pain]));
    });
  }

  /** The same score again is answered as the first time, so it needs no key. */
  tap(moment, pain) {
    return this.attempt(async () => {
      const said = await change('POST', `/api/v1/appointments/${this.visit}/scores`, { body: { moment, pain } });
      this.advice = said.advice;
      this.scores = new Map([...this.scores, [moment, pain]]);
    });
  }

  render() {
    return html`
      ${problemPlace(this.problem, {})}
      ${this.scores ? html`${this.scale('before', say('score.before'))}${this.came ? this.scale('after', say('score.after')) : nothing}` : nothing}
      <p role="status">${this.advice ? this.advice.text : nothing}</p>`;
  }

  scale(moment, question) {
    const said = this.scores.get(moment);
    if (said !== undefined) return html`<p>${question} <strong>${said}</strong></p>`;
    return html`
      <details class="score">
        <summary>${question}</summary>
        <ul class="scale">${SCALE.map((pain) => html`
          <li><button type="button" @click=${() => this.tap(moment, pain)}>${pain}</button></li>`)}
        </ul>
      </details>`;
  }
}

customElements.define('unknot-score-form', ScoreForm);
