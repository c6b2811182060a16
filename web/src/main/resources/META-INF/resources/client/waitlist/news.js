import { follow } from '../../ui/stream.js';

/** Long, as the stream tells what is new at once: this is for what no message tells, such as an offer that ran out. */
const ASK_AGAIN_MS = 30_000;

/** Calls `changed` whenever there may be something new for who is signed in: an offer is told in their inbox. Answers how to stop. */
export function hearNews(changed) {
  const stop = follow('/api/v1/inbox/stream', { inbox: changed }, changed);
  const timer = setInterval(changed, ASK_AGAIN_MS);
  return () => {
    stop();
    clearInterval(timer);
  };
}
