import { LitElement, html, nothing } from 'lit';
import '../client/lost.js';
import '../client/times.js';
import '../client/treatments.js';
import { namesScreen, route } from '../ui/router.js';
import { tellHeight } from './place.js';

/** What may be seen on somebody else's page: nothing that asks who somebody is. */
const screens = [
  ['/book/:clinic', 'unknot-treatments'],
  ['/book/:clinic/:treatment', 'unknot-times'],
];

/** A clinic's treatments and free times within another page. */
class Embedded extends LitElement {
  static properties = { screen: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.navigate());
    this.navigate();
  }

  firstUpdated() {
    tellHeight(this.querySelector('main'));
  }

  navigate() {
    if (!namesScreen()) return;
    const wanted = route(screens);
    if (this.screen?.route.path !== wanted.path) this.screen = document.createElement(wanted.tag);
    this.screen.route = wanted;
  }

  render() {
    return html`<main>${this.screen ?? nothing}</main>`;
  }
}

customElements.define('unknot-embedded', Embedded);
