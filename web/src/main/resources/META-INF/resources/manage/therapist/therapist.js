import { html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { change } from '../../ui/session.js';
import { learn } from '../../ui/words.js';
import { staffMenu } from '../../staff/menu.js';
import { merge, met } from '../merge.js';
import { fees, licences } from './rows.js';
import { about, labels, skills } from './sections.js';

await Promise.all([learn('staff'), learn('manage'), learn('setup')]);

const LISTS = [['licences', licences], ['fees', fees]];

/** All that is on record about a therapist: one draft, saved as a whole. */
class Therapist extends Screen {
  static signedIn = true;

  static properties = { draft: { state: true }, saved: { state: true }, met: { state: true } };

  async load({ params }) {
    const [clinic, therapist, { treatments }, { clinics }] = await Promise.all([
      get(`/clinics/${params.clinic}`), get(`/therapists/${params.therapist}`), get('/treatments'), get('/clinics'),
    ]);
    this.draft = therapist;
    this.met = null;
    return { clinic, therapist, treatments, clinics };
  }

  set(changed) {
    this.draft = { ...this.draft, ...changed };
    this.saved = false;
  }

  /** Only if nobody has changed it meanwhile; a refusal leaves what was typed. */
  submit(event) {
    event.preventDefault();
    const { id, version } = this.data.therapist;
    return this.busy || this.attempt(async () => {
      try {
        this.draft = await change('PUT', `/api/v1/therapists/${id}`, { body: this.draft, headers: { 'If-Match': `"${version}"` } });
      } catch (problem) {
        if (problem.type !== 'stale-version') throw problem;
        return this.takeIn(await get(`/therapists/${id}`));
      }
      this.data = { ...this.data, therapist: this.draft };
      this.met = null;
      this.saved = true;
    });
  }

  /** What somebody else saved meanwhile stands beside what was typed here, to look at before it is saved. */
  async takeIn(theirs) {
    const { merged, taken, both } = merge(Object.keys(labels()), this.data.therapist, theirs, this.draft);
    this.data = { ...this.data, therapist: theirs };
    this.draft = merged;
    this.met = { taken, both };
    this.saved = false;
    await this.updateComplete;
    this.querySelector('.met').focus();
  }

  view({ clinic, treatments, clinics }) {
    return html`
      <h1 tabindex="-1"><bdi>${this.data.therapist.name}</bdi></h1>
      ${staffMenu(clinic.id)}
      <p>${say('therapist.why')}</p>
      ${this.met ? met(this.met, labels()) : nothing}
      <form @submit=${this.submit}>
        ${about(this.draft, (changed) => this.set(changed))}
        ${skills(this.draft, treatments, (changed) => this.set(changed))}
        ${LISTS.map(([name, list]) => this.list(name, list, treatments))}
        ${places(this.draft, clinics)}
        <div class="actions"><button type="submit" class="main">${say('hours.save')}</button></div>
      </form>
      <p role="status">${this.saved ? say('clinic.saved') : nothing}</p>`;
  }

  list(name, { hint, add, empty, fields }, treatments) {
    const all = this.draft[name] ?? [];
    const put = (i, changed) => this.set({ [name]: all.map((one, at) => (at === i ? { ...one, ...changed } : one)) });
    const first = empty(treatments, this.draft);
    return html`
      <section class="card" aria-labelledby="head-${name}">
        <h2 id="head-${name}">${labels()[name]}</h2>
        <p class="chosen">${hint()}</p>
        <ul class="rows">${all.map((one, i) => html`
          <li class="fields narrow">
            ${fields(one, (changed) => put(i, changed), treatments, this.draft)}
            <div class="row-actions"><button type="button" class="plain danger"
              @click=${() => this.set({ [name]: all.filter((_, at) => at !== i) })}>${say('clinic.remove')}</button></div>
          </li>`)}
        </ul>
        ${first ? html`
          <div class="actions"><button type="button" class="plain" @click=${() => this.set({ [name]: [...all, first] })}>${add()}</button></div>` : nothing}
      </section>`;
  }
}

/** Where somebody works is said by their hours. */
const places = ({ id, clinics: at }, clinics) => html`
  <section class="card" aria-labelledby="head-clinics">
    <h2 id="head-clinics">${say('therapist.clinics')}</h2>
    <p class="chosen">${say('therapist.clinics-why')}</p>
    <ul class="rows">${clinics.filter((one) => at.includes(one.id)).map((one) => html`
      <li><p><bdi>${one.name}</bdi> <a href="#/week/${one.id}/${id}" aria-label=${`${say('therapist.hours')}: ${one.name}`}>${say('therapist.hours')}</a></p></li>`)}
    </ul>
  </section>`;

customElements.define('unknot-therapist', Therapist);
