import { plusDays } from '../ui/time.js';
import { locale } from '../ui/words.js';

/** A Monday, by which the days of a week are named. */
const A_MONDAY = '2026-11-23';

const NAMES = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const long = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });

/** The days of a week as the services call them, each with its name. */
export const weekdays = NAMES.map((name, i) => [name, long.format(Date.parse(plusDays(A_MONDAY, i)))]);

export const weekdayName = (name) => weekdays.find(([one]) => one === name)?.[1] ?? name;

/** The Monday of a day's week. */
export const mondayOf = (day) => plusDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/** The days of a week from its Monday on. */
export const weekFrom = (monday) => NAMES.map((_, i) => plusDays(monday, i));

export const firstOfMonth = (day) => `${day.slice(0, 8)}01`;

/** The first day of the month so many months on. */
export function plusMonths(day, months) {
  const first = new Date(firstOfMonth(day));
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 10);
}
