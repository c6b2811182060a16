import { html, nothing } from 'lit';
import { bring, embedded } from '../embed/place.js';
import { get } from '../ui/api.js';
import { go, here, signInThen } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { current, ready } from '../ui/session.js';
import { zoneName } from '../ui/time.js';
import { atOnce, withTerms } from './at-once.js';
import { dayLinks, therapistLinks, waitFor } from './day-links.js';
import { dayTimes, nextFree } from './day-times.js';
import { freeDays, sameTime } from './free-days.js';
import { askFirst, hold, want, wantedTime } from './hold.js';
import { isGone, listen } from './live-times.js';
import { lengthLinks, priceWords, prices, variantOf } from './lengths.js';
import { alternatives, clientsOnly, signInInstead } from './refusals.js';

/** New clients hold as much of that day as they may; booking at once is not bound by it. */
const FULL = 'newcomers-hold-enough';

/** Step 3: the day and the time. Choosing a time holds it. */
class Times extends Screen {
  static properties = { taken: { state: true }, gone: { state: true } };

  landing = '#day';

  // A field would hide what Lit watches.
  constructor() {
    super();
    this.gone = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.stop = listen(this.route.params.clinic, {
      gone: (spans) => { this.gone = spans; },
      stale: () => this.askAgain(),
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  /** Brings the times up to date under the reader's eyes: no waiting sign, and the focus stays. */
  async askAgain() {
    const { route } = this;
    const data = await this.load(route).catch(() => null);
    if (data && route === this.route && !this.busy) this.data = data;
  }

  async load({ params, query }) {
    const [clinic, treatment, { therapists }] = await Promise.all([
      get(`/clinics/${params.clinic}`),
      get(`/treatments/${params.treatment}`),
      get('/therapists', { clinic: params.clinic, treatment: params.treatment }),
    ]);
    const therapist = query.get('with') ?? undefined;
    const variant = variantOf(treatment, query.get('minutes'));
    const asked = therapist ? therapists.filter(({ id }) => id === therapist) : therapists;
    const costs = prices(treatment, [variant], clinic, asked);
    const free = await freeDays(clinic, treatment, {
      from: query.get('from') ?? '', therapist, minutes: variant.minutes, currency: costs[0].currency,
    });
    const day = free.days.find((one) => one.day === query.get('day')) ?? free.days[0];
    const soonest = !query.has('from') && !query.has('day');
    const brought = query.get('take') ?? undefined;
    return { clinic, treatment, variant, costs, therapists, therapist, asked, free, day, soonest, brought };
  }

  /** Whoever was asked something with a time in hand gets it held on coming back; one chosen meanwhile is another's to take. */
  async arrive() {
    const time = wantedTime();
    want(null);
    await super.arrive();
    if (current().user && this.offers(time)) await this.choose(time);
  }

  offers(time) {
    return time && time.clinicId === this.data?.clinic.id && time.treatmentId === this.data.treatment.id;
  }

  /** One at a time; while the list is being asked for anew a tap counts as well. */
  async choose(time) {
    if (embedded) return bring(this.route, time);
    if (this.choosing) return;
    this.choosing = true;
    await this.attempt(() => this.hold(time));
    this.choosing = false;
    if (this.problem?.type === 'time-taken' && !this.problem.more.own) this.taken = time;
  }

  async hold(time) {
    const { user } = await ready();
    if (!user) return askFirst(time, signInThen(here()));
    if (user.kind !== 'client') throw clientsOnly(user);
    try {
      return go(`/held/${(await hold(time, this.data.clinic)).id}`);
    } catch (refusal) {
      if (refusal.type === 'unknown-client') return askFirst(time, '/contact');
      if (refusal.type.startsWith('screening-')) return askFirst(time, '/safety');
      if (refusal.type === 'login-needed') want(time);
      if (refusal.type === FULL) this.unheld = await withTerms(time, this.data.clinic).catch(() => null);
      throw refusal;
    }
  }

  help({ type, more }) {
    if (type === 'clients-only') return signInInstead();
    if (type === FULL && this.unheld) return atOnce(this.unheld, this);
    if (!more.alternatives?.length) return nothing;
    const { therapists, treatment, variant } = this.data;
    const wish = { treatmentId: treatment.id, minutes: variant.minutes };
    return alternatives(more.alternatives, therapists, (time) => this.choose({ ...time, ...wish }));
  }

  view({ clinic, treatment, variant, costs, therapists, therapist, asked, free, day, soonest, brought }) {
    const { name, zone, address } = clinic;
    const choose = (time) => this.choose(time);
    const costsVary = costs.length > 1;
    const next = (soonest || brought) && day?.times.find((time) => !isGone(time, this.gone) && (brought ?? time.start) === time.start);
    return html`
      <p class="step">${say('app.step', { step: 3 })}</p>
      <h1 tabindex="-1">${say('times.title')}</h1>
      <p class="chosen">
        <bdi>${treatment.name}</bdi><br>
        ${say('treatments.minutes', { minutes: variant.minutes })}, <bdi>${priceWords(costs)}</bdi>, <bdi>${name}</bdi>, <bdi>${address.city}</bdi>
      </p>
      <p>${embedded ? say('times.outside', { host: location.host }) : say('times.promise')}
        ${say('times.zone', { city: address.city, zone: zoneName(day?.times[0].start ?? free.from, zone) })}</p>
      ${lengthLinks(this.route, treatment, clinic, asked, variant)}
      ${embedded && therapist ? nothing : therapistLinks(this.route, therapists, therapist)}
      ${next ? nextFree(next, clinic, costsVary, choose, brought) : nothing}
      ${brought && !next ? html`<p role="status"><strong>${say('times.brought-gone')}</strong></p>` : nothing}
      ${dayLinks(this.route, free, day, zone)}
      ${day ? dayTimes(day, clinic, costsVary, (time) => sameTime(time, this.taken) || isGone(time, this.gone), choose) : nothing}
      <p class="along">
        <a href=${waitFor(this.route, variant)} target=${embedded ? '_blank' : nothing}>${say('times.wait')}</a>
        <a href="#/book/${clinic.id}${embedded && therapist ? `?with=${therapist}` : ''}">${say('times.back')}</a>
      </p>`;
  }
}

customElements.define('unknot-times', Times);
