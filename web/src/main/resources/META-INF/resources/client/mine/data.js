import { html, nothing } from 'lit';
import { post } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { current, refresh } from '../../ui/session.js';
import { download } from './download.js';
import { eraseForm, visitsToCome } from './erase-form.js';
import './prove.js';
import { mine } from './mine.js';

/** Everything that is kept of a client, for them to take along or to have forgotten. Both ask anew who they are. */
class Data extends Screen {
  static signedIn = true;

  static properties = { said: { state: true }, asked: { state: true } };

  async load() {
    return mine(current().user);
  }

  take(type, ending) {
    this.said = undefined;
    return this.busy || this.attempt(async () => {
      await download(`/clients/${this.data.id}/export`, type, `unknot.${ending}`);
      this.asked = undefined;
      this.said = say('data.taken', { file: `unknot.${ending}` });
    });
  }

  /** There is no way back: the session ends with it. */
  erase(event) {
    event.preventDefault();
    this.said = undefined;
    return this.busy || this.attempt(async () => {
      await post(`/clients/${this.data.id}/erasure`, {});
      await refresh();
      this.data = { ...this.data, forgotten: true };
      await this.updateComplete;
      this.land('h1');
    });
  }

  help({ type, more }) {
    return type === 'visits-to-come' ? visitsToCome(more.appointments) : nothing;
  }

  /** A proof that is too old is a question, not a failure: once it is answered we go on where we were. */
  async refused(problem) {
    if (problem.type !== 'step-up-required') return super.refused(problem);
    this.asked = true;
    await this.updateComplete;
    this.querySelector('unknot-prove')?.focus();
  }

  proved() {
    this.asked = undefined;
    this.said = say('data.proved');
  }

  view({ forgotten }) {
    return forgotten ? html`
      <h1 tabindex="-1">${say('data.forgotten')}</h1>
      <p>${say('data.forgotten-detail')}</p>
      <p><a class="main" href="#/">${say('app.book')}</a></p>` : html`
      <h1 tabindex="-1">${say('data.title')}</h1>
      <p>${say('data.lede')}</p>
      ${this.asked ? html`<unknot-prove tabindex="-1" @proved=${this.proved}></unknot-prove>` : nothing}
      <p role="status">${this.said ?? nothing}</p>
      <section class="card" aria-labelledby="take">
        <h2 id="take">${say('data.take')}</h2>
        <p>${say('data.take-why')}</p>
        <div class="actions">
          <button type="button" class="plain" @click=${() => this.take('application/json', 'json')}>${say('data.json')}</button>
          <button type="button" class="plain" @click=${() => this.take('text/calendar', 'ics')}>${say('data.calendar')}</button>
        </div>
      </section>
      ${eraseForm((event) => this.erase(event))}
      <p><a href="#/visits">${say('visit.all')}</a></p>`;
  }
}

customElements.define('unknot-data', Data);
