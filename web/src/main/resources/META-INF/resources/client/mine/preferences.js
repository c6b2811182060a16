import { html } from 'lit';
import { get, put } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { current } from '../../ui/session.js';
import { mine } from './mine.js';
import { messageForm, messagesFrom } from './message-form.js';
import { treatmentForm, treatmentFrom } from './treatment-form.js';

/** How a client likes to be treated and written to. What is saved holds from the next visit and the next message on. */
class Preferences extends Screen {
  static signedIn = true;

  static properties = { saved: { state: true } };

  async load() {
    const { id } = mine(current().user);
    const [treatment, messages, { outcomes }] = await Promise.all([
      get(`/clients/${id}/preferences`), this.messages(id), get(`/clients/${id}/consents`),
    ]);
    return { id, treatment, messages, outcomes };
  }

  /** Who was never written to has said nothing yet, and cannot be known there. */
  async messages(id) {
    try {
      return await get(`/clients/${id}/notification-preferences`);
    } catch (problem) {
      if (problem.type === 'unknown-client') return null;
      throw problem;
    }
  }

  save(what, event, read) {
    event.preventDefault();
    this.saved = undefined;
    const body = read(new FormData(event.target));
    return this.busy || this.attempt(async () => {
      await put(`/clients/${this.data.id}/${what}`, body);
      this.saved = what;
    });
  }

  view({ treatment, messages, outcomes }) {
    return html`
      <h1 tabindex="-1">${say('preferences.title')}</h1>
      ${treatmentForm(treatment, (event) => this.save('preferences', event, treatmentFrom), this.told('preferences'))}
      ${messages
    ? messageForm(messages, (event) => this.save('notification-preferences', event, messagesFrom(messages)), this.told('notification-preferences'))
    : html`<section class="card"><h2>${say('preferences.messages')}</h2><p>${say('preferences.later')}</p></section>`}
      <form class="card" @submit=${(event) => this.save('consents', event, (form) => ({ outcomes: form.has('outcomes') }))}>
        <h2>${say('preferences.consent')}</h2>
        <label class="option"><input type="checkbox" name="outcomes" ?checked=${outcomes}> <span>${say('preferences.outcomes')}</span></label>
        <button type="submit" class="main">${say('preferences.save')}</button>
        ${this.told('consents')}
      </form>
      <p><a href="#/visits">${say('visit.all')}</a></p>`;
  }

  told(what) {
    return html`<p class="saved" role="status">${this.saved === what ? say('preferences.saved') : ''}</p>`;
  }
}

customElements.define('unknot-preferences', Preferences);
