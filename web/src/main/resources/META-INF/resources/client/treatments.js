import { html, nothing } from 'lit';
import { embedded } from '../embed/place.js';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { lengthWords, priceWords, prices } from './lengths.js';

/** Step 2: the treatment, out of those somebody at the clinic gives, or the one the address names. */
class Treatments extends Screen {
  async load({ params, query }) {
    const therapist = query.get('with');
    const [clinic, { treatments }, { therapists }] = await Promise.all([
      get(`/clinics/${params.clinic}`),
      get('/treatments'),
      get('/therapists', { clinic: params.clinic }),
    ]);
    const given = treatments
      .map((treatment) => ({ treatment, by: therapists.filter(({ id, treatments: gives }) => gives.includes(treatment.id) && (therapist ?? id) === id) }))
      .filter(({ by }) => by.length);
    return { clinic, given, therapist };
  }

  view({ clinic, given, therapist }) {
    return html`
      <p class="step">${say('app.step', { step: 2 })}</p>
      <h1 tabindex="-1">${say('treatments.title')}</h1>
      <p class="chosen">${clinic.name}, ${clinic.address.city}</p>
      ${given.length
        ? html`<ul class="choices">${given.map(({ treatment, by }) => choice(clinic, treatment, by, therapist))}</ul>`
        : html`<p>${say('treatments.none', { clinic: clinic.name })}</p>`}
      ${embedded ? nothing : html`<p><a href="#/clinics">${say('treatments.back')}</a></p>`}`;
  }
}

const choice = (clinic, treatment, therapists, therapist) => html`
  <li>
    <a class="choice" href="#/book/${clinic.id}/${treatment.id}${therapist ? `?with=${encodeURIComponent(therapist)}` : ''}">
      <strong>${treatment.name}</strong>
      <span>${lengthWords(treatment)}</span>
      <span class="price">${priceWords(prices(treatment, treatment.variants, clinic, therapists))}</span>
    </a>
  </li>`;

customElements.define('unknot-treatments', Treatments);
