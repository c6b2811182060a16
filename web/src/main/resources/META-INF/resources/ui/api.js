import { send } from './http.js';
import { change } from './session.js';

const V1 = '/api/v1';
const keys = new Map();

/** Reads `path` below the API's root; `query` values that are undefined are left out. */
export function get(path, query = {}, headers = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return send('GET', V1 + path + (given.length ? `?${new URLSearchParams(given)}` : ''), { headers });
}

/**
 * Asks for a change. While nobody knows how an attempt ended (silence, or a failure of the server), the same request keeps
 * its Idempotency-Key: pressing the button again cannot book twice.
 */
export async function post(path, body, headers = {}) {
  const attempt = path + JSON.stringify([body, headers]);
  if (!keys.has(attempt)) keys.set(attempt, randomKey());
  try {
    const answer = await change('POST', V1 + path, { body, headers: { ...headers, 'Idempotency-Key': keys.get(attempt) } });
    keys.delete(attempt);
    return answer;
  } catch (problem) {
    if (isAnswer(problem)) keys.delete(attempt);
    throw problem;
  }
}

/** Asks for what must not stand in an address; nothing changes by it. */
export const ask = (path, body) => change('POST', V1 + path, { body });

/** Takes back what stands at `path`; once more does no harm. */
export const remove = (path) => change('DELETE', V1 + path);

export const put = (path, body) => change('PUT', V1 + path, { body });

const isAnswer = ({ status, type }) => status >= 400 && status < 500 && type !== 'request-in-flight';

/** crypto.randomUUID is missing on plain http beyond localhost, this is not. */
const randomKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-');
