import { LitElement, html, nothing } from 'lit';
import { post } from '../../ui/api.js';
import { asProblem } from '../../ui/problem.js';
import { say } from '../../ui/say.js';
import { current, proveBy, signInBy } from '../../ui/session.js';
import { language } from '../../ui/words.js';

/** Asks somebody who is signed in to show once more who they are: by a code we send them, or the password of a demonstration. */
class Prove extends LitElement {
  static properties = { handle: { state: true }, failed: { state: true } };

  createRenderRoot() {
    return this;
  }

  attempt(work) {
    return async (event) => {
      event.preventDefault();
      this.failed = undefined;
      try {
        await work(event.target.elements ?? {});
      } catch (error) {
        this.failed = asProblem(error).title;
      }
    };
  }

  send = this.attempt(async () => { ({ handle: this.handle } = await post('/login-links', { language })); });

  type = this.attempt(async ({ code }) => {
    await signInBy({ handle: this.handle, code: code.value.trim(), client: current().user.id });
    this.done();
  });

  password = this.attempt(async ({ username, password }) => {
    await proveBy(username.value, password.value);
    this.done();
  });

  done() {
    this.dispatchEvent(new Event('proved'));
  }

  render() {
    return html`
      <section class="card hint" aria-labelledby="prove">
        <h2 id="prove">${say('prove.title')}</h2>
        <p>${say('prove.why')}</p>
        ${this.handle ? this.code() : html`
          <button type="button" class="plain" @click=${this.send}>${say('prove.send')}</button>`}
        ${current().demoLogins.length ? this.demo() : nothing}
        <p role="alert">${this.failed ?? nothing}</p>
      </section>`;
  }

  code() {
    return html`
      <form @submit=${this.type}>
        <label for="code">${say('login.code')}</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" dir="ltr" maxlength="6" required>
        <button type="submit" class="main">${say('prove.go')}</button>
      </form>`;
  }

  demo() {
    return html`
      <form @submit=${this.password}>
        <label for="username">${say('sign-in.username')}</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
        <label for="password">${say('sign-in.password')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <button type="submit" class="main">${say('prove.go')}</button>
      </form>`;
  }
}

customElements.define('unknot-prove', Prove);
