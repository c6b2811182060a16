import { html, nothing } from 'lit';
import { say } from '../ui/say.js';
import { today } from '../ui/time.js';
import { Part } from './part.js';
import { weekdays } from './weekdays.js';

/** Weekly hours to plan or to change. Fires `saved` with the shift, `over` when nothing is to change. */
class ShiftForm extends Part {
  static properties = { shift: { attribute: false }, clinic: { attribute: false } };

  firstUpdated() {
    this.querySelector('select, input').focus();
  }

  /** Days by another rule than one of each week keep it; only hours and dates are changed here. */
  submit(event) {
    event.preventDefault();
    const { day, from, until, effectiveFrom, effectiveUntil, pauseFrom, pauseUntil } = Object.fromEntries(new FormData(event.target));
    const [, ...further] = this.shift?.breaks ?? [];
    this.tell('saved', {
      id: this.shift?.id,
      version: this.shift?.version,
      clinicId: this.clinic.id,
      ...(day ? { day } : { rule: this.shift.rule }),
      from,
      until,
      effectiveFrom,
      effectiveUntil: effectiveUntil || undefined,
      breaks: pauseFrom && pauseUntil ? [{ from: pauseFrom, until: pauseUntil }, ...further] : further,
    });
  }

  render() {
    const { day, rule, from, until, effectiveFrom, effectiveUntil, breaks: [pause] = [] } = this.shift ?? { day: 'MONDAY' };
    return html`
      <form class="card" @submit=${this.submit}>
        <div class="fields">
          ${day ? html`
            <div><label for="shift-day">${say('caller.day')}</label>
              <select id="shift-day" name="day">${weekdays.map(([one, name]) => html`<option value=${one} ?selected=${one === day}>${name}</option>`)}</select>
            </div>` : html`<p>${rule}</p>`}
          ${field('hours.from', 'from', 'time', from?.slice(0, 5), true)}
          ${field('hours.until', 'until', 'time', until?.slice(0, 5), true)}
          ${field('hours.pause-from', 'pauseFrom', 'time', pause?.from.slice(0, 5))}
          ${field('hours.pause-until', 'pauseUntil', 'time', pause?.until.slice(0, 5))}
          ${field('hours.first', 'effectiveFrom', 'date', effectiveFrom ?? today(this.clinic.zone), true)}
          ${field('hours.last', 'effectiveUntil', 'date', effectiveUntil)}
        </div>
        <div class="actions">
          <button type="submit" class="main">${say('hours.save')}</button>
          <button type="button" class="plain" @click=${() => this.tell('over')}>${say('hours.leave')}</button>
        </div>
      </form>`;
  }
}

/** One labelled field; `required` or not. */
export const field = (label, name, type, value, required = false) => html`
  <div>
    <label for="field-${name}">${say(label)}</label>
    <input id="field-${name}" name=${name} type=${type} .value=${value ?? ''} ?required=${required} maxlength=${type === 'text' ? 200 : nothing}>
  </div>`;

customElements.define('unknot-shift-form', ShiftForm);
