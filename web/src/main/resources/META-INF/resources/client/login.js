import { html, nothing } from 'lit';
import { post } from '../ui/api.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { ready, signInBy } from '../ui/session.js';
import { language } from '../ui/words.js';

/** What another link helps with. */
const OVER = ['login-link-expired', 'login-link-used', 'login-link-replaced', 'unknown-login-link', 'too-many-tries'];

/**
 * Signs in without a password, by what we send to a client's own contact: a link, which waits here for one tap because
 * mail scanners open everything, or the code beside it, typed in the browser that asked.
 */
class Login extends Screen {
  static properties = { handle: { state: true } };

  load() {
    return ready();
  }

  ask(event) {
    event.preventDefault();
    const contact = event.target.elements.contact.value.trim();
    return this.busy || this.attempt(async () => {
      const where = contact.includes('@') ? { email: contact } : { phone: contact.replace(/[\s().-]/g, '') };
      ({ handle: this.handle } = await post('/login-links', { ...where, language }));
    });
  }

  type(event) {
    event.preventDefault();
    return this.show({ handle: this.handle, code: event.target.elements.code.value.trim() });
  }

  /** Kept until it has let somebody in: those who share a contact say who they are after it. */
  show(secret) {
    this.secret = secret;
    return this.busy || this.attempt(async () => {
      await signInBy(secret);
      replace(this.route.query.get('then') ?? '/visits');
    });
  }

  again() {
    this.handle = undefined;
    this.problem = null;
    replace('/login');
  }

  help({ type, more }) {
    if (type === 'choose-client') return this.choices(more.clients);
    if (type === 'wrong-code') return html`<p>${say('login.tries', { tries: more.triesLeft })}</p>`;
    return OVER.includes(type)
      ? html`<button type="button" class="main" @click=${this.again}>${say('login.again')}</button>`
      : nothing;
  }

  choices(clients) {
    return html`
      <ul class="choices">${clients.map(({ id, name }) => html`
        <li>
          <button type="button" class="choice" @click=${() => this.show({ ...this.secret, client: id })}>
            <strong>${name}</strong>
          </button>
        </li>`)}
      </ul>`;
  }

  view() {
    if (this.route.params.token) return this.opened(this.route.params);
    return this.handle ? this.code() : this.question();
  }

  opened({ token }) {
    return html`
      <h1 tabindex="-1">${say('login.opened')}</h1>
      <p>${say('login.opened-why')}</p>
      <div class="actions">
        <button type="button" class="main" @click=${() => this.show({ token })}>${say('login.go')}</button>
      </div>`;
  }

  question() {
    return html`
      <h1 tabindex="-1">${say('login.title')}</h1>
      <p>${say('login.why')}</p>
      <form class="card" @submit=${this.ask}>
        <label for="contact">${say('login.contact')}</label>
        <input id="contact" name="contact" autocomplete="email" autocapitalize="none" spellcheck="false" dir="ltr"
          maxlength="254" required>
        <button type="submit" class="main">${say('login.send')}</button>
      </form>`;
  }

  code() {
    return html`
      <h1 tabindex="-1">${say('login.sent')}</h1>
      <p>${say('login.sent-detail')}</p>
      <form class="card" @submit=${this.type}>
        <label for="code">${say('login.code')}</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" dir="ltr"
          maxlength="6" required>
        <button type="submit" class="main">${say('login.go')}</button>
      </form>
      <div class="actions"><button type="button" class="plain" @click=${this.again}>${say('login.again')}</button></div>`;
  }

  updated(changed) {
    super.updated(changed);
    if (changed.has('handle') && changed.get('handle') !== this.handle && this.data) this.land('h1');
  }
}

customElements.define('unknot-login', Login);
