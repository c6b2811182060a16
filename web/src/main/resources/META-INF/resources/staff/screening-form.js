import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { language } from '../ui/words.js';
import { complaints } from '../client/complaints.js';
import { Part } from './part.js';
import { write } from './records.js';

/** The safety questions, asked by the front desk for a client. Fires `answered` with the outcome. */
class ScreeningForm extends Part {
  static properties = { client: {}, asked: { state: true } };

  async firstUpdated() {
    await this.reading(async () => { this.asked = await get('/questionnaire'); });
    await this.updateComplete;
    this.querySelector('select')?.focus();
  }

  submit(event) {
    event.preventDefault();
    const { complaint, ...answers } = Object.fromEntries(new FormData(event.target));
    return this.attempt(async () => {
      this.tell('answered', await write('POST', this.client, '/screenings', {
        questionnaireVersion: this.asked.version, complaint, answers,
      }));
    });
  }

  render() {
    return html`
      ${problemPlace(this.problem, {})}
      ${this.asked ? html`
        <form class="card screening" @submit=${this.submit}>
          <h3>${say('caller.questions')}</h3>
          <label for="asked-complaint">${say('safety.complaint')}</label>
          <select id="asked-complaint" name="complaint" required>
            ${complaints.map(([condition, word]) => html`<option value=${condition}>${say(word)}</option>`)}
          </select>
          ${this.asked.questions.map(question)}
          <button type="submit" class="main">${say('caller.send')}</button>
        </form>` : html`<p role="status">${this.problem ? nothing : say('app.wait')}</p>`}`;
  }
}

const question = ({ key, text, kind, choices }) => html`
  <fieldset>
    <legend>${inWords(text)}</legend>
    ${kind === 'scale'
    ? html`<input type="number" name=${key} min="0" max="10" step="1" inputmode="numeric" required aria-label=${inWords(text)}>`
    : answersOf(kind, choices).map(([value, word]) => html`
      <label><input type="radio" name=${key} value=${value} required> ${word}</label>`)}
  </fieldset>`;

const answersOf = (kind, choices) => (kind === 'choice'
  ? choices.map(({ key, text }) => [key, inWords(text)])
  : [['no', say('safety.no')], ['yes', say('safety.yes')]]);

const inWords = (text) => text[language] ?? text.en ?? nothing;

customElements.define('unknot-screening-form', ScreeningForm);
