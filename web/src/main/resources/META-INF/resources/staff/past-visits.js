import { get } from '../ui/api.js';
import { now } from '../ui/time.js';

/** The API's longest range. */
const RANGE_MS = 62 * 86_400_000;

const TAKEN = ['requested', 'booked', 'checked-in', 'completed', 'missed'];

const at = (ranges, since) => new Date(since + ranges * RANGE_MS).toISOString();

/** A client's visits at the clinics the reader works for, two months ahead and so many ranges of two months back; newest first. */
export async function visitsOf(client, back = 3) {
  const since = now();
  const ranges = Array.from({ length: back + 1 }, (_, range) => -range);
  const pages = await Promise.all(ranges.map((range) =>
    get('/appointments', { client, from: at(range, since), to: at(range + 1, since) })));
  return pages.flatMap(({ appointments }) => appointments.toReversed()).filter(({ state }) => state !== 'expired');
}

/** The one to repeat: the newest that was not called off. */
export const lastOf = (visits) => visits.find(({ state }) => TAKEN.includes(state));
