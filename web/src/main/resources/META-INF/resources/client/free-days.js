import { get } from '../ui/api.js';
import { plusDays, today } from '../ui/time.js';

const DAYS_ASKED = 14;
const DAYS_SHOWN = 7;
const TIMES_A_PAGE = 200;
const MOST_PAGES = 5;

/**
 * The next days with free times, from `from` (a day in the clinic's zone) or today:
 * `{from, to, days: [{day, times}], earlier, later}`; `earlier` and `later` are where to look on, undefined where nothing can be.
 */
export async function freeDays(clinic, treatment, { from, therapist, minutes, currency }) {
  const first = today(clinic.zone);
  const start = from > first ? from : first;
  const end = plusDays(start, DAYS_ASKED);
  const answer = await freeTimes({
    clinic: clinic.id, treatment: treatment.id, minutes, currency, therapist, from: start, to: end, limit: TIMES_A_PAGE,
  });
  const { days, next } = shown(answer, end);
  const horizon = plusDays(first, clinic.horizonDays);
  return {
    from: start,
    to: plusDays(next, -1),
    days,
    earlier: start > first ? laterOf(first, plusDays(start, -DAYS_SHOWN)) : undefined,
    later: next <= horizon ? next : undefined,
  };
}

/** Page after page until there are days enough: `{times, more}`, each time with its offer and its therapist's name. */
async function freeTimes(question) {
  const times = [];
  let after;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await get('/availability', { ...question, after });
    const names = new Map(answer.therapists.map(({ id, name }) => [id, name]));
    times.push(...answer.times.map(({ offer, start }) => {
      const offered = answer.offers[offer];
      return { ...offered, start, therapistName: names.get(offered.therapistId) };
    }));
    after = answer.next ?? undefined;
    if (!after || byDay(times).length > DAYS_SHOWN) break;
  }
  return { times, more: after !== undefined };
}

// A start is written by the clinic's clock: 2026-11-24T09:40:00+01:00.
const byDay = (times) => [...Map.groupBy(times, ({ start }) => start.slice(0, 10))];

/** Whole days only: an answer that was cut off may lack times of its last day. */
function shown({ times, more }, end) {
  const days = byDay(times).map(([day, of]) => ({ day, times: of }));
  const whole = more && days.length > 1 ? days.slice(0, -1) : days;
  const few = whole.slice(0, DAYS_SHOWN);
  const cut = more || whole.length > few.length;
  return { days: few, next: cut ? plusDays(few.at(-1).day, 1) : end };
}

const laterOf = (one, other) => (one > other ? one : other);

/** The parts of a day that have times, in order: `{part, times}`. */
export function partsOfDay(times) {
  const parts = Map.groupBy(times, ({ start }) => partOf(Number(start.slice(11, 13))));
  return ['morning', 'afternoon', 'evening'].filter((part) => parts.has(part)).map((part) => ({ part, times: parts.get(part) }));
}

function partOf(hour) {
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

export const sameTime = (one, other) => one?.therapistId === other?.therapistId && Date.parse(one?.start) === Date.parse(other?.start);
