import { html } from 'lit';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';

/** An address that names nothing. */
class Lost extends Screen {
  async load() {
    return {};
  }

  view() {
    return html`
      <h1 tabindex="-1">${say('lost.title')}</h1>
      <p>${say('lost.detail')}</p>
      <p><a class="main" href="#/">${say('app.book')}</a></p>`;
  }
}

customElements.define('unknot-lost', Lost);
