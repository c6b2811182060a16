import { html, nothing } from 'lit';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { Part } from './part.js';
import { preferenceWords } from './preference-words.js';
import { read, write } from './records.js';

const CHOICES = { pressure: ['light', 'medium', 'firm'], temperature: ['cool', 'normal', 'warm'], company: ['talk', 'quiet'] };

/** What a client likes, to be read at a glance and changed in place. */
class ClientPreferences extends Part {
  static properties = { client: {}, liked: { state: true }, editing: { state: true } };

  firstUpdated() {
    return this.reading(async () => { this.liked = await read(this.client, '/preferences'); });
  }

  submit(event) {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.target));
    const lines = (text) => text.split(',').map((one) => one.trim()).filter(Boolean);
    return this.attempt(async () => {
      this.liked = await write('PUT', this.client, '/preferences', {
        pressure: said.pressure || undefined,
        temperature: said.temperature || undefined,
        company: said.company || undefined,
        areasToAvoid: lines(said.areasToAvoid),
        positions: lines(said.positions),
      });
      this.editing = false;
    });
  }

  render() {
    return html`
      <section class="card" aria-labelledby="preferences">
        <h2 id="preferences">${say('record.preferences')}</h2>
        ${problemPlace(this.problem, {})}
        ${this.editing ? this.form(this.liked) : this.words()}
      </section>`;
  }

  words() {
    if (!this.liked) return nothing;
    const words = preferenceWords(this.liked);
    return html`
      <p>${words.length ? words.map((one, i) => html`${i ? ', ' : nothing}<bdi>${one}</bdi>`) : say('record.likes-nothing')}</p>
      <div class="actions"><button type="button" class="plain" @click=${() => { this.editing = true; }}>${say('hours.change')}</button></div>`;
  }

  form(liked) {
    return html`
      <form @submit=${this.submit}>
        <div class="fields">
          ${Object.entries(CHOICES).map(([name, values]) => html`
            <div>
              <label for="likes-${name}">${labels()[name]}</label>
              <select id="likes-${name}" name=${name}>
                <option value="">${say('likes.any')}</option>
                ${values.map((value) => html`<option value=${value} ?selected=${liked[name] === value}>${preferenceWords({ [name]: value })}</option>`)}
              </select>
            </div>`)}
          <div class="wide">
            <label for="likes-areas">${say('likes.areas')}</label>
            <input id="likes-areas" name="areasToAvoid" maxlength="500" autocomplete="off" .value=${liked.areasToAvoid.join(', ')}>
          </div>
          <div class="wide">
            <label for="likes-positions">${say('likes.positions')}</label>
            <input id="likes-positions" name="positions" maxlength="500" autocomplete="off" .value=${liked.positions.join(', ')}>
          </div>
        </div>
        <div class="actions">
          <button type="submit" class="main">${say('hours.save')}</button>
          <button type="button" class="plain" @click=${() => { this.editing = false; }}>${say('hours.leave')}</button>
        </div>
      </form>`;
  }
}

const labels = () => ({ pressure: say('likes.pressure'), temperature: say('likes.temperature'), company: say('likes.company') });

customElements.define('unknot-client-preferences', ClientPreferences);
