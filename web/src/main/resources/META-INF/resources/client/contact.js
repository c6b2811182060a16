import { html } from 'lit';
import { put } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { current } from '../ui/session.js';

/** Where we may write to: asked once, before somebody's first visit. Leads back to the time they chose. */
class Contact extends Screen {
  static signedIn = true;

  async load() {
    return current().user;
  }

  submit(event) {
    event.preventDefault();
    const { name, email } = event.target.elements;
    return this.busy || this.attempt(async () => {
      await put(`/clients/${this.data.id}`, { name: name.value, email: email.value });
      history.back();
    });
  }

  view({ name }) {
    return html`
      <h1 tabindex="-1">${say('contact.title')}</h1>
      <p>${say('contact.why')}</p>
      <form class="card" @submit=${this.submit}>
        <label for="name">${say('contact.name')}</label>
        <input id="name" name="name" autocomplete="name" maxlength="200" required .value=${name}>
        <label for="email">${say('contact.email')}</label>
        <input id="email" name="email" type="email" autocomplete="email" maxlength="254" required>
        <button type="submit" class="main">${say('contact.go')}</button>
      </form>`;
  }
}

customElements.define('unknot-contact', Contact);
