import { html } from 'lit';
import { say } from '../../ui/say.js';

/** Asks to be forgotten: not by one slip of a finger. */
export const eraseForm = (submit) => html`
  <form class="card" @submit=${submit}>
    <h2>${say('data.erase')}</h2>
    <p>${say('data.erase-why')}</p>
    <label class="option"><input type="checkbox" name="sure" required> <span>${say('data.erase-sure')}</span></label>
    <button type="submit" class="main danger">${say('data.erase-go')}</button>
  </form>`;

/** The ways to the visits that stand in the way: to cancel one may cost something, so it is asked of each. */
export const visitsToCome = (appointments) => html`
  <ul class="alternatives">
    ${appointments.map((id, index) => html`<li><a class="pill" href="#/visits/${id}">${say('data.visit', { number: index + 1 })}</a></li>`)}
  </ul>`;
