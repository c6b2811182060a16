import { heardAt } from './time.js';
import { problemOf, unreachable } from './problem.js';
import { language } from './words.js';

/** Longer than the gateway's own limit of 10 s, so that its answer is the one people see. */
const PATIENCE_MS = 15_000;

/**
 * Sends one request and answers its JSON, or null when it has no body.
 * Everything else is thrown as a Problem, a silent network included.
 */
export async function send(method, path, request) {
  const answer = await fetched(method, path, request);
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

/** The same with the whole answer, for what is no JSON. */
export async function fetched(method, path, { body, headers } = {}) {
  const answer = await ask(path, {
    method,
    headers: { Accept: 'application/json', 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  heardAt(answer.headers.get('Date'));
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function ask(path, request) {
  try {
    return await fetch(path, request);
  } catch {
    throw unreachable();
  }
}
