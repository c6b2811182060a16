import { html, nothing } from 'lit';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { current, ready, signIn } from '../ui/session.js';
import { wantedTime } from './hold.js';

/** Where they begin who work here. */
const HOME = { staff: '/day', operator: '/operator' };

/** Who are you? Asked when a screen needs to know; leads back to it. */
class SignIn extends Screen {
  async load() {
    return ready();
  }

  enter(username, password) {
    return this.busy || this.attempt(async () => {
      await signIn(username, password);
      this.leave();
    });
  }

  /** With a time in hand the list of times is the screen before; otherwise the address says where to. */
  leave() {
    if (wantedTime()) history.back();
    else replace(this.route.query.get('then') ?? HOME[current().user?.kind] ?? '/');
  }

  submit(event) {
    event.preventDefault();
    const { username, password } = event.target.elements;
    this.enter(username.value, password.value);
  }

  view({ demoLogins, staffLogin }) {
    return html`
      <h1 tabindex="-1">${say(wantedTime() ? 'sign-in.title-time' : 'sign-in.title')}</h1>
      <section class="card" aria-labelledby="guest">
        <h2 id="guest">${say('guest.here')}</h2>
        <p>${say('guest.why')}</p>
        <button type="button" class="main" @click=${() => replace(`/guest?${this.route.query}`)}>${say('guest.here-go')}</button>
      </section>
      ${demoLogins.length ? this.demo(demoLogins) : nothing}
      <section class="card" aria-labelledby="by-link">
        <h2 id="by-link">${say('sign-in.by-link')}</h2>
        <p>${say('login.why')}</p>
        <a class="main" href="#/login?${this.route.query}">${say('login.send')}</a>
      </section>
      ${staffLogin ? html`
        <section class="card" aria-labelledby="by-provider">
          <h2 id="by-provider">${say('sign-in.staff')}</h2>
          <a class="main" href=${staffLogin}>${say('sign-in.staff-go')}</a>
        </section>` : nothing}
      <section class="card" aria-labelledby="own-account">
        <h2 id="own-account">${say('sign-in.form')}</h2>
        <form @submit=${this.submit}>
          <label for="username">${say('sign-in.username')}</label>
          <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
          <label for="password">${say('sign-in.password')}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required>
          <button type="submit" class="main">${say('sign-in.go')}</button>
        </form>
      </section>`;
  }

  demo(logins) {
    return html`
      <section class="demo" aria-labelledby="demo">
        <h2 id="demo">${say('sign-in.demo')}</h2>
        <p>${say('sign-in.demo-hint')}</p>
        <ul class="choices">
          ${logins.map(({ username, password, name, about }) => html`
            <li>
              <button type="button" class="choice" @click=${() => this.enter(username, password)}>
                <strong>${name}</strong>
                <span>${about}</span>
              </button>
            </li>`)}
        </ul>
      </section>`;
  }
}

customElements.define('unknot-sign-in', SignIn);
