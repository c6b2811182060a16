import { get } from '../ui/api.js';

/** The API's own page: more than a desk reads. */
const MOST = 60;

/** Free times at a clinic as `{start, therapistId, therapistName, treatmentId, minutes, price}`, the soonest first. */
export async function freeTimes({ clinic, treatment, minutes, therapist, from, to, limit = MOST }) {
  const { times, offers, therapists } = await get('/availability', { clinic, treatment, minutes, therapist, from, to, limit });
  const names = new Map(therapists.map(({ id, name }) => [id, name]));
  return times.map(({ offer, start }) => {
    const offered = offers[offer];
    return { ...offered, start, therapistName: names.get(offered.therapistId) };
  });
}
