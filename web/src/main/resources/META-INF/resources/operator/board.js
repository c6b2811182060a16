import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { now } from '../ui/time.js';
import { learn, locale } from '../ui/words.js';
import { alarmWords, runbook } from './alarm-words.js';
import './dead-letters.js';
import './failed-messages.js';
import { byMinute, highest, lately } from './figures.js';
import { services } from './services.js';
import { strip } from './strip.js';
import { clinics, counts } from './tables.js';

await learn('operator');

const LOOK_MS = 15_000;

/** Whether all is well, in a sentence, then the parts; every figure is one of the services' own. */
class Operator extends Screen {
  static signedIn = true;

  static properties = { lost: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => document.hidden || this.askAgain(), LOOK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async load() {
    const [board, { clinics: all }] = await Promise.all([get('/operations'), get('/clinics')]);
    return { board, names: new Map(all.map(({ id, name }) => [id, name])) };
  }

  async askAgain() {
    const board = await get('/operations').catch(() => null);
    this.lost = !board;
    if (board && this.data) this.data = { ...this.data, board };
  }

  view({ board, names }) {
    const { ticks, alarms, asOf } = board;
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
    return html`
      <h1 tabindex="-1">${say('operator.title')}</h1>
      ${this.sentence(alarms, ticks)}
      <p class="chosen">${asOf ? say('operator.as-of', { time: time.format(Date.parse(asOf)) }) : say('operator.first-look')}
        ${this.lost ? html`<strong role="status">${say('operator.lost')}</strong>` : nothing}</p>
      ${alarms.length ? html`<ul class="alarms">${alarms.map(alarm)}</ul>` : nothing}
      ${ticks.length ? this.strips(ticks) : nothing}
      ${ticks.length ? services(ticks) : nothing}
      <div class="tables">
        ${counts('refusals', say('operator.refusals'), board.refusals, say('operator.no-refusals'))}
        ${counts('events', say('operator.events'), board.events, say('operator.no-events'))}
        ${counts('messages', say('operator.messages'), board.messages, say('operator.no-messages'))}
        ${counts('dead', say('operator.dead'), board.deadLetters, say('operator.no-dead'))}
      </div>
      ${deadLetters(board)}
      <unknot-failed-messages .names=${names}></unknot-failed-messages>
      ${clinics(board.clinics, names)}`;
  }

  sentence(alarms, ticks) {
    const [worst] = alarms;
    if (!ticks.length) return html`<p class="verdict" role="status">${say('app.wait')}</p>`;
    if (!worst) return html`<p class="verdict well" role="status">${say('operator.well')}</p>`;
    return html`<p class="verdict ${worst.severity}" role="status">${alarmWords(worst)[0]} <span>${age(worst)}</span></p>`;
  }

  strips(ticks) {
    const last = ticks.at(-1);
    const number = (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
    const answered = Object.values(last.services);
    return html`
      <div class="strips">
        ${strip({
    id: 'bookings', title: say('operator.bookings'), number: say('operator.bookings-number', { count: lately(ticks, 60, (tick) => tick.booked) }),
    line: byMinute(ticks, (tick) => tick.booked), drawn: say('operator.bookings-line'),
    normal: say('operator.bookings-normal', { count: lately(ticks, 60, (tick) => tick.refused) }),
  })}
        ${strip({
    id: 'events', title: say('operator.facts'), number: say('operator.facts-number', { seconds: number(last.outboxAgeSeconds) }),
    line: byMinute(ticks, (tick) => tick.outboxAgeSeconds, highest), drawn: say('operator.facts-line'),
    normal: say('operator.facts-normal', { waiting: last.outboxWaiting, lag: last.lag }),
  })}
        ${strip({
    id: 'reminders', title: say('operator.reminders'), number: say('operator.reminders-number', { count: last.due }),
    line: byMinute(ticks, (tick) => tick.due, highest), drawn: say('operator.reminders-line'), normal: say('operator.reminders-normal'),
  })}
        ${strip({
    id: 'services', title: say('operator.services'), number: say('operator.services-number', {
      up: answered.reduce((sum, { up }) => sum + up, 0), of: answered.reduce((sum, one) => sum + one.of, 0),
    }),
    line: byMinute(ticks, ({ services: all }) => Object.values(all).reduce((sum, one) => sum + one.requests, 0)),
    drawn: say('operator.services-line'), normal: say('operator.services-normal'),
  })}
      </div>`;
  }
}

/** Those who listen to the others. */
const LISTENERS = ['booking-service', 'notification-service', 'therapist-service'];

const deadLetters = ({ deadLetters: counted }) => html`
  <section aria-labelledby="dead-letters">
    <h2 id="dead-letters">${say('operator.dead-letters')}</h2>
    <p class="chosen">${say('operator.dead-letters-what')}</p>
    ${LISTENERS.map((service) => html`
      <unknot-dead-letters .service=${service} .count=${Object.values(counted).reduce((sum, often) => sum + often, 0)}></unknot-dead-letters>`)}
  </section>`;

const age = ({ since }) => say('operator.age', { minutes: Math.max(0, Math.floor((now() - Date.parse(since)) / 60_000)) });

const alarm = (one) => {
  const [what, todo] = alarmWords(one);
  return html`
    <li class="card ${one.severity}">
      <p><strong>${what}</strong> ${age(one)}</p>
      <p>${todo}</p>
      <p class="chosen"><bdi>${one.name}, ${runbook(one)}</bdi></p>
    </li>`;
};

customElements.define('unknot-operator', Operator);
