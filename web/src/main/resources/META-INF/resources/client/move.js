import { html, nothing } from 'lit';
import { post } from '../ui/api.js';
import { asProblem } from '../ui/problem.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { zoneName } from '../ui/time.js';
import { dayLinks } from './day-links.js';
import { dayTimes } from './day-times.js';
import { freeDays, sameTime } from './free-days.js';
import { minutesOf } from './lengths.js';
import { isGone, listen } from './live-times.js';
import { alternatives, kindly } from './refusals.js';
import { visit, visitFacts } from './visit-facts.js';

/** Another time for a visit that is booked, for the same treatment at the same clinic; refused, it stays where it was. */
class Move extends Screen {
  static signedIn = true;

  static properties = { gone: { state: true }, taken: { state: true } };

  landing = '#day';

  // A field would hide what Lit watches.
  constructor() {
    super();
    this.gone = [];
  }

  async load({ params, query }) {
    const seen = await visit(params.visit);
    if (seen.appointment.state !== 'booked') return replace(`/visits/${params.visit}`);
    const { clinic, treatment, therapist, appointment } = seen;
    this.stop ??= listen(clinic.id, { gone: (spans) => { this.gone = spans; }, stale() {} });
    const free = await freeDays(clinic, treatment, {
      from: query.get('from') ?? '', therapist: therapist.id, minutes: minutesOf(appointment),
      currency: clinic.currency,
    });
    const day = free.days.find((one) => one.day === query.get('day')) ?? free.days[0];
    return { ...seen, free, day };
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
  }

  async choose({ start, therapistId }) {
    if (this.busy) return;
    const { appointment: { id }, clinic } = this.data;
    await this.attempt(async () => {
      try {
        await post(`/appointments/${id}/move`, { start, therapistId });
      } catch (refusal) {
        throw kindly(asProblem(refusal), { start }, clinic);
      }
      replace(`/visits/${id}`);
    });
    if (this.problem?.type === 'time-taken') this.taken = { start, therapistId };
  }

  help({ more }) {
    return more.alternatives?.length ? alternatives(more.alternatives, [this.data.therapist], (time) => this.choose(time)) : nothing;
  }

  view({ appointment, clinic, free, day, ...seen }) {
    const { zone, address } = clinic;
    const isTaken = (time) => sameTime(time, this.taken) || isGone(time, this.gone);
    return html`
      <h1 tabindex="-1">${say('move.title')}</h1>
      ${visitFacts({ appointment, clinic, ...seen })}
      <p>${say('move.detail')} ${say('times.zone', { city: address.city, zone: zoneName(appointment.start, zone) })}</p>
      ${dayLinks(this.route, free, day, zone)}
      ${day ? dayTimes(day, clinic, false, isTaken, (time) => this.choose(time)) : nothing}
      <div class="actions"><a class="plain" href="#/visits/${appointment.id}">${say('move.keep')}</a></div>`;
  }
}

customElements.define('unknot-move', Move);
