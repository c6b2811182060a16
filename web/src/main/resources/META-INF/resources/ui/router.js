/** Addresses are hash routes: `#/book/<clinic>?day=2026-11-24`. */
const PREFIX = '#/';

/** Whether the address names a screen; a hash without a slash is a place on the page. */
export const namesScreen = () => location.hash === '' || location.hash.startsWith(PREFIX);

/** The address as a whole, without the hash sign: what `go` takes. */
export const here = () => location.hash.slice(1) || '/';

export const go = (address) => { location.hash = address; };

/** Goes there and leaves no trace of the present screen in the history. */
export const replace = (address) => location.replace(`#${address}`);

export const signInThen = (address) => `/sign-in?then=${encodeURIComponent(address)}`;

/**
 * The present route under the first pattern that fits, `{tag, load, audience, address, path, params, query}`; patterns
 * look like `/visits/:visit`, and `load` fetches the module of a screen that is not there from the start.
 */
export function route(patterns) {
  const address = here();
  const [path, query] = address.split('?');
  const segments = path.split('/');
  for (const [pattern, tag, load, audience] of patterns) {
    const params = fit(pattern.split('/'), segments);
    if (params) return { tag, load, audience, address, path, params, query: new URLSearchParams(query) };
  }
  return { tag: 'unknot-lost', address, path, params: {}, query: new URLSearchParams() };
}

function fit(names, segments) {
  if (names.length !== segments.length) return null;
  const params = {};
  for (const [i, name] of names.entries()) {
    if (name.startsWith(':') && segments[i]) params[name.slice(1)] = segments[i];
    else if (name !== segments[i]) return null;
  }
  return params;
}
