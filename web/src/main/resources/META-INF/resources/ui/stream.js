/** Of the browser's own attempts a refusal is the last one: a gateway that just started refuses. Not all pages come back at one moment. */
const pause = () => 2000 + Math.random() * 3000;

/**
 * Server-sent events of `path`: `heard` has a listener by each event's name. They come back by themselves whatever
 * happens to the connection; what was missed meanwhile nobody knows, so `back()` is called each time. `lost` is told whether
 * nothing is heard at the moment. Answers how to stop.
 */
export function follow(path, heard, back, lost = () => {}) {
  let source;
  let timer;
  let before = false;
  const open = () => {
    source = new EventSource(path);
    for (const [name, listener] of Object.entries(heard)) source.addEventListener(name, listener);
    source.addEventListener('open', () => {
      lost(false);
      if (before) back();
      before = true;
    });
    source.addEventListener('error', () => {
      lost(true);
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, pause());
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
