import { html } from 'lit';
import { say } from '../../ui/say.js';
import { weekdays } from '../../staff/weekdays.js';

/** One answer out of many. */
export const choice = (name, label, entries, chosen) => html`
  <div>
    <label for="field-${name}">${say(label)}</label>
    <select id="field-${name}" name=${name} required>
      ${entries.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>`;

/** A number of something, within limits both included. */
export const count = (name, label, value, min, max) => html`
  <div>
    <label for="field-${name}">${say(label)}</label>
    <input id="field-${name}" name=${name} type="number" min=${min} max=${max} step="1" required .value=${String(value)}>
  </div>`;

/** What applies of several, `entries` pairs of a value and its words. */
export const several = (name, label, entries, chosen) => html`
  <fieldset class="options">
    <legend>${say(label)}</legend>
    <div>${entries.map(([value, words]) => html`
      <label class="option"><input type="checkbox" name=${name} value=${value} ?checked=${chosen.includes(value)}> <span><bdi>${words}</bdi></span></label>`)}
    </div>
  </fieldset>`;

/** The days of a week and the same hours on each of them. */
export const weekly = (days, from, until) => html`
  ${several('days', 'setup.days', weekdays, days)}
  <div class="fields">
    ${time('from', 'hours.from', from)}
    ${time('until', 'hours.until', until)}
  </div>`;

const time = (name, label, value) => html`
  <div>
    <label for="field-${name}">${say(label)}</label>
    <input id="field-${name}" name=${name} type="time" required .value=${value}>
  </div>`;
