import { follow as stream } from '../ui/stream.js';

const TOGETHER_MS = 250;

/**
 * Follows what changes on a clinic's day: `changed()` once for what comes in together, and for what was missed while nothing
 * was heard; `lost(true)` meanwhile. Answers how to stop.
 */
export function follow(clinic, date, { changed, lost }) {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, TOGETHER_MS);
  };
  const stop = stream(`/api/v1/clinics/${clinic}/day/stream?date=${date}`, { visit: soon, changed: soon, refresh: soon }, soon, lost);
  return () => {
    clearTimeout(waiting);
    stop();
  };
}
