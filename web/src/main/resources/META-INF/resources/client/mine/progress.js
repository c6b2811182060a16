import { html } from 'lit';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { current } from '../../ui/session.js';
import { mine } from './mine.js';
import './trend.js';

/** How the pain of the client went, of all they came for. */
class Progress extends Screen {
  static signedIn = true;

  async load() {
    return mine(current().user);
  }

  view({ id }) {
    return html`
      <h1 tabindex="-1">${say('trend.title')}</h1>
      <p class="chosen">${say('trend.lede')}</p>
      <unknot-trend .client=${id}></unknot-trend>
      <p><a href="#/visits">${say('visit.all')}</a></p>`;
  }
}

customElements.define('unknot-progress', Progress);
