import { html, nothing } from 'lit';
import { say } from '../../ui/say.js';
import { clock, longDay, shortDay, zoneName } from '../../ui/time.js';

/** One visit of a course that is not booked yet, and the other times there are for it. */
export const proposedVisit = ({ visit: { time, changed }, index, known, others, choose }) => html`
  <li class="card ${changed ? 'changed' : ''}" id="visit-${index}" tabindex="-1">
    <p>
      <strong>${longDay(time.start, time.zone)}, ${clock(time.start, time.zone)}</strong> (${zoneName(time.start, time.zone)})
      ${changed ? html`<span class="state held">${say('clash.changed')}</span>` : nothing}<br>
      <span>${say('proposed.who', { name: known.of(time.therapistId)?.name ?? '', clinic: known.of(time.clinicId)?.name ?? '' })}</span>
    </p>
    ${others.length ? html`
      <details>
        <summary>${say('proposed.others', { number: index + 1 })}</summary>
        <ul class="alternatives">
          ${others.map((other) => html`
            <li><button type="button" @click=${() => choose(other)}>${words(other, time, known)}</button></li>`)}
        </ul>
      </details>` : html`<p class="chosen">${say('proposed.alone')}</p>`}
  </li>`;

/** Who it is with is said where it is somebody else. */
function words({ start, zone, therapistId }, time, known) {
  const when = { day: shortDay(start, zone), time: clock(start, zone) };
  return therapistId === time.therapistId
    ? say('taken.choice', when)
    : say('taken.choice-with', { ...when, name: known.of(therapistId)?.name ?? '' });
}
