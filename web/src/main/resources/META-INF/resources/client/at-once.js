import { html } from 'lit';
import { get } from '../ui/api.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { clock, shortDay } from '../ui/time.js';
import { bookAtOnce } from './hold.js';
import { terms } from './terms.js';

/** A time that new clients may not hold any more, with the terms it would be booked on: those stand before the booking, too. */
export const withTerms = async (time, clinic) => ({
  time, clinic, policy: await get('/policies/effective', { clinic: clinic.id, treatment: time.treatmentId }),
});

/** The way without a hold: booking at once, as work of the screen that asked for the hold. */
export const atOnce = ({ time, clinic, policy }, screen) => html`
  ${terms({ start: time.start, zone: clinic.zone, policy })}
  <p><button type="button" class="main" @click=${() => screen.busy || screen.attempt(() => book(time, clinic))}>
    ${say('at-once.book', { day: shortDay(time.start, clinic.zone), time: clock(time.start, clinic.zone) })}</button></p>`;

async function book(time, clinic) {
  const { id } = await bookAtOnce(time, clinic);
  replace(`/visits/${id}`);
}
