import { get } from '../ui/api.js';

/** How much waits for a clinic's desk: visits that need another time while it is closed, and people who wait for one. */
export async function countWaiting(clinic) {
  const [{ conflicts }, { wishes }] = await Promise.all([get(`/clinics/${clinic}/conflicts`), get('/waitlist', { clinic })]);
  return conflicts.length + wishes.length;
}
