import { html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { day, today } from '../../ui/time.js';
import { learn } from '../../ui/words.js';
import { clinicChoice, ownClinics } from '../../staff/clinics.js';
import { staffMenu } from '../../staff/menu.js';

await Promise.all([learn('staff'), learn('manage')]);

/** Who treats at a clinic, and until when they are licensed to. */
class Therapists extends Screen {
  static signedIn = true;

  async load({ params }) {
    const [clinics, clinic, { therapists }] = await Promise.all([
      ownClinics(), get(`/clinics/${params.clinic}`), get('/therapists', { clinic: params.clinic }),
    ]);
    return { clinics, clinic, therapists };
  }

  view({ clinics, clinic, therapists }) {
    return html`
      <h1 tabindex="-1">${say('therapists.title')}</h1>
      ${staffMenu(clinic.id)}
      ${clinicChoice(clinics, clinic.id, (id) => `/therapists/${id}`)}
      ${therapists.length ? nothing : html`<p>${say('therapists.none')}</p>`}
      <ul class="rows">${therapists.map((one) => html`
        <li>
          <p><strong><bdi>${one.name}</bdi></strong> ${licence(one, today(clinic.zone))}</p>
          <div class="row-actions">
            <a class="plain" href="#/therapists/${clinic.id}/${one.id}" aria-label=${`${say('hours.change')}: ${one.name}`}>${say('hours.change')}</a>
            <a class="plain" href="#/week/${clinic.id}/${one.id}" aria-label=${`${say('therapist.hours')}: ${one.name}`}>${say('therapist.hours')}</a>
          </div>
        </li>`)}
      </ul>`;
  }
}

/** Without a licence that is valid nobody can be booked. */
function licence({ licences }, now) {
  const until = licences.map(({ validUntil }) => validUntil).sort().at(-1);
  return until >= now
    ? say('therapists.licensed-until', { day: day(until) })
    : html`<span class="alarm red">${say('therapists.licence-over')}</span>`;
}

customElements.define('unknot-therapists', Therapists);
