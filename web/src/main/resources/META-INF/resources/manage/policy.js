import { html, nothing } from 'lit';
import { get, put } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { learn } from '../ui/words.js';
import { clinicChoice, hasRole, managesAll, ownClinics } from '../staff/clinics.js';
import { staffMenu } from '../staff/menu.js';
import { policyFields, policySaid } from './policy-form.js';

await Promise.all([learn('staff'), learn('manage')]);

const CLINIC = 'clinic';
const ORGANISATION = 'organisation';

/**
 * On what terms visits are booked: what a clinic says itself, and what it leaves out the organisation says, whose own terms
 * its administrators change here as well.
 */
class Policy extends Screen {
  static signedIn = true;

  static properties = { saved: { state: true } };

  async load({ params, query }) {
    const level = query.get('level') === ORGANISATION ? ORGANISATION : CLINIC;
    const [clinics, clinic, own, organisation] = await Promise.all([
      ownClinics(), get(`/clinics/${params.clinic}`), get(`/policies/clinics/${params.clinic}`), get('/policies/organisation'),
    ]);
    this.saved = false;
    return { level, clinics, clinic, own, organisation };
  }

  submit(event) {
    event.preventDefault();
    const { level, clinic } = this.data;
    const said = policySaid(event.target, this.currency);
    this.saved = false;
    return this.busy || this.attempt(async () => {
      const changed = await (level === ORGANISATION ? put('/policies/organisation', said) : put(`/policies/clinics/${clinic.id}`, said));
      this.data = { ...this.data, [level === ORGANISATION ? 'organisation' : 'own']: changed };
      this.saved = true;
    });
  }

  /** Fees of the organisation keep the currency they were said in, and begin with that of the clinic one came from. */
  get currency() {
    const { level, clinic, organisation: { lateCancel, noShow } } = this.data;
    const said = level === ORGANISATION ? lateCancel?.currency ?? noShow?.currency : undefined;
    return said ?? clinic.currency ?? '';
  }

  view({ level, clinics, clinic, own, organisation }) {
    const everywhere = level === ORGANISATION;
    return html`
      <h1 tabindex="-1">${everywhere ? say('policy.organisation-title') : say('policy.title')}</h1>
      ${staffMenu(clinic.id)}
      ${everywhere ? nothing : clinicChoice(clinics, clinic.id, (id) => `/policy/${id}`)}
      ${hasRole('organisation-admin') && managesAll() ? levels(clinic, level) : nothing}
      <p>${everywhere ? say('policy.organisation-why') : say('policy.why')}</p>
      <form class="card" @submit=${this.submit}>
        ${everywhere
          ? html`<div>${policyFields(organisation, undefined, this.currency)}</div>`
          : html`${policyFields(own, organisation, this.currency)}`}
        <div class="actions"><button type="submit" class="main">${say('hours.save')}</button></div>
      </form>
      <p role="status">${this.saved ? say('policy.saved') : nothing}</p>`;
  }
}

const levels = ({ id, name }, level) => html`
  <nav class="pills" aria-label=${say('policy.levels')}>
    <a class="pill" href="#/policy/${id}" aria-current=${level === CLINIC ? 'true' : nothing}><bdi>${name}</bdi></a>
    <a class="pill" href="#/policy/${id}?level=${ORGANISATION}" aria-current=${level === ORGANISATION ? 'true' : nothing}>${say('policy.organisation')}</a>
  </nav>`;

customElements.define('unknot-policy', Policy);
