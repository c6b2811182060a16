import { LitElement, html, nothing } from 'lit';
import { languageChoice } from './language.js';
import { go, here, signInThen } from './router.js';
import { say } from './say.js';
import { current, onChange, ready, signOut } from './session.js';

/** Where you are, who you are, and the way out. */
class Header extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    onChange(() => this.requestUpdate());
    addEventListener('hashchange', () => this.requestUpdate());
    // A gateway that does not answer is told by the screen.
    ready().catch(() => {});
  }

  async leave() {
    await signOut().catch(() => {});
    go('/');
  }

  render() {
    const { user } = current();
    return html`
      <header class="page-header">
        <a class="brand" href="#/"><img src="/ui/unknot.svg" alt="" width="32" height="32">${say('app.name')}</a>
        ${user?.kind === 'client' ? this.menu() : nothing}
        ${user?.kind === 'staff' ? this.oneLink('/day', say('app.day')) : nothing}
        ${user?.kind === 'operator' ? this.oneLink('/operator', say('app.operator')) : nothing}
        <div class="who">
          ${languageChoice()}
          ${user ? html`
            <span class="name">${user.name}</span>
            <button type="button" class="plain" @click=${this.leave}>${say('app.sign-out')}</button>` : this.signInLink()}
        </div>
      </header>`;
  }

  menu() {
    return html`
      <nav aria-label=${say('app.main-menu')}>
        ${this.link('/', say('app.book'))}
        ${this.link('/visits', say('app.visits'))}
      </nav>`;
  }

  /** Where those begin who work here; the rest they find there. */
  oneLink(address, words) {
    return html`<nav aria-label=${say('app.main-menu')}>${this.link(address, words)}</nav>`;
  }

  link(address, words) {
    return html`<a href="#${address}" aria-current=${here() === address ? 'page' : nothing}>${words}</a>`;
  }

  signInLink() {
    return /^\/(sign-in|login)/.test(here()) ? nothing : html`<a href="#${signInThen(here())}">${say('app.sign-in')}</a>`;
  }
}

customElements.define('unknot-header', Header);
