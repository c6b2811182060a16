const TOGETHER_MS = 250;

/**
 * Follows what changes on a clinic's day: `changed()` once for what comes in together, `lost(true)` while nothing is
 * heard. Answers how to stop.
 */
export function follow(clinic, date, { changed, lost }) {
  const source = new EventSource(`/api/v1/clinics/${clinic}/day/stream?date=${date}`);
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, TOGETHER_MS);
  };
  for (const news of ['visit', 'changed', 'refresh']) source.addEventListener(news, soon);
  source.addEventListener('open', () => lost(false));
  source.addEventListener('error', () => lost(true));
  return () => {
    clearTimeout(waiting);
    source.close();
  };
}
