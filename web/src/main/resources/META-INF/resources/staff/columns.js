import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { say } from '../ui/say.js';
import { clock, now } from '../ui/time.js';
import { flagWords, mayMove, stateWord } from './states.js';

/** A gap that is shorter has no room for a link to press. */
const LEAST_MINUTES = 15;

/**
 * A column for each therapist or room, with what they do and when they are free; `open(visit)` is told which one. Free
 * time leads to booking it for a caller where `mayBook`.
 */
export function columns({ clinicId, date, therapists, rooms, visits, zone }, names, { by, mayBook }, changed, open) {
  const free = ({ from, until }, therapist) => {
    const words = say('day.free', { from: clock(from, zone), until: clock(until, zone) });
    if (!mayBook || Date.parse(until) - Math.max(now(), Date.parse(from)) < LEAST_MINUTES * 60_000) return words;
    const query = new URLSearchParams({ day: date, from, ...(therapist && { therapist }) });
    return html`<a href="#/caller/${clinicId}?${query}">${words}</a>`;
  };
  const all = by === 'room' ? rooms : therapists;
  if (!all.length) return html`<p>${say('day.nobody')}</p>`;
  return all.map(({ id, gaps }) => html`
    <section class="column" aria-labelledby="column-${id}" data-therapist=${by === 'room' ? nothing : id}>
      <h2 id="column-${id}"><bdi>${names.get(id) ?? ''}</bdi></h2>
      <ol>
        ${repeat(inOrder(gaps, partsOf(visits, by, id)), whichOne, (item) => (item.visit
          ? card(item, names, zone, changed, open, mayBook && by !== 'room')
          : gap(item, free(item, by === 'room' ? undefined : id))))}
        <li class="now" aria-hidden="true" hidden></li>
      </ol>
    </section>`);
}

/** What was called off takes no time any more; it is listed apart. */
export const calledOff = ({ visits, zone }, open) => {
  const all = visits.filter(({ state }) => state === 'cancelled');
  return all.length ? html`
    <details class="called-off">
      <summary>${say('day.called-off', { count: all.length })}</summary>
      <ul>${all.map(({ appointmentId, start, clientName }) => html`
        <li><button type="button" class="plain" @click=${() => open(appointmentId)}>${clock(start, zone)} <bdi>${clientName}</bdi></button></li>`)}
      </ul>
    </details>` : nothing;
};

/** The parts of visits that are theirs: a visit of several parts stands in several columns. */
const partsOf = (visits, by, id) => visits.filter(({ state }) => state !== 'cancelled').flatMap((visit) => visit.parts
  .filter((part) => (by === 'room' ? part.roomId : part.therapistId) === id)
  .map((part) => ({ visit, part, from: part.start, until: part.end })));

const inOrder = (gaps, parts) => [...gaps, ...parts].sort((one, other) => Date.parse(one.from) - Date.parse(other.from));

/** A card stays the same one whatever comes before it: somebody may have the focus on it, or drag it. */
const whichOne = ({ visit, part, from }) => (visit ? `${visit.appointmentId} ${visit.parts.indexOf(part)}` : from);

const gap = ({ from, until }, words) => html`<li class="gap" data-from=${from} data-until=${until}>${words}</li>`;

const card = ({ visit, part, from, until }, names, zone, changed, open, mayDrag) => html`
  <li class="placed" data-from=${from} data-until=${until}>
    <button type="button" class="visit ${visit.state} ${changed.has(visit.appointmentId) ? 'glow' : ''}"
      data-visit=${visit.appointmentId} data-movable=${mayDrag && mayMove(visit.state) && visit.parts.length === 1 ? '' : nothing}
      @click=${() => open(visit.appointmentId)}>
      <strong>${clock(from, zone)} <bdi>${visit.clientName}</bdi></strong>
      <span class="what"><bdi>${names.get(part.treatmentId)}</bdi>, <bdi>${names.get(part.roomId)}</bdi></span>
      <span class="state ${visit.state}">${stateWord(visit.state)}</span>
      ${visit.flags.length ? html`<span class="flags">${flagWords(visit.flags)}</span>` : nothing}
    </button>
  </li>`;
