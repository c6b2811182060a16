/** Whether this page stands on somebody else's: nobody is signed in here, and what is personal is asked on our own page. */
export const embedded = location.pathname.startsWith('/embed/');

/** The page around this one, as its script has named it; nothing where it named none. */
const site = () => {
  const named = new URLSearchParams(location.search).get('site');
  return named && URL.canParse(named) ? new URL(named).origin : null;
};

/** Tells the page around how high `part` is, whenever that changes; a page of another origin does not hear it. */
export function tellHeight(part) {
  const origin = site();
  if (!origin || parent === window) return;
  new ResizeObserver(() => parent.postMessage({ unknot: 'height', height: part.getBoundingClientRect().height }, origin)).observe(part);
}

/**
 * Opens the same screen in a tab of our own, where cookies are our own and the address bar says where one is, with the time
 * in hand: a button there holds it, never the address alone.
 */
export function bring({ path }, { start, therapistId, minutes }) {
  open(`/#${path}?${new URLSearchParams({ with: therapistId, minutes, from: start.slice(0, 10), take: start })}`, '_blank', 'noopener');
}
