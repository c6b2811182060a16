import { LitElement, html, nothing } from 'lit';
import '../ui/header.js';
import { problemPlace, unreachable } from '../ui/problem.js';
import { here, namesScreen, route } from '../ui/router.js';
import { say } from '../ui/say.js';
import './lost.js';
import './need.js';
import { screens, warmUp } from './screens.js';

/** The page: header, and the screen the address names. */
class App extends LitElement {
  static properties = { screen: { state: true }, problem: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.navigate());
    this.navigate().then(warmUp);
  }

  /** A change of the query alone stays on the screen; anything else brings a new one, whose script comes when it is asked for. */
  async navigate() {
    if (!namesScreen()) return;
    const wanted = route(screens);
    try {
      const loaded = wanted.load?.();
      if (loaded) await loaded;
    } catch {
      this.problem = unreachable();
      return;
    }
    if (wanted.address !== here()) return;
    this.problem = null;
    if (this.screen?.route.path !== wanted.path) {
      this.screen = document.createElement(wanted.tag);
      scrollTo(0, 0);
    }
    this.screen.route = wanted;
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }

  render() {
    return html`
      <a class="skip" href="#content" @click=${this.skip}>${say('app.skip')}</a>
      <unknot-header></unknot-header>
      <main id="content" class=${this.screen?.route.audience ?? nothing} tabindex="-1">
        ${this.problem ? html`<div>${problemPlace(this.problem, { help: this.retry(), alone: true })}</div>` : this.screen ?? nothing}
      </main>`;
  }

  retry() {
    return html`<button type="button" class="main" @click=${() => location.reload()}>${say('app.retry')}</button>`;
  }
}

customElements.define('unknot-app', App);
