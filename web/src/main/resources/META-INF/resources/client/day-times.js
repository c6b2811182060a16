import { html, nothing } from 'lit';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { clock, longDay, shortDay, zoneName } from '../ui/time.js';
import { partsOfDay } from './free-days.js';

/** One day's free times as buttons, by part of the day, those that `isTaken(time)` crossed out; `choose(time)` is told which one. */
export const dayTimes = ({ day, times }, { zone }, costsVary, isTaken, choose) => html`
  <section class="times" aria-labelledby="day">
    <h2 id="day" tabindex="-1">${longDay(day, 'UTC')}</h2>
    ${partsOfDay(times).map((part) => html`
      <h3>${partWords(part.part)}</h3>
      <ul>${part.times.map((time) => timeButton(time, labels(times, zone), costsVary, isTaken(time), choose))}</ul>`)}
  </section>`;

/** The shortcut for people who want to come as soon as can be, or who have brought the time from another page. */
export const nextFree = (time, { zone }, costsVary, choose, brought) => html`
  <button type="button" class="main" @click=${() => choose(time)}>
    ${say(brought ? 'times.brought' : 'times.next-free', {
      day: shortDay(time.start, zone), time: clock(time.start, zone), name: who(time, costsVary),
    })}
  </button>`;

const timeButton = (time, label, costsVary, taken, choose) => html`
  <li>
    <button type="button" class="time ${taken ? 'gone' : ''}" aria-disabled=${taken ? 'true' : nothing}
      @click=${() => taken || choose(time)}>
      <strong>${label(time.start)}</strong>
      <span>${taken ? say('times.just-taken') : who(time, costsVary)}</span>
    </button>
  </li>`;

/** The therapist, and what it costs with them where that differs from one to the other. */
const who = ({ therapistName, price: own }, costsVary) => (own && costsVary
  ? say('times.who-for', { name: therapistName, price: price(own) })
  : therapistName);

/** On the day the clocks go back an hour exists twice: then every time names its zone. */
function labels(times, zone) {
  const clocksChange = new Set(times.map(({ start }) => start.slice(19))).size > 1;
  return (start) => (clocksChange ? `${clock(start, zone)} ${zoneName(start, zone)}` : clock(start, zone));
}

const partWords = (part) => ({
  morning: say('times.morning'),
  afternoon: say('times.afternoon'),
  evening: say('times.evening'),
})[part];
