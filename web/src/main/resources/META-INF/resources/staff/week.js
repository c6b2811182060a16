import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { go, here, replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { current } from '../ui/session.js';
import { plusDays, shortDay, today } from '../ui/time.js';
import { learn } from '../ui/words.js';
import { address } from '../client/day-links.js';
import { clinicChoice, manages, ownClinics } from './clinics.js';
import './hours.js';
import { staffMenu } from './menu.js';
import { month, monthOf, monthWords } from './month.js';
import { week } from './week-days.js';
import { firstOfMonth, mondayOf, plusMonths, weekFrom } from './weekdays.js';

await learn('staff');

/** A therapist's week or month, and the hours and time off behind it. */
class Week extends Screen {
  static signedIn = true;

  async load({ params, query }) {
    const [clinics, clinic, { therapists }] = await Promise.all([
      ownClinics(), get(`/clinics/${params.clinic}`), get('/therapists', { clinic: params.clinic }),
    ]);
    const therapist = therapists.find(({ id }) => id === params.therapist);
    if (!params.therapist && therapists.length) return replace(`/week/${clinic.id}/${this.firstOf(therapists)}`);
    const { treatments } = await get('/treatments');
    const names = new Map([...treatments, ...therapists, ...clinics].map(({ id, name }) => [id, name]));
    const day = query.get('day') ?? today(clinic.zone);
    const byMonth = query.get('by') === 'month';
    const shown = byMonth ? await monthOf(clinic, params.therapist, day) : await this.weekOf(clinic, day);
    return { clinics, clinic, therapists, therapist, names, day, byMonth, shown };
  }

  firstOf(therapists) {
    return (therapists.find(({ id }) => id === current().user?.id) ?? therapists[0]).id;
  }

  weekOf(clinic, day) {
    return Promise.all(weekFrom(mondayOf(day)).map((date) => get(`/clinics/${clinic.id}/day`, { date })));
  }

  /** Hours or time off have changed: the week may look otherwise. */
  async askAgain() {
    const data = await this.load(this.route).catch(() => null);
    if (data) this.data = data;
  }

  view({ clinics, clinic, therapists, therapist, names, day, byMonth, shown }) {
    const id = this.route.params.therapist;
    return html`
      <h1 tabindex="-1">${say('week.title', { name: therapist?.name ?? names.get(id) ?? '' })}</h1>
      ${staffMenu(clinic.id)}
      <div class="bar">
        <div class="clinic-choice">
          <label for="whose">${say('caller.therapist')}</label>
          <select id="whose" @change=${({ target }) => this.showOf(target.value)}>
            ${therapists.map((one) => html`<option value=${one.id} ?selected=${one.id === id}>${one.name}</option>`)}
          </select>
        </div>
        ${clinicChoice(clinics, clinic.id, (other) => `/week/${other}`)}
      </div>
      ${this.turns(day, byMonth)}
      ${byMonth ? month(shown, clinic, day, (date) => address(this.route, { by: undefined, day: date })) : week(shown, id, names)}
      ${therapist ? html`
        <unknot-hours .clinic=${clinic} .therapist=${therapist} .names=${names} ?mayChange=${manages()}
          @changed=${this.askAgain}></unknot-hours>` : nothing}`;
  }

  showOf(therapist) {
    const query = here().split('?')[1];
    go(`/week/${this.data.clinic.id}/${therapist}${query ? `?${query}` : ''}`);
  }

  turns(day, byMonth) {
    const step = byMonth ? [plusMonths(day, -1), plusMonths(day, 1)] : [plusDays(day, -7), plusDays(day, 7)];
    const to = (changed, words, chosen) => html`
      <a class="pill" href=${address(this.route, changed)} aria-current=${chosen ? 'true' : nothing}>${words}</a>`;
    return html`
      <h2>${byMonth ? monthWords(firstOfMonth(day)) : say('week.of', { day: shortDay(mondayOf(day), 'UTC') })}</h2>
      <nav class="pills" aria-label=${say('week.turns')}>
        ${to({ day: step[0] }, say('week.before'))}
        ${to({ day: undefined }, say('day.today'))}
        ${to({ day: step[1] }, say('week.after'))}
        ${to({ by: undefined }, say('week.by-week'), !byMonth)}
        ${to({ by: 'month' }, say('week.by-month'), byMonth)}
      </nav>`;
  }
}

customElements.define('unknot-week', Week);
