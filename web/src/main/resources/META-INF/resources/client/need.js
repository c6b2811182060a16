import { html } from 'lit';
import { go } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { complaints } from './complaints.js';
import { wishFor } from './wish.js';

/** Step 1: what somebody comes for. */
class Need extends Screen {
  async load() {
    return {};
  }

  choose(condition) {
    wishFor({ condition, treatmentId: undefined });
    go('/who');
  }

  view() {
    return html`
      <p class="step">${say('app.step', { step: 1 })}</p>
      <h1 tabindex="-1">${say('need.title')}</h1>
      <p class="chosen">${say('need.lede')}</p>
      <ul class="choices">
        ${complaints.map(([condition, word]) => html`
          <li>
            <button type="button" class="choice" @click=${() => this.choose(condition)}>
              <strong>${say(word)}</strong>
            </button>
          </li>`)}
      </ul>
      <h2>${say('need.known')}</h2>
      <ul class="choices">
        <li><a class="choice" href="#/treatments"><strong>${say('need.treatment')}</strong></a></li>
        <li><a class="choice" href="#/clinics"><strong>${say('need.clinic')}</strong></a></li>
      </ul>`;
  }
}

customElements.define('unknot-need', Need);
