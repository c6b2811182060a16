import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { change } from '../ui/session.js';
import { shortDay, today } from '../ui/time.js';
import './conflicts.js';
import { Part, newId } from './part.js';
import './shift-form.js';
import './time-off-form.js';
import { weekdayName } from './weekdays.js';

/** A therapist's weekly hours and time off, and the visits that time off hits. Fires `changed`. */
class Hours extends Part {
  static properties = {
    clinic: { attribute: false }, therapist: { attribute: false }, names: { attribute: false }, mayChange: { type: Boolean },
    shifts: { state: true }, timeOff: { state: true }, editing: { state: true }, hit: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('therapist') && changed.get('therapist')?.id !== this.therapist.id) this.look();
  }

  look() {
    const therapist = this.therapist.id;
    return this.reading(async () => {
      const from = today(this.clinic.zone);
      const [{ shifts }, { timeOff }] = await Promise.all([get('/shifts', { therapist }), get('/time-off', { therapist, from })]);
      this.shifts = shifts.filter(({ effectiveUntil }) => !effectiveUntil || effectiveUntil >= from);
      this.timeOff = timeOff;
    });
  }

  /** What was read is sent back with the version it had: two who plan at once do not write over each other. */
  save(kind, { id, version, ...body }) {
    return this.attempt(async () => {
      const saved = await change('PUT', `/api/v1/${kind}/${id ?? newId()}`, {
        body: { ...body, therapistId: this.therapist.id }, headers: version ? { 'If-Match': `"${version}"` } : {},
      });
      this.hit = saved.conflicts?.count ? saved : null;
      await this.done();
    });
  }

  withdraw({ id, version }) {
    return this.attempt(async () => {
      await change('DELETE', `/api/v1/time-off/${id}`, { headers: { 'If-Match': `"${version}"` } });
      this.hit = null;
      await this.done();
    });
  }

  async done() {
    this.editing = null;
    await this.look();
    this.tell('changed');
  }

  render() {
    return html`
      ${problemPlace(this.problem, {})}
      ${this.hit ? html`
        <section class="card hit" aria-labelledby="hit">
          <h2 id="hit">${say('hours.hit')}</h2>
          <p>${say('hours.hit-why')}</p>
          <unknot-conflicts path="/time-off/${this.hit.id}/conflicts" .names=${this.names} @resolved=${() => this.tell('changed')}></unknot-conflicts>
        </section>` : nothing}
      ${this.section('hours.title', 'shifts', this.shifts, (one) => this.shift(one))}
      ${this.section('hours.time-off', 'time-off', this.timeOff, (one) => this.off(one))}`;
  }

  section(title, kind, list, row) {
    return html`
      <section aria-labelledby="head-${kind}">
        <h2 id="head-${kind}">${say(title)}</h2>
        ${list?.length === 0 ? html`<p>${say('hours.none')}</p>` : nothing}
        <ul class="rows">${list?.map((one) => html`<li>${this.editing?.one === one ? this.form(kind, one) : row(one)}</li>`)}</ul>
        ${this.editing?.kind === kind && !this.editing.one ? this.form(kind) : nothing}
        ${this.mayChange && !this.editing ? html`
          <div class="actions"><button type="button" class="plain" @click=${() => { this.editing = { kind }; }}>
            ${kind === 'shifts' ? say('hours.add') : say('hours.add-off')}</button></div>` : nothing}
      </section>`;
  }

  form(kind, one) {
    const over = () => { this.editing = null; };
    const saved = ({ detail }) => this.save(kind, detail);
    return kind === 'shifts'
      ? html`<unknot-shift-form .shift=${one} .clinic=${this.clinic} @saved=${saved} @over=${over}></unknot-shift-form>`
      : html`<unknot-time-off-form .off=${one} .clinic=${this.clinic} @saved=${saved} @over=${over}></unknot-time-off-form>`;
  }

  shift(one) {
    const { day, rule, from, until, clinicId, effectiveFrom, effectiveUntil, breaks } = one;
    return html`
      <p><strong>${day ? weekdayName(day) : rule}</strong> ${say('open.days', { from: hhmm(from), to: hhmm(until) })}
        ${breaks.map((pause) => html`<span class="chosen">${say('hours.break', { from: hhmm(pause.from), to: hhmm(pause.until) })}</span>`)}</p>
      <p class="chosen"><bdi>${this.names.get(clinicId)}</bdi>
        ${effectiveUntil ? say('open.days', { from: shortDay(effectiveFrom, 'UTC'), to: shortDay(effectiveUntil, 'UTC') }) : say('hours.since', { day: shortDay(effectiveFrom, 'UTC') })}</p>
      ${this.edit('shifts', one, clinicId === this.clinic.id)}`;
  }

  off(one) {
    const { firstDay, lastDay, from, until, reason } = one;
    return html`
      <p><strong>${firstDay === lastDay ? shortDay(firstDay, 'UTC') : say('open.days', { from: shortDay(firstDay, 'UTC'), to: shortDay(lastDay, 'UTC') })}</strong>
        ${from ? say('open.days', { from: hhmm(from), to: hhmm(until) }) : say('hours.all-day')} <bdi>${reason}</bdi></p>
      ${this.edit('time-off', one, true)}`;
  }

  edit(kind, one, here) {
    return this.mayChange && here && !this.editing ? html`
      <div class="row-actions">
        <button type="button" class="plain" @click=${() => { this.editing = { kind, one }; }}>${say('hours.change')}</button>
        ${kind === 'time-off' ? html`
          <button type="button" class="plain" @click=${() => { this.hit = one; }}>${say('hours.show-hit')}</button>
          <button type="button" class="plain danger" @click=${() => this.withdraw(one)}>${say('hours.withdraw')}</button>` : nothing}
      </div>` : nothing;
  }
}

const hhmm = (time) => time.slice(0, 5);

customElements.define('unknot-hours', Hours);
