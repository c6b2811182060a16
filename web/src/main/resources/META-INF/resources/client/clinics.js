import { html } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';

/** Step 1: the clinic. */
class Clinics extends Screen {
  async load() {
    return get('/clinics');
  }

  view({ clinics }) {
    return html`
      <p class="step">${say('app.step', { step: 1 })}</p>
      <h1 tabindex="-1">${say('clinics.title')}</h1>
      <p class="chosen">${say('clinics.lede')}</p>
      ${clinics.length ? html`<ul class="choices">${clinics.map(choice)}</ul>` : html`<p>${say('clinics.none')}</p>`}`;
  }
}

const choice = ({ id, name, address }) => html`
  <li>
    <a class="choice" href="#/book/${id}">
      <strong>${name}</strong>
      <span><bdi>${address.line}</bdi>, <bdi>${address.city}</bdi></span>
    </a>
  </li>`;

customElements.define('unknot-clinics', Clinics);
