import { html } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { lengthWords, priceWords, prices } from './lengths.js';

/** Step 2: the treatment, out of those somebody at the clinic gives. */
class Treatments extends Screen {
  async load({ params }) {
    const [clinic, { treatments }, { therapists }] = await Promise.all([
      get(`/clinics/${params.clinic}`),
      get('/treatments'),
      get('/therapists', { clinic: params.clinic }),
    ]);
    const given = treatments
      .map((treatment) => ({ treatment, by: therapists.filter((therapist) => therapist.treatments.includes(treatment.id)) }))
      .filter(({ by }) => by.length);
    return { clinic, given };
  }

  view({ clinic, given }) {
    return html`
      <p class="step">${say('app.step', { step: 2 })}</p>
      <h1 tabindex="-1">${say('treatments.title')}</h1>
      <p class="chosen">${clinic.name}, ${clinic.address.city}</p>
      ${given.length
        ? html`<ul class="choices">${given.map(({ treatment, by }) => choice(clinic, treatment, by))}</ul>`
        : html`<p>${say('treatments.none', { clinic: clinic.name })}</p>`}
      <p><a href="#/clinics">${say('treatments.back')}</a></p>`;
  }
}

const choice = (clinic, treatment, therapists) => html`
  <li>
    <a class="choice" href="#/book/${clinic.id}/${treatment.id}">
      <strong>${treatment.name}</strong>
      <span>${lengthWords(treatment)}</span>
      <span class="price">${priceWords(prices(treatment, treatment.variants, clinic, therapists))}</span>
    </a>
  </li>`;

customElements.define('unknot-treatments', Treatments);
