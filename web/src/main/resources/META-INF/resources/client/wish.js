/** What somebody is here for. It says what hurts, so it stands in no address: this window keeps it while it is open. */
const KEY = 'wish';

/** `{condition}` or `{treatmentId}`, with `postcode` when they said where they are; empty while nothing is said. */
export function wish() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

/** Remembers what is said now beside what was said before; what is undefined is forgotten. */
export function wishFor(said) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...wish(), ...said }));
  } catch {
    // A window that keeps nothing asks again.
  }
}
