import { send } from '../ui/http.js';
import { change } from '../ui/session.js';

const V1 = '/api/v1';
const reasons = new Map();

/** Why records of clients of other clinics are opened, as the audit trail is told, and the words for each. */
export const REASONS = [
  ['The client is at our desk or on the phone', 'reason.here'],
  ['The client asked us to look at their record', 'reason.asked'],
  ['The client is to be treated here', 'reason.treat'],
  ['A complaint has to be settled', 'reason.complaint'],
];

/** Remembers until the page is left why this client's record is opened. */
export const openFor = (client, reason) => reasons.set(client, reason);

/** Whether it was said already. */
export const isOpened = (client) => reasons.has(client);

/** What goes along with whatever is asked or done about a client: the reason, if one was given. */
export const withReason = (client) => (reasons.has(client) ? { 'X-Access-Reason': reasons.get(client) } : {});

/** What is kept of a client, read with the reason that was given, if one was. */
export const read = (client, path = '') => send('GET', `${V1}/clients/${client}${path}`, { headers: withReason(client) });

/** A change of what is kept of a client. */
export const write = (method, client, path, body) =>
  change(method, `${V1}/clients/${client}${path}`, { body, headers: withReason(client) });
