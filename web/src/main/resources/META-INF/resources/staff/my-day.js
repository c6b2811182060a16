import { html, nothing } from 'lit';
import { get, post } from '../ui/api.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { current } from '../ui/session.js';
import { clock, fullDay, now, plusDays, today, zoneName } from '../ui/time.js';
import { learn } from '../ui/words.js';
import { address } from '../client/day-links.js';
import { clinicChoice, hasRole, ownClinics } from './clinics.js';
import { follow } from './follow.js';
import './mail-choice.js';
import { staffMenu } from './menu.js';
import { preferenceWords } from './preference-words.js';
import './score-form.js';
import { commandWord, commandsOf, flagWords, stateWord } from './states.js';
import './visit-notes.js';

await learn('staff');

const OVER = ['completed', 'missed', 'cancelled'];
const CAME = ['checked-in', 'completed'];

/** A therapist's day in the hand: who is next and what to keep in mind, then the rest. */
class MyDay extends Screen {
  static signedIn = true;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
  }

  async load({ params, query }) {
    const clinics = await ownClinics();
    if (!params.clinic && clinics.length) return replace(`/my-day/${clinics[0].id}`);
    const clinic = await get(`/clinics/${params.clinic}`);
    const date = query.get('day') ?? today(clinic.zone);
    this.listen(clinic.id, date);
    const [day, { treatments }] = await Promise.all([get(`/clinics/${clinic.id}/day`, { date }), get('/treatments')]);
    const names = new Map([...treatments, ...clinic.rooms].map(({ id, name }) => [id, name]));
    return { clinics, clinic, day, names };
  }

  listen(clinic, date) {
    if (this.followed === clinic + date) return;
    this.stop?.();
    this.followed = clinic + date;
    this.stop = follow(clinic, date, { changed: () => this.askAgain(), lost: () => {} });
  }

  async askAgain() {
    const { clinic, day: before } = this.data ?? {};
    const day = before && await get(`/clinics/${clinic.id}/day`, { date: before.date }).catch(() => null);
    if (day && this.data.day.date === day.date) this.data = { ...this.data, day };
  }

  /** Theirs alone, in the order of the day: the board of a desk holds everybody's. */
  own({ visits }) {
    return visits.filter(({ state, parts }) => state !== 'cancelled' && parts.some(({ therapistId }) => therapistId === current().user.id));
  }

  act(visit, command) {
    return this.busy || this.attempt(async () => {
      await post(`/appointments/${visit.appointmentId}/${command}`);
      await this.askAgain();
    });
  }

  view({ clinics, clinic, day, names }) {
    const own = this.own(day);
    const next = own.find(({ state, end }) => !OVER.includes(state) && (state === 'checked-in' || Date.parse(end) > now()));
    return html`
      <h1 tabindex="-1">${fullDay(day.date, 'UTC')}</h1>
      <p class="chosen"><bdi>${clinic.name}</bdi>, ${say('times.zone', { city: clinic.address.city, zone: zoneName(now(), clinic.zone) })}</p>
      ${staffMenu(clinic.id)}
      ${clinicChoice(clinics, clinic.id, (id) => `/my-day/${id}`)}
      ${next ? this.next(next, clinic, names) : html`<p>${own.length ? say('my-day.over') : say('my-day.none')}</p>`}
      <section aria-labelledby="all">
        <h2 id="all">${say('my-day.all', { count: own.length })}</h2>
        <ol class="rows">${own.map((visit) => this.line(visit, clinic, names))}</ol>
      </section>
      <nav class="pills" aria-label=${say('day.turns')}>
        <a class="pill" href=${address(this.route, { day: plusDays(day.date, -1) })}>${say('day.before')}</a>
        <a class="pill" href=${address(this.route, { day: undefined })}>${say('day.today')}</a>
        <a class="pill" href=${address(this.route, { day: plusDays(day.date, 1) })}>${say('day.after')}</a>
      </nav>
      ${hasRole('therapist') ? html`<unknot-mail-choice></unknot-mail-choice>` : nothing}`;
  }

  next(visit, { id: clinic, zone }, names) {
    const [part] = visit.parts;
    return html`
      <section class="card coming" aria-labelledby="next">
        <h2 id="next">${say('my-day.next', { time: clock(visit.start, zone) })}</h2>
        <p class="who-next"><bdi>${visit.clientName}</bdi></p>
        <p><bdi>${names.get(part.treatmentId)}</bdi>, <bdi>${names.get(part.roomId)}</bdi>,
          ${say('open.days', { from: clock(visit.start, zone), to: clock(visit.end, zone) })}
          <span class="state ${visit.state}">${stateWord(visit.state)}</span></p>
        ${heed(visit)}
        <div class="actions">
          ${commandsOf(visit.state).filter((command) => command !== 'cancellation' && command !== 'approval').map((command, i) => html`
            <button type="button" class=${i ? 'plain' : 'main'} @click=${() => this.act(visit, command)}>${commandWord(command)}</button>`)}
          <a class="plain" href="#/clients/${clinic}/${visit.clientId}">${say('caller.record')}</a>
        </div>
        <unknot-score-form .visit=${visit.appointmentId} .came=${visit.state === 'checked-in'}></unknot-score-form>
        ${notes(visit)}
      </section>`;
  }

  line(visit, { id: clinic, zone }, names) {
    return html`
      <li>
        <p><strong>${clock(visit.start, zone)} <bdi>${visit.clientName}</bdi></strong> <span class="state ${visit.state}">${stateWord(visit.state)}</span></p>
        <p class="chosen"><bdi>${names.get(visit.parts[0].treatmentId)}</bdi>, <bdi>${names.get(visit.parts[0].roomId)}</bdi>
          <a href="#/clients/${clinic}/${visit.clientId}">${say('caller.record')}</a></p>
        ${heed(visit)}
        ${visit.state === 'completed' ? html`<unknot-score-form .visit=${visit.appointmentId} .came=${true}></unknot-score-form>${notes(visit)}` : nothing}
      </li>`;
  }
}

const notes = ({ appointmentId, clientId, state }) => html`
  <unknot-visit-notes .visit=${appointmentId} .client=${clientId} .came=${CAME.includes(state)}></unknot-visit-notes>`;

/** What to keep in mind: flags, advice, what they like. */
const heed = ({ flags, advice, preferences }) => html`
  ${flags.length ? html`<p class="flags">${flagWords(flags)}</p>` : nothing}
  ${advice.map(({ text }) => html`<p lang="en">${text}</p>`)}
  ${preferences ? html`<p>${preferenceWords(preferences).map((one, i) => html`${i ? ', ' : nothing}<bdi>${one}</bdi>`)}</p>` : nothing}`;

customElements.define('unknot-my-day', MyDay);
