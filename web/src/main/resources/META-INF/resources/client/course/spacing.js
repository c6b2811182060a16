const DAY_MS = 86_400_000;

/** Of a wall time such as 2026-11-24T09:40, as a number of days. */
const dayOf = ({ localStart }) => Date.parse(`${localStart.slice(0, 10)}T00:00Z`) / DAY_MS;

/** Whether times, in their order, are as far apart as a course says: in days by the clinics' clocks, as the services count. */
export function keepsSpacing(times, { minDays, maxDays, perWeek }) {
  const days = times.map(dayOf);
  const apart = days.slice(1).map((day, index) => day - days[index]);
  if (apart.some((each) => each < minDays || each > maxDays)) return false;
  const weeks = Map.groupBy(days, (day) => Math.floor((day - days[0]) / 7));
  return !perWeek || [...weeks.values()].every((week) => week.length <= perWeek);
}

/** The other times of a visit that still fit now that its neighbours may have changed. */
export const fitting = (visits, index, spacing) => visits[index].alternatives.filter((other) =>
  keepsSpacing(visits.map(({ time }, at) => (at === index ? other : time)), spacing));

/** The visits with another time for one of them; the time it had is one of its others from now on. */
export const exchanged = (visits, index, other) => visits.map((visit, at) => (at === index
  ? { ...visit, time: other, alternatives: [visit.time, ...visit.alternatives.filter((each) => each !== other)], changed: false }
  : visit));
