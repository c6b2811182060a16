import { html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { Problem } from '../../ui/problem.js';
import { replace } from '../../ui/router.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { learn } from '../../ui/words.js';
import { ownClinics } from '../../staff/clinics.js';
import { newId } from '../../staff/part.js';
import { clinicStep, roomStep } from './clinic-step.js';
import './opened.js';
import { hoursStep, therapistStep } from './therapist-step.js';
import { treatmentStep } from './treatment-step.js';

await Promise.all([learn('staff'), learn('manage'), learn('setup')]);

const NEW = 'new';
const STEPS = [clinicStep, roomStep, treatmentStep, therapistStep, hoursStep];

/**
 * From nothing to a clinic that can be booked, one step after the other. Each is saved by itself, and what is there already
 * says which comes next: whoever leaves and comes back goes on where they were.
 */
class Setup extends Screen {
  static signedIn = true;

  static properties = { more: { state: true } };

  landing = '.step-now h2';

  ids = new Map();

  /** The same thing keeps its id while it is tried to be saved: pressing the button again makes no second one. */
  idOf = (thing) => {
    if (!this.ids.has(thing)) this.ids.set(thing, newId());
    return this.ids.get(thing);
  };

  /** Whoever names no clinic goes on with the one nobody works at yet, or begins one. */
  async load({ params }) {
    const [clinics, { treatments }, { therapists }] = await Promise.all([ownClinics(), get('/treatments'), get('/therapists')]);
    const begun = clinics.find(({ id }) => !therapists.some((one) => one.clinics.includes(id)));
    if (!params.clinic) return replace(`/setup/${begun?.id ?? NEW}`);
    return {
      clinic: params.clinic === NEW ? undefined : await get(`/clinics/${params.clinic}`),
      treatments,
      here: therapists.filter((one) => one.clinics.includes(params.clinic)),
      free: therapists.filter((one) => !one.clinics.length),
    };
  }

  save(event, step) {
    event.preventDefault();
    const said = new FormData(event.target);
    const empty = [...event.target.querySelectorAll('fieldset')].find((group) => !group.querySelector(':checked'));
    if (empty) return this.refused(nothingChosen(empty.querySelector('legend').textContent));
    return this.busy || this.attempt(async () => {
      await step.save(said, this.data, this.idOf);
      this.ids.clear();
      this.more = null;
      if (!this.isConnected || !this.data.clinic) return;
      this.data = await this.load(this.route);
      await this.updateComplete;
      this.land(this.landing);
    });
  }

  view(data) {
    const next = STEPS.find((step) => !step.told(data));
    return html`
      <h1 tabindex="-1">${say('setup.title')}</h1>
      <p>${say('setup.why')}</p>
      <ol class="setup">
        ${STEPS.map((step) => this.step(step, data, step === (this.more ?? next)))}
        <li class=${next ? '' : 'step-now'}>
          <h2 tabindex="-1">${say('setup.open')}</h2>
          ${next ? nothing : html`<unknot-opened .clinic=${data.clinic} .therapist=${data.here[0]}></unknot-opened>`}
        </li>
      </ol>`;
  }

  step(step, data, now) {
    const told = step.told(data);
    return html`
      <li class="${told ? 'step-done' : ''} ${now ? 'step-now' : ''}">
        <h2 tabindex="-1">${step.title()} ${told ? html`<span class="state">${say('setup.done')}</span>` : nothing}</h2>
        ${told ? html`<p>${told}</p>` : nothing}
        ${now ? html`
          <form class="card" @submit=${(event) => this.save(event, step)}>
            ${step.form(data)}
            <div class="actions"><button type="submit" class="main">${say('setup.save')}</button></div>
          </form>` : nothing}
        ${told && step.more && data.clinic && !now ? html`
          <p><button type="button" class="plain" @click=${() => { this.more = step; }}>${step.more()}</button></p>` : nothing}
      </li>`;
  }
}

const nothingChosen = (question) => new Problem({ type: 'nothing-chosen', title: say('setup.choose'), detail: question });

customElements.define('unknot-setup', Setup);
