import { html } from 'lit';
import { say } from '../../ui/say.js';
import { clientsOnly } from '../refusals.js';

/** The client who is signed in; a refusal told kindly for anybody else. */
export function mine(user) {
  if (user.kind !== 'client') throw clientsOnly(user);
  return user;
}

/** The ways to what is a client's own beside their visits. */
export const myPlaces = () => html`
  <nav class="pills places" aria-label=${say('mine.places')}>
    <a class="pill" href="#/courses/new">${say('mine.course')}</a>
    <a class="pill" href="#/waiting">${say('mine.waiting')}</a>
    <a class="pill" href="#/progress">${say('trend.title')}</a>
    <a class="pill" href="#/preferences">${say('preferences.title')}</a>
    <a class="pill" href="#/data">${say('data.title')}</a>
  </nav>`;
