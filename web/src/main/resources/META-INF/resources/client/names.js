import { get } from '../ui/api.js';

/** All clinics, treatments and therapists there are: each as a list, and by its id with `of(id)`. */
export async function names() {
  const [{ clinics }, { treatments }, { therapists }] = await Promise.all([
    get('/clinics'), get('/treatments'), get('/therapists'),
  ]);
  const each = new Map([...clinics, ...treatments, ...therapists].map((entry) => [entry.id, entry]));
  return { clinics, treatments, therapists, of: (id) => each.get(id) };
}
