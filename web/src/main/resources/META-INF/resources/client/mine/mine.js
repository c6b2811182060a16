import { html } from 'lit';
import { say } from '../../ui/say.js';
import { clientsOnly } from '../refusals.js';

/** The client who is signed in; a refusal told kindly for anybody else. */
export function mine(user) {
  if (user.kind !== 'client') throw clientsOnly(user);
  return user;
}

const sameAgain = (visit) => new URLSearchParams(visit
  && { treatment: visit.treatmentId, clinic: visit.clinicId, with: visit.therapistId });

/** The ways to what is a client's own beside their visits; a course is planned where and with whom the `latest` visit was. */
export const myPlaces = (latest) => html`
  <nav class="pills places" aria-label=${say('mine.places')}>
    <a class="pill" href="#/courses/new?${sameAgain(latest)}">${say('mine.course')}</a>
    <a class="pill" href="#/waiting">${say('mine.waiting')}</a>
    <a class="pill" href="#/progress">${say('trend.title')}</a>
    <a class="pill" href="#/preferences">${say('preferences.title')}</a>
    <a class="pill" href="#/data">${say('data.title')}</a>
  </nav>`;
