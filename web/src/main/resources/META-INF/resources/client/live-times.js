import { follow } from '../ui/stream.js';

/**
 * Hears what becomes of a clinic's times while somebody looks at them: `gone(spans)` whenever the list of taken spans,
 * each `{therapistId, from, until}`, has changed, `stale()` when the times should be asked for again. Answers how to stop.
 */
export function listen(clinic, { gone, stale }) {
  let spans = [];
  const tell = (changed) => {
    spans = changed;
    gone(spans);
  };
  return follow(`/api/v1/clinics/${clinic}/availability/stream`, {
    taken: ({ data }) => tell([...spans, JSON.parse(data)]),
    freed: ({ data }) => tell(spans.filter((span) => !same(span, JSON.parse(data)))),
    changed: stale,
    refresh: stale,
  }, () => {
    tell([]);
    stale();
  });
}

const same = (one, other) => one.therapistId === other.therapistId && one.from === other.from && one.until === other.until;

/** Whether one of the spans has taken this time from its therapist. */
export const isGone = ({ therapistId, start, minutes }, spans) => {
  const from = Date.parse(start);
  const until = from + minutes * 60_000;
  return spans.some((span) => span.therapistId === therapistId && Date.parse(span.from) < until && from < Date.parse(span.until));
};
