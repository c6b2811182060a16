import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { change } from '../ui/session.js';
import { learn } from '../ui/words.js';
import { clinicChoice, ownClinics } from '../staff/clinics.js';
import { staffMenu } from '../staff/menu.js';
import { closures, hours, rooms } from './clinic-rows.js';
import { merge, met } from './merge.js';

await Promise.all([learn('staff'), learn('manage'), learn('setup')]);

const LISTS = [['openingHours', hours], ['closures', closures], ['rooms', rooms]];
const NUMBERS = [['gridMinutes', 5, 60], ['noticeMinutes', 0, 20_160], ['horizonDays', 1, 365]];

/** When a clinic is open, when not, which rooms it has and how it is booked: one draft, saved as a whole. */
class Clinic extends Screen {
  static signedIn = true;

  static properties = { draft: { state: true }, saved: { state: true }, met: { state: true } };

  async load({ params }) {
    const [clinics, clinic] = await Promise.all([ownClinics(), get(`/clinics/${params.clinic}`)]);
    this.draft = clinic;
    this.met = null;
    return { clinics, clinic };
  }

  set(changed) {
    this.draft = { ...this.draft, ...changed };
    this.saved = false;
  }

  /** Only if nobody has changed it meanwhile; a refusal leaves what was typed. */
  submit(event) {
    event.preventDefault();
    const { id, version } = this.data.clinic;
    return this.busy || this.attempt(async () => {
      try {
        this.draft = await change('PUT', `/api/v1/clinics/${id}`, { body: this.draft, headers: { 'If-Match': `"${version}"` } });
      } catch (problem) {
        if (problem.type !== 'stale-version') throw problem;
        return this.takeIn(await get(`/clinics/${id}`));
      }
      this.data = { ...this.data, clinic: this.draft };
      this.met = null;
      this.saved = true;
    });
  }

  /** What somebody else saved meanwhile stands beside what was typed here, to look at before it is saved. */
  async takeIn(theirs) {
    const { merged, taken, both } = merge(Object.keys(labels()), this.data.clinic, theirs, this.draft);
    this.data = { ...this.data, clinic: theirs };
    this.draft = merged;
    this.met = { taken, both };
    this.saved = false;
    await this.updateComplete;
    this.querySelector('.met').focus();
  }

  view({ clinics, clinic }) {
    return html`
      <h1 tabindex="-1">${say('clinic.title')}</h1>
      ${staffMenu(clinic.id)}
      ${clinicChoice(clinics, clinic.id, (id) => `/clinic/${id}`)}
      <p>${say('clinic.why')}</p>
      ${this.met ? met(this.met, labels()) : nothing}
      <form @submit=${this.submit}>
        ${LISTS.map(([name, list]) => this.list(name, list))}
        <section class="card" aria-labelledby="booking">
          <h2 id="booking">${say('clinic.booking')}</h2>
          <div class="fields">${NUMBERS.map(([name, min, max]) => html`
            <div><label>${labels()[name]}
              <input type="number" name=${name} min=${min} max=${max} step="1" required .value=${String(this.draft[name])}
                @change=${({ target }) => this.set({ [name]: Number(target.value) })}></label></div>`)}
          </div>
        </section>
        <div class="actions">
          <button type="submit" class="main">${say('hours.save')}</button>
          <a class="plain" href="#/open/${clinic.id}">${say('clinic.hit')}</a>
        </div>
      </form>
      <p role="status">${this.saved ? say('clinic.saved') : nothing}</p>`;
  }

  list(name, { title, add, empty, fields }) {
    const all = this.draft[name] ?? [];
    const put = (i, changed) => this.set({ [name]: this.draft[name].map((one, at) => (at === i ? { ...one, ...changed } : one)) });
    return html`
      <section class="card" aria-labelledby="head-${name}">
        <h2 id="head-${name}">${title()}</h2>
        <ul class="rows">${all.map((one, i) => html`
          <li class="fields narrow">
            ${fields(one, (changed) => put(i, changed))}
            <div class="row-actions"><button type="button" class="plain danger"
              @click=${() => this.set({ [name]: this.draft[name].filter((_, at) => at !== i) })}>${say('clinic.remove')}</button></div>
          </li>`)}
        </ul>
        <div class="actions"><button type="button" class="plain"
          @click=${() => this.set({ [name]: [...all, empty(this.draft)] })}>${add()}</button></div>
      </section>`;
  }
}

const labels = () => ({
  gridMinutes: say('clinic.grid'),
  noticeMinutes: say('policy.notice'),
  horizonDays: say('policy.horizon'),
  ...Object.fromEntries(LISTS.map(([name, { title }]) => [name, title()])),
});

customElements.define('unknot-clinic', Clinic);
