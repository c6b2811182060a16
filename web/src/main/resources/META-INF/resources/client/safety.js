import { html, nothing } from 'lit';
import { get, post } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { current } from '../ui/session.js';
import { language } from '../ui/words.js';
import { complaints } from './complaints.js';
import { options } from './options.js';
import { wish } from './wish.js';

/** The safety questions: asked before somebody's first visit and again when something may have changed. */
class Safety extends Screen {
  static signedIn = true;

  static properties = { outcome: { state: true } };

  async load() {
    return get('/questionnaire');
  }

  submit(event) {
    event.preventDefault();
    const { complaint, ...answers } = Object.fromEntries(new FormData(event.target));
    return this.busy || this.attempt(async () => {
      this.outcome = await post(`/clients/${current().user.id}/screenings`, {
        questionnaireVersion: this.data.version, complaint, answers,
      });
      await this.updateComplete;
      this.land('h1');
    });
  }

  view({ questions }) {
    return this.outcome ? told(this.outcome) : html`
      <h1 tabindex="-1">${say('safety.title')}</h1>
      <p>${say('safety.why')}</p>
      <form class="card" @submit=${this.submit}>
        <label for="complaint">${say('safety.complaint')}</label>
        <select id="complaint" name="complaint" required>
          ${complaints.map(([condition, word]) => html`
            <option value=${condition} ?selected=${condition === wish().condition}>${say(word)}</option>`)}
        </select>
        ${questions.map(question)}
        <button type="submit" class="main">${say('safety.go')}</button>
      </form>`;
  }
}

/** What follows, in the words the clinic gives it. */
const told = ({ outcome, advice }) => html`
  <h1 tabindex="-1">${say(outcome === 'red' ? 'safety.red' : 'safety.done')}</h1>
  ${advice.map((sentence) => html`<p>${sentence}</p>`)}
  ${outcome === 'red'
    ? html`<p><a href="#/visits">${say('app.visits')}</a></p>`
    : html`<p><button type="button" class="main" @click=${() => history.back()}>${say('safety.on')}</button></p>`}`;

const question = ({ key, text, kind, choices }) => (kind === 'scale'
  ? html`
    <label for=${key}>${inWords(text)}</label>
    <input type="number" id=${key} name=${key} min="0" max="10" step="1" inputmode="numeric" required>`
  : options('radio', key, inWords(text), answers(kind, choices), [], true));

const answers = (kind, choices) => (kind === 'choice'
  ? choices.map(({ key, text }) => [key, inWords(text)])
  : [['no', say('safety.no')], ['yes', say('safety.yes')]]);

const inWords = (text) => text[language] ?? text.en ?? nothing;

customElements.define('unknot-safety', Safety);
