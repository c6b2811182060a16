import { html } from 'lit';
import { say } from '../ui/say.js';
import { weekday } from '../ui/time.js';

/** A question with answers to tick: `type` is `radio` or `checkbox`, `entries` are pairs of a value and its words. */
export const options = (type, name, legend, entries, chosen = [], required = false) => html`
  <fieldset class="options">
    <legend>${legend}</legend>
    <div>
      ${entries.map(([value, words]) => html`
        <label class="option"><input type=${type} name=${name} value=${value} ?checked=${chosen.includes(value)} ?required=${required}> <span>${words}</span></label>`)}
    </div>
  </fieldset>`;

/** A question with one answer out of many. */
export const selection = (name, words, entries, chosen, changed) => html`
  <label for=${name}>${words}</label>
  <select id=${name} name=${name} @change=${changed}>
    ${entries.map(([value, each]) => html`<option value=${value} ?selected=${value === chosen}>${each}</option>`)}
  </select>`;

/** The parts of a day, as the services call them. */
export const parts = () => [
  ['MORNING', say('times.morning')], ['AFTERNOON', say('times.afternoon')], ['EVENING', say('times.evening')],
];

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** 1 January 2024 was a Monday. */
export const weekdays = () => DAYS.map((day, index) => [day, weekday(`2024-01-0${index + 1}`, 'UTC')]);
