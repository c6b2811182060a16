import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { clock, elsewhere, fullDay, zoneName } from '../ui/time.js';
import { minutesOf, priceWith } from './lengths.js';

/** An appointment with what its ids stand for: `{appointment, clinic, treatment, therapist}`. */
export const visit = async (id) => described(await get(`/appointments/${id}`));

/** The same, of an appointment that was read already. */
export async function described(appointment) {
  const [clinic, treatment, therapist] = await Promise.all([
    get(`/clinics/${appointment.clinicId}`),
    get(`/treatments/${appointment.treatmentId}`),
    get(`/therapists/${appointment.therapistId}`),
  ]);
  return { appointment, clinic, treatment, therapist };
}

/** Held now or until a moment ago; anything else is a visit. */
export const wasOnlyHeld = ({ state }) => state === 'held' || state === 'expired';

/** Where to look for another time for the same. */
export const otherTimes = (appointment) =>
  `/book/${appointment.clinicId}/${appointment.treatmentId}?minutes=${minutesOf(appointment)}`;

/** Short enough to say on the phone; the end of the id is its random part. */
const reference = (id) => id.slice(-8).toUpperCase().replace(/^(....)/, '$1-');

export const visitFacts = ({ appointment, clinic, treatment, therapist }) => html`
  <dl class="card facts">
    ${wasOnlyHeld(appointment) ? nothing : fact(say('visit.reference'), html`<span class="reference">${reference(appointment.id)}</span>`)}
    ${fact(say('visit.when'), when(appointment, clinic))}
    ${fact(say('visit.where'), where(clinic))}
    ${fact(say('visit.treatment'), html`${treatment.name}<br>${say('treatments.minutes', { minutes: minutesOf(appointment) })}`)}
    ${fact(say('visit.with'), therapist.name)}
    ${priceFact(treatment.variants.find(({ minutes }) => minutes === minutesOf(appointment)), treatment, therapist, clinic)}
  </dl>`;

const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** A length that is no longer on the list has no price there. */
const priceFact = (variant, treatment, therapist, clinic) => (variant
  ? fact(say('visit.price'), price(priceWith(therapist, treatment, variant, clinic)))
  : nothing);

function when({ start, end }, { zone, address }) {
  const there = elsewhere(start, zone);
  const span = { from: clock(start, zone), until: clock(end, zone), city: address.city, zone: zoneName(start, zone) };
  return html`
    <strong>${fullDay(start, zone)}</strong><br>${say('visit.span', span)}
    ${there ? html`<br>${say('visit.elsewhere', { time: there })}` : nothing}`;
}

const where = ({ name, address: { line, city, postcode } }) => html`<strong><bdi>${name}</bdi></strong><br><bdi>${line}</bdi><br><bdi>${city} ${postcode}</bdi>`;
