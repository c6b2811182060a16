import { send } from './http.js';

const PATH = '/api/v1/session';
const changes = new EventTarget();
let asked;
let session = { user: null, demoLogins: [] };

/** What is known of the session at this moment: `{user, csrf, demoLogins}`. */
export const current = () => session;

/** The session once the gateway has been asked, for screens that depend on who is signed in. */
export async function ready() {
  await (asked ??= refresh());
  return session;
}

export const onChange = (listener) => changes.addEventListener('change', listener);

export async function refresh() {
  try {
    return accept(await send('GET', PATH));
  } catch (problem) {
    asked = undefined;
    throw problem;
  }
}

export const signIn = async (username, password) => accept(await send('POST', PATH, { body: { username, password } }));

/** By what a client was sent: `{token}` of its link, or `{handle, code}`, and `client` where several share the contact. */
export async function signInBy(secret) {
  await change('POST', `${PATH}/link`, { body: secret });
  return refresh();
}

/** Who has a password shows once more who they are, before something that asks for it. */
export async function proveBy(username, password) {
  await change('POST', `${PATH}/step-up`, { body: { username, password } });
  return refresh();
}

export async function signOut() {
  await change('DELETE', PATH);
  return refresh();
}

/** Sends an unsafe request with the CSRF token, and once more with a fresh one when the session was renewed meanwhile. */
export async function change(method, path, request = {}) {
  await ready();
  try {
    return await send(method, path, withToken(request));
  } catch (problem) {
    if (problem.type !== 'csrf-token-missing') throw problem;
    await refresh();
    return send(method, path, withToken(request));
  }
}

const withToken = (request) => ({ ...request, headers: { ...request.headers, [session.csrf.header]: session.csrf.token } });

function accept(answer) {
  session = { demoLogins: [], ...answer };
  changes.dispatchEvent(new Event('change'));
  return session;
}
