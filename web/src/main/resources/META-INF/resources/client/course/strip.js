import { html, nothing } from 'lit';
import { say } from '../../ui/say.js';
import { now } from '../../ui/time.js';

const DONE = ['completed', 'checked-in'];
const AHEAD = ['booked', 'requested'];

const isNext = (visits, visit) => visits.find(({ state, end }) => AHEAD.includes(state) && Date.parse(end) > now()) === visit;

/** How far a visit of a course has come: `done`, `next`, `open` or `off`. */
export function standing(visits, visit) {
  if (DONE.includes(visit.state)) return 'done';
  if (!AHEAD.includes(visit.state)) return 'off';
  return isNext(visits, visit) ? 'next' : 'open';
}

/** A course at a glance, a dot for each visit: its shape says what its words below say. */
export function strip({ visits }) {
  const each = visits.map((visit) => standing(visits, visit));
  const done = each.filter((one) => one === 'done').length;
  return html`
    <span class="strip">
      <span class="dots" aria-hidden="true">${each.map((one) => html`<span class="dot ${one}">${MARKS[one] ?? nothing}</span>`)}</span>
      <span>${say('course.so-far', { done, visits: visits.length })}</span>
    </span>`;
}

const MARKS = { done: '✓', off: '✕' };
