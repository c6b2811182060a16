import { html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { cadenceName, cadenceWords } from './cadence-words.js';

/** How often somebody would like to come: the cadences courses are offered in. */
class Cadences extends Screen {
  async load({ query }) {
    const { presets } = await get('/plan-presets');
    return { presets, query };
  }

  view({ presets, query }) {
    return html`
      <h1 tabindex="-1">${say('cadence.title')}</h1>
      <p class="chosen">${say('cadence.lede')}</p>
      <ul class="choices">
        ${presets.map((preset) => html`
          <li>
            <a class="choice" href="#/courses/new/${preset.key}?${query}">
              <strong>${cadenceName(preset.key)}</strong>
              <span>${cadenceWords(preset)}</span>
              ${preset.needsPhysicianAdvice ? html`<span>${say('cadence.advice')}</span>` : nothing}
            </a>
          </li>`)}
      </ul>
      <p><a href="#/visits">${say('visit.all')}</a></p>`;
  }
}

customElements.define('unknot-cadences', Cadences);
