import { html, nothing } from 'lit';
import { say } from '../ui/say.js';
import { clock, shortDay } from '../ui/time.js';
import { stateWord } from './states.js';

/** The days of a week with what one therapist does on each: hours, time off and visits. */
export const week = (days, therapist, names) => html`
  <ol class="week">${days.map((day) => one(day, day.therapists.find(({ id }) => id === therapist), therapist, names))}</ol>`;

const one = (day, own, therapist, names) => html`
  <li>
    <h3><a href="#/day/${day.clinicId}?day=${day.date}">${shortDay(day.date, 'UTC')}</a></h3>
    ${own?.shifts.length ? own.shifts.map((shift) => html`<p class="hours">${span(shift, day.zone)}</p>`) : html`<p class="chosen">${say('week.off')}</p>`}
    ${own?.away.map((away) => html`<p class="flags">${say('week.away', { span: span(away, day.zone) })}</p>`)}
    <ul>${visitsOf(day, therapist).map(({ visit, part }) => html`
      <li class="visit ${visit.state}">
        <strong>${clock(part.start, day.zone)} <bdi>${visit.clientName}</bdi></strong>
        <span class="what"><bdi>${names.get(part.treatmentId)}</bdi></span>
        ${visit.state === 'booked' ? nothing : html`<span class="state ${visit.state}">${stateWord(visit.state)}</span>`}
      </li>`)}
    </ul>
  </li>`;

const span = ({ from, until }, zone) => say('open.days', { from: clock(from, zone), to: clock(until, zone) });

const visitsOf = ({ visits }, therapist) => visits.filter(({ state }) => state !== 'cancelled')
  .flatMap((visit) => visit.parts.filter(({ therapistId }) => therapistId === therapist).map((part) => ({ visit, part })));
