import { Problem } from '../../ui/problem.js';
import { say } from '../../ui/say.js';
import { locale } from '../../ui/words.js';

/** That others were faster for some visits of a course, told kindly: which, and what we put in their place. */
export function clashKindly({ type, status, more: { clashes = [], instead } }) {
  const numbers = new Intl.ListFormat(locale).format(clashes.map(({ number }) => String(number)));
  return new Problem({
    type,
    status,
    title: say('clash.title'),
    detail: say('clash.detail', { numbers }),
    next: say(instead?.missing ? 'clash.next-alone' : 'clash.next'),
  });
}

/** The visits found in place of those that were shown, each marked where it is another than before. */
export const changedBy = (before, instead) => instead.map((visit, index) => ({
  ...visit, changed: visit.time.start !== before[index].time.start || visit.time.therapistId !== before[index].time.therapistId,
}));
