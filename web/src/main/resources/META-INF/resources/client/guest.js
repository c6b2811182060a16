import { html, nothing } from 'lit';
import { post } from '../ui/api.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { signInBy } from '../ui/session.js';
import { wantedTime } from './hold.js';

/** What another code helps with. */
const OVER = ['code-lapsed', 'unknown-verification'];

/**
 * Somebody new books without an account: a name, where to write to, and the code we send there, which shows that it is
 * theirs. What was typed stays when something goes wrong.
 */
class Guest extends Screen {
  static properties = { asked: { state: true } };

  async load() {
    return { name: '', email: '' };
  }

  ask(event) {
    event.preventDefault();
    const { name, email } = event.target.elements;
    const typed = { name: name.value.trim(), email: email.value.trim() };
    this.data = typed;
    return this.busy || this.attempt(async () => {
      this.asked = (await post('/clients/guests', typed)).verificationId;
    });
  }

  show(event) {
    event.preventDefault();
    const code = event.target.elements.code.value.trim();
    return this.busy || this.attempt(async () => {
      await signInBy({ verification: this.asked, code });
      if (wantedTime()) history.back();
      else replace(this.route.query.get('then') ?? '/');
    });
  }

  again() {
    this.asked = undefined;
    this.problem = null;
  }

  help({ type, more }) {
    if (type === 'wrong-code') return html`<p>${say('login.tries', { tries: more.triesLeft })}</p>`;
    return OVER.includes(type)
      ? html`<button type="button" class="main" @click=${this.again}>${say('guest.again')}</button>`
      : nothing;
  }

  view(typed) {
    return this.asked ? this.code(typed) : this.question(typed);
  }

  question({ name, email }) {
    return html`
      <h1 tabindex="-1">${say('guest.title')}</h1>
      <p>${say('guest.why')}</p>
      <form class="card" @submit=${this.ask}>
        <label for="name">${say('contact.name')}</label>
        <input id="name" name="name" autocomplete="name" maxlength="200" required .value=${name}>
        <label for="email">${say('contact.email')}</label>
        <input id="email" name="email" type="email" autocomplete="email" maxlength="254" required .value=${email}>
        <button type="submit" class="main">${say('guest.go')}</button>
      </form>
      <p><button type="button" class="plain" @click=${() => replace(`/sign-in?${this.route.query}`)}>${say('guest.known')}</button></p>`;
  }

  code({ email }) {
    return html`
      <h1 tabindex="-1">${say('guest.sent')}</h1>
      <p>${say('guest.sent-detail', { email })}</p>
      <form class="card" @submit=${this.show}>
        <label for="code">${say('login.code')}</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" dir="ltr"
          maxlength="6" required>
        <button type="submit" class="main">${say('guest.on')}</button>
      </form>
      <div class="actions"><button type="button" class="plain" @click=${this.again}>${say('guest.again')}</button></div>`;
  }

  updated(changed) {
    super.updated(changed);
    if (changed.has('asked') && changed.get('asked') !== this.asked && this.data) this.land('h1');
  }
}

customElements.define('unknot-guest', Guest);
