import { html } from 'lit';
import { get } from '../ui/api.js';
import { go } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { lengthWords } from './lengths.js';
import { wishFor } from './wish.js';

/** Step 1 for those who know the treatment they want, wherever it is given. */
class KnownTreatment extends Screen {
  async load() {
    return get('/treatments');
  }

  choose(treatmentId) {
    wishFor({ treatmentId, condition: undefined });
    go('/who');
  }

  view({ treatments }) {
    return html`
      <p class="step">${say('app.step', { step: 1 })}</p>
      <h1 tabindex="-1">${say('treatments.title')}</h1>
      <ul class="choices">
        ${treatments.map((treatment) => html`
          <li>
            <button type="button" class="choice" @click=${() => this.choose(treatment.id)}>
              <strong>${treatment.name}</strong>
              <span>${lengthWords(treatment)}</span>
            </button>
          </li>`)}
      </ul>
      <p><a href="#/">${say('need.back')}</a></p>`;
  }
}

customElements.define('unknot-known-treatment', KnownTreatment);
