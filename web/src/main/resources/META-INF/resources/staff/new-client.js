import { html } from 'lit';
import { put } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { Part, newId } from './part.js';

/** Puts somebody on record who was never here. Fires `chosen` with who it is, `over` when nothing comes of it. */
class NewClient extends Part {
  static properties = { name: {} };

  made = newId();

  firstUpdated() {
    this.querySelector('input').focus();
  }

  submit(event) {
    event.preventDefault();
    const { name, email, phone } = event.target.elements;
    const digits = phone.value.replace(/[\s().-]/g, '');
    return this.attempt(async () => {
      const client = await put(`/clients/${this.made}`, { name: name.value.trim(), email: email.value.trim(), phone: digits || undefined });
      this.tell('chosen', { id: this.made, ofOthers: false, isNew: true, ...client });
    });
  }

  render() {
    return html`
      <form class="card" @submit=${this.submit}>
        <h2>${say('caller.new')}</h2>
        ${problemPlace(this.problem, {})}
        <label for="new-name">${say('caller.name')}</label>
        <input id="new-name" name="name" autocomplete="off" maxlength="200" required .value=${this.name}>
        <label for="new-email">${say('caller.email')}</label>
        <input id="new-email" name="email" type="email" autocomplete="off" dir="ltr" maxlength="254" required>
        <label for="new-phone">${say('caller.phone')}</label>
        <input id="new-phone" name="phone" type="tel" autocomplete="off" dir="ltr" maxlength="30">
        <div class="actions">
          <button type="submit" class="main">${say('caller.save')}</button>
          <button type="button" class="plain" @click=${() => this.tell('over')}>${say('caller.search-again')}</button>
        </div>
      </form>`;
  }
}

customElements.define('unknot-new-client', NewClient);
