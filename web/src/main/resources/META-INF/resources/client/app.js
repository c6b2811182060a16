import { LitElement, html, nothing } from 'lit';
import '../ui/header.js';
import { here, namesScreen, route } from '../ui/router.js';
import { say } from '../ui/say.js';
import './answer.js';
import './cancel.js';
import './clinics.js';
import './contact.js';
import './held.js';
import './known-treatment.js';
import './login.js';
import './lost.js';
import './move.js';
import './need.js';
import './safety.js';
import './sign-in.js';
import './times.js';
import './treatments.js';
import './visit.js';
import './visits.js';
import './who.js';

const screens = [
  ['/', 'unknot-need'],
  ['/treatments', 'unknot-known-treatment'],
  ['/who', 'unknot-who'],
  ['/clinics', 'unknot-clinics'],
  ['/book/:clinic', 'unknot-treatments'],
  ['/book/:clinic/:treatment', 'unknot-times'],
  ['/sign-in', 'unknot-sign-in'],
  ['/login', 'unknot-login'],
  ['/login/:token', 'unknot-login'],
  ['/contact', 'unknot-contact'],
  ['/safety', 'unknot-safety'],
  ['/held/:visit', 'unknot-held'],
  ['/answer/:token', 'unknot-answer'],
  ['/visits', 'unknot-visits'],
  ['/visits/:visit', 'unknot-visit'],
  ['/visits/:visit/move', 'unknot-move'],
  ['/visits/:visit/cancel', 'unknot-cancel'],
  ['/day/:clinic', 'unknot-day', () => import('../staff/day.js')],
];

/** The page: header, and the screen the address names. */
class App extends LitElement {
  static properties = { screen: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.navigate());
    this.navigate();
  }

  /** A change of the query alone stays on the screen; anything else brings a new one. What few people need is loaded for them only. */
  async navigate() {
    if (!namesScreen()) return;
    const wanted = route(screens);
    const loaded = wanted.load?.();
    if (loaded) await loaded;
    if (wanted.address !== here()) return;
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
      <main id="content" tabindex="-1">${this.screen ?? nothing}</main>`;
  }
}

customElements.define('unknot-app', App);
