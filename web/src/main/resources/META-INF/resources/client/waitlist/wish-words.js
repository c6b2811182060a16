import { say } from '../../ui/say.js';
import { shortDay } from '../../ui/time.js';
import { locale } from '../../ui/words.js';
import { parts, weekdays } from '../options.js';

const list = (words) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(words);

const PART_FROM = { '00:00': 'MORNING', '12:00': 'AFTERNOON', '17:00': 'EVENING' };

/** What somebody waits for, in a line: where, which days, and when on them. */
export function wishWords({ clinics, therapists, from, to, weekdays: days, hours }, known) {
  const words = [
    list(clinics.map((id) => known.of(id)?.name ?? '')),
    say('waiting.span', { from: shortDay(from, 'UTC'), to: shortDay(to, 'UTC') }),
  ];
  if (therapists.length) words.push(list(therapists.map((id) => known.of(id)?.name ?? '')));
  if (days.length) words.push(list(named(weekdays(), days)));
  if (hours.length) words.push(list(hours.map((each) => hourWords(each))));
  return words.join(' · ');
}

const named = (entries, chosen) => entries.filter(([value]) => chosen.includes(value)).map(([, words]) => words);

/** The parts of a day by their names; other hours as they are. */
function hourWords({ from, until }) {
  const [part] = named(parts(), [PART_FROM[from]]);
  return part ?? `${from}–${until}`;
}
