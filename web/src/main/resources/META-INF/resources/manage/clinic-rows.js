import { html, nothing } from 'lit';
import { say } from '../ui/say.js';
import { today } from '../ui/time.js';
import { newId } from '../staff/part.js';
import { weekdays } from '../staff/weekdays.js';

/** A year that has every day, to write those of every year in a field for dates. */
const LEAP_YEAR = '2028';
const USUAL_TURNOVER = 10;

const input = (words, type, value, changed, { min, max, required = true } = {}) => html`
  <div><label>${words}
    <input type=${type} .value=${value ?? ''} min=${min ?? nothing} max=${max ?? nothing} maxlength=${type === 'text' ? 200 : nothing} ?required=${required}
      @change=${({ target }) => changed(target.value)}></label></div>`;

/** Hours of one weekday, for always or from a day on, or until one. */
export const hours = {
  title: () => say('clinic.hours'),
  add: () => say('clinic.add-hours'),
  empty: () => ({ day: 'MONDAY', from: '08:00', until: '18:00' }),
  fields: ({ day, from, until, effectiveFrom, effectiveUntil }, set) => html`
    <div class="wide"><label>${say('caller.day')}
      <select @change=${({ target }) => set({ day: target.value })}>
        ${weekdays.map(([one, name]) => html`<option value=${one} ?selected=${one === day}>${name}</option>`)}</select></label></div>
    ${input(say('hours.from'), 'time', from.slice(0, 5), (value) => set({ from: value }))}
    ${input(say('hours.until'), 'time', until.slice(0, 5), (value) => set({ until: value }))}
    <details class="wide" ?open=${Boolean(effectiveFrom ?? effectiveUntil)}>
      <summary>${say('clinic.only')}</summary>
      <div class="fields narrow">
        ${input(say('hours.first'), 'date', effectiveFrom, (value) => set({ effectiveFrom: value || undefined }), { required: false })}
        ${input(say('hours.last'), 'date', effectiveUntil, (value) => set({ effectiveUntil: value || undefined }), { required: false })}
      </div>
    </details>`,
};

/** Whole days without visits, once or in every year. */
export const closures = {
  title: () => say('clinic.closures'),
  add: () => say('clinic.add-closure'),
  empty: ({ zone }) => ({ name: '', from: today(zone), until: today(zone) }),
  fields: ({ name, everyYear, from, until }, set) => html`
    ${input(say('clinic.closure'), 'text', name, (value) => set({ name: value }))}
    ${input(say('clinic.first-day'), 'date', dateOf(from), (value) => set({ from: dayOf(value, everyYear) }))}
    ${input(say('clinic.last-day'), 'date', dateOf(until), (value) => set({ until: dayOf(value, everyYear) }))}
    <label class="option"><input type="checkbox" .checked=${everyYear === true}
      @change=${({ target }) => set({ everyYear: target.checked, from: dayOf(dateOf(from), target.checked), until: dayOf(dateOf(until), target.checked) })}>
      <span>${say('clinic.every-year')}</span></label>`,
};

/** `--12-25` is a day of every year. */
const dateOf = (day) => (day.startsWith('--') ? `${LEAP_YEAR}-${day.slice(2)}` : day);
const dayOf = (date, everyYear) => (everyYear ? `--${date.slice(5)}` : date);

/** Where visits are, with what is in them that a treatment may need. */
export const rooms = {
  title: () => say('setup.rooms'),
  add: () => say('clinic.add-room'),
  empty: () => ({ id: newId(), name: '', features: [], turnoverMinutes: USUAL_TURNOVER, capacity: 1 }),
  fields: ({ name, features, turnoverMinutes, capacity }, set) => html`
    ${input(say('catalogue.name'), 'text', name, (value) => set({ name: value }))}
    ${input(say('clinic.features'), 'text', features.join(', '), (value) => set({ features: wordsIn(value) }), { required: false })}
    ${input(say('setup.turnover'), 'number', turnoverMinutes, (value) => set({ turnoverMinutes: Number(value) }), { min: 0, max: 120 })}
    ${input(say('clinic.capacity'), 'number', capacity, (value) => set({ capacity: Number(value) }), { min: 1, max: 50 })}`,
};

const wordsIn = (text) => [...new Set(text.split(',').map((word) => word.trim()).filter(Boolean))];
