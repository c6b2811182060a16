import { html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { names } from '../names.js';
import { clock, shortDay, zoneName } from '../../ui/time.js';
import { visitState } from '../visit-state.js';
import '../mine/trend.js';
import { cadenceName } from './cadence-words.js';
import { standing, strip } from './strip.js';

/** One course: how far it has come, each visit, how the pain went, and what may follow. */
class Course extends Screen {
  static signedIn = true;

  async load({ params, query }) {
    const [course, known] = await Promise.all([get(`/care-plans/${params.course}`), names()]);
    return { course, known, isNew: query.has('new') };
  }

  view({ course, known, isNew }) {
    return html`
      <h1 class="headline ${isNew ? 'booked' : ''}" tabindex="-1">
        ${isNew ? say('course.booked') : cadenceName(course.preset)}
      </h1>
      ${isNew ? html`<p>${say('course.booked-detail')}</p>` : nothing}
      ${course.state === 'paused' ? html`<p class="card hint">${say('course.paused')}</p>` : nothing}
      ${course.state === 'ended' ? html`<p class="card hint">${say('course.ended')}</p>` : nothing}
      ${strip(course)}
      <ol class="choices">${course.visits.map((visit) => line(visit, course.visits, known))}</ol>
      ${course.next ? follows(course.next, course.visits.at(-1)) : nothing}
      <section aria-labelledby="trend">
        <h2 id="trend">${say('trend.title')}</h2>
        <unknot-trend .client=${course.clientId} .visits=${course.visits}></unknot-trend>
      </section>
      <div class="actions">
        <a class="plain" href="#/visits">${say('visit.all')}</a>
        <a class="plain" href="/api/v1/care-plans/${course.id}/summary" target="_blank" rel="noopener">${say('course.print')}</a>
      </div>`;
  }
}

const line = (visit, visits, known) => html`
  <li>
    <a class="choice visit-line ${standing(visits, visit)}" href="#/visits/${visit.appointmentId}">
      <strong>${say('visits.line', {
        day: shortDay(visit.start, visit.zone), time: clock(visit.start, visit.zone), zone: zoneName(visit.start, visit.zone),
      })}</strong>
      <span>${say('proposed.who', { name: known.of(visit.therapistId)?.name ?? '', clinic: known.of(visit.clinicId)?.name ?? '' })}</span>
      <span class="state ${visit.state}">${visitState(visit.state)}</span>
    </a>
  </li>`;

const follows = ({ preset, firstDay }, last) => html`
  <section class="card" aria-labelledby="follows">
    <h2 id="follows">${say('course.next')}</h2>
    <p>${say('course.next-detail', { name: cadenceName(preset), day: shortDay(firstDay, 'UTC') })}</p>
    <a class="main" href="#/courses/new/${preset}?${new URLSearchParams({
      treatment: last.treatmentId, clinic: last.clinicId, with: last.therapistId, first: firstDay,
    })}">${say('course.next-go')}</a>
  </section>`;

customElements.define('unknot-course', Course);
