import { html } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { lengthWords, priceWords } from './lengths.js';

/** Step 2: the treatment, out of those somebody at the clinic gives. */
class Treatments extends Screen {
  async load({ params }) {
    const [clinic, { treatments }, { therapists }] = await Promise.all([
      get(`/clinics/${params.clinic}`),
      get('/treatments'),
      get('/therapists', { clinic: params.clinic }),
    ]);
    const given = new Set(therapists.flatMap((therapist) => therapist.treatments));
    return { clinic, treatments: treatments.filter(({ id }) => given.has(id)) };
  }

  view({ clinic, treatments }) {
    return html`
      <p class="step">${say('app.step', { step: 2 })}</p>
      <h1 tabindex="-1">${say('treatments.title')}</h1>
      <p class="chosen">${clinic.name}, ${clinic.address.city}</p>
      ${treatments.length
        ? html`<ul class="choices">${treatments.map((treatment) => choice(clinic, treatment))}</ul>`
        : html`<p>${say('treatments.none', { clinic: clinic.name })}</p>`}
      <p><a href="#/">${say('treatments.back')}</a></p>`;
  }
}

const choice = (clinic, treatment) => html`
  <li>
    <a class="choice" href="#/book/${clinic.id}/${treatment.id}">
      <strong>${treatment.name}</strong>
      <span>${lengthWords(treatment)}</span>
      <span class="price">${priceWords(treatment, clinic)}</span>
    </a>
  </li>`;

customElements.define('unknot-treatments', Treatments);
