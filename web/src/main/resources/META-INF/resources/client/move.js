import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { asProblem } from '../ui/problem.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { zoneName } from '../ui/time.js';
import { dayLinks, therapistLinks } from './day-links.js';
import { dayTimes } from './day-times.js';
import { freeDays, sameTime } from './free-days.js';
import { minutesOf } from './lengths.js';
import { isGone, listen } from './live-times.js';
import { alternatives, kindly } from './refusals.js';
import { keepHint } from './spacing-hint.js';
import { doorOf } from './visit-door.js';
import { described, visitFacts } from './visit-facts.js';

/** The word in the address for whoever is free. */
const ANYONE = 'anyone';

/**
 * Another time for a visit that is booked, for the same treatment at the same clinic, with the same therapist unless
 * somebody else is chosen; refused, it stays where it was.
 */
class Move extends Screen {
  static signedIn = true;

  static properties = { gone: { state: true }, taken: { state: true } };

  landing = '#day';

  // A field would hide what Lit watches.
  constructor() {
    super();
    this.gone = [];
  }

  needsSignIn({ params }) {
    return !params.token;
  }

  async load(route) {
    const door = doorOf(route);
    const found = await door.read();
    if (!['booked', 'requested'].includes(found.state)) return replace(door.at);
    const seen = await described(found);
    const { clinic, treatment, therapist, appointment } = seen;
    this.stop ??= listen(clinic.id, { gone: (spans) => { this.gone = spans; }, stale() {} });
    const { therapists } = await get('/therapists', { clinic: clinic.id, treatment: treatment.id });
    const chosen = route.query.get('with') ?? therapist.id;
    const free = await freeDays(clinic, treatment, {
      from: route.query.get('from') ?? '', therapist: chosen === ANYONE ? undefined : chosen,
      minutes: minutesOf(appointment), currency: clinic.currency,
    });
    const day = free.days.find((one) => one.day === route.query.get('day')) ?? free.days[0];
    return { ...seen, door, therapists, chosen, free, day };
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
  }

  /** One at a time; while the list is being asked for anew a tap counts as well. */
  async choose({ start, therapistId }) {
    if (this.choosing) return;
    this.choosing = true;
    const { appointment: { id }, clinic, door } = this.data;
    await this.attempt(async () => {
      try {
        const { breaksSpacing } = await door.tell('move', { start, therapistId });
        keepHint(id, breaksSpacing);
      } catch (refusal) {
        throw kindly(asProblem(refusal), { start }, clinic);
      }
      replace(door.at);
    });
    this.choosing = false;
    if (this.problem?.type === 'time-taken') this.taken = { start, therapistId };
  }

  help({ more }) {
    return more.alternatives?.length ? alternatives(more.alternatives, this.data.therapists, (time) => this.choose(time)) : nothing;
  }

  view({ appointment, clinic, door, therapists, chosen, free, day, ...seen }) {
    const { zone, address } = clinic;
    const isTaken = (time) => sameTime(time, this.taken) || isGone(time, this.gone);
    return html`
      <h1 tabindex="-1">${say('move.title')}</h1>
      ${visitFacts({ appointment, clinic, ...seen })}
      <p>${say('move.detail')} ${say('times.zone', { city: address.city, zone: zoneName(appointment.start, zone) })}</p>
      ${therapistLinks(this.route, therapists, chosen, ANYONE)}
      ${dayLinks(this.route, free, day, zone)}
      ${day ? dayTimes(day, clinic, false, isTaken, (time) => this.choose(time)) : nothing}
      <div class="actions"><a class="plain" href="#${door.at}">${say('move.keep')}</a></div>`;
  }
}

customElements.define('unknot-move', Move);
