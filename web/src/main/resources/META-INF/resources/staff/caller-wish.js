import { html, nothing } from 'lit';
import { problemPlace } from '../ui/problem.js';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { clock, plusDays, shortDay, today } from '../ui/time.js';
import { minutesOf, variantOf } from '../client/lengths.js';
import { freeTimes } from './free.js';
import { Part } from './part.js';
import { lastOf, visitsOf } from './past-visits.js';

const AHEAD_DAYS = 14;

/** What a caller would like and when: the same as last time, what is free first, or any other. Fires `chosen` with a time. */
class CallerWish extends Part {
  static properties = {
    clinic: { attribute: false }, treatments: { attribute: false }, therapists: { attribute: false }, client: { attribute: false },
    start: { attribute: false }, wish: { state: true }, quick: { state: true }, times: { state: true },
  };

  async firstUpdated() {
    this.wish = { day: this.start.day, therapist: this.start.therapist, ...this.usual() };
    await this.reading(async () => {
      const last = this.client.isNew ? undefined : lastOf(await visitsOf(this.client.id));
      if (last) this.wish = { ...this.wish, ...this.as(last) };
      this.quick = await this.quickChoices(last);
    });
    this.look();
    await this.updateComplete;
    this.querySelector('.quick button')?.focus();
  }

  /** What a visit was, if it is still given, as long as it still can be. */
  as(visit) {
    const treatment = this.treatments.find(({ id }) => id === visit.treatmentId);
    return treatment && { treatment: treatment.id, minutes: variantOf(treatment, minutesOf(visit)).minutes };
  }

  usual() {
    const asked = this.therapists.filter(({ id }) => !this.start.therapist || id === this.start.therapist);
    const given = new Set(asked.flatMap(({ treatments }) => treatments));
    const first = this.treatments.find(({ id }) => given.has(id));
    return { treatment: first?.id, minutes: first?.variants[0].minutes };
  }

  /** At most three: where the desk clicked, as last time, and whoever is free first. */
  async quickChoices(last) {
    const { treatment, minutes, day, therapist } = this.wish;
    const soon = { clinic: this.clinic.id, treatment, minutes, from: today(this.clinic.zone), to: plusDays(today(this.clinic.zone), AHEAD_DAYS), limit: 1 };
    const [here, again, first] = await Promise.all([
      this.start.from ? freeTimes({ ...soon, therapist, from: day, to: plusDays(day, 1), limit: undefined }) : [],
      last ? freeTimes({ ...soon, therapist: last.therapistId }) : [],
      freeTimes(soon),
    ]);
    const there = here.find(({ start }) => Date.parse(start) >= Date.parse(this.start.from));
    const all = [[say('caller.here'), there], [say('caller.again'), again[0]], [say('caller.first-free'), first[0]]];
    return all.filter(([, time], i) => time && all.findIndex(([, other]) => other && same(time, other)) === i);
  }

  async look() {
    const { wish } = this;
    this.times = null;
    if (!wish.treatment) return;
    await this.reading(async () => {
      const { treatment, minutes, therapist, day } = wish;
      const times = await freeTimes({ clinic: this.clinic.id, treatment, minutes, therapist, from: day, to: plusDays(day, 1) });
      if (wish === this.wish) this.times = times;
    });
  }

  change(changed) {
    this.wish = { ...this.wish, ...changed };
    return this.look();
  }

  changeTreatment(id) {
    return this.change({ treatment: id, minutes: this.treatments.find((one) => one.id === id).variants[0].minutes, therapist: undefined });
  }

  render() {
    return html`
      ${problemPlace(this.problem, {})}
      ${this.quick?.length ? html`
        <ul class="quick choices">${this.quick.map(([words, time]) => html`
          <li><button type="button" class="choice" @click=${() => this.tell('chosen', time)}>
            <strong>${words}: ${this.when(time)}</strong>
            <span><bdi>${this.nameOf(time.treatmentId)}</bdi>, <bdi>${time.therapistName}</bdi></span>
            ${time.price ? html`<span class="price">${price(time.price)}</span>` : nothing}
          </button></li>`)}
        </ul>` : nothing}
      ${this.wish ? this.form(this.wish) : html`<p role="status">${say('app.wait')}</p>`}`;
  }

  when({ start }) {
    return say('caller.when', { day: shortDay(start, this.clinic.zone), time: clock(start, this.clinic.zone) });
  }

  nameOf(treatment) {
    return this.treatments.find(({ id }) => id === treatment)?.name;
  }

  form({ treatment, minutes, therapist, day }) {
    const chosen = this.treatments.find(({ id }) => id === treatment);
    const able = this.therapists.filter(({ treatments }) => treatments.includes(treatment));
    return html`
      <section class="card wish" aria-labelledby="wish">
        <h2 id="wish">${say('caller.other')}</h2>
        <div class="fields">
          ${select('caller.treatment', 'wish-treatment', this.treatments.map(({ id, name }) => [id, name]), treatment, (id) => this.changeTreatment(id))}
          ${chosen?.variants.length > 1 ? select('caller.length', 'wish-length', chosen.variants.map((one) => [String(one.minutes),
            say('treatments.minutes', { minutes: one.minutes })]), String(variantOf(chosen, minutes).minutes), (value) => this.change({ minutes: Number(value) })) : nothing}
          ${select('caller.therapist', 'wish-therapist', [['', say('times.anyone')], ...able.map(({ id, name }) => [id, name])], therapist ?? '',
            (id) => this.change({ therapist: id || undefined }))}
          <div>
            <label for="wish-day">${say('caller.day')}</label>
            <input id="wish-day" type="date" required .value=${day} @change=${({ target }) => target.value && this.change({ day: target.value })}>
          </div>
        </div>
        ${this.times ? this.list(this.times) : html`<p role="status">${this.problem ? nothing : say('app.wait')}</p>`}
      </section>`;
  }

  list(times) {
    if (!times.length) return html`<p role="status">${say('day.move-none')}</p>`;
    return html`
      <ul class="alternatives" aria-label=${say('caller.times')}>${times.map((time) => html`
        <li><button type="button" data-start=${time.start} @click=${() => this.tell('chosen', time)}>
          ${clock(time.start, this.clinic.zone)} <bdi>${time.therapistName}</bdi>
        </button></li>`)}
      </ul>`;
  }
}

const same = (one, other) => one.therapistId === other.therapistId && one.start === other.start && one.treatmentId === other.treatmentId;

const select = (label, id, options, chosen, change) => html`
  <div>
    <label for=${id}>${say(label)}</label>
    <select id=${id} @change=${({ target }) => change(target.value)}>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>`;

customElements.define('unknot-caller-wish', CallerWish);
