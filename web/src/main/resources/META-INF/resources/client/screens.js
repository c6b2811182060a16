import { managerScreens } from '../manage/routes.js';
import { operatorScreens } from '../operator/routes.js';
import { workScreens } from '../staff/routes.js';
import { learn } from '../ui/words.js';

/** A screen of somebody's own: its words come before it, as it may need them at once. */
const own = (load) => async () => {
  await learn('mine');
  return load();
};

const visit = () => import('./visit.js');
const cancel = () => import('./cancel.js');
const move = () => import('./move.js');
const login = () => import('./login.js');
const who = () => import('./who.js');
const times = () => import('./times.js');
const held = () => import('./held.js');

/**
 * Every screen by its address: its element, how its script is loaded where it is not there from the start, and `work` for
 * those who work here, whose styles reach no other.
 */
export const screens = [
  ['/', 'unknot-need'],
  ['/treatments', 'unknot-known-treatment', () => import('./known-treatment.js')],
  ['/who', 'unknot-who', who],
  ['/clinics', 'unknot-clinics', () => import('./clinics.js')],
  ['/book/:clinic', 'unknot-treatments', () => import('./treatments.js')],
  ['/book/:clinic/:treatment', 'unknot-times', times],
  ['/wait/:clinic/:treatment', 'unknot-wait', own(() => import('./waitlist/wait.js'))],
  ['/sign-in', 'unknot-sign-in', () => import('./sign-in.js')],
  ['/guest', 'unknot-guest', () => import('./guest.js')],
  ['/login', 'unknot-login', login],
  ['/login/:token', 'unknot-login', login],
  ['/contact', 'unknot-contact', () => import('./contact.js')],
  ['/safety', 'unknot-safety', () => import('./safety.js')],
  ['/held/:visit', 'unknot-held', held],
  ['/answer/:token', 'unknot-answer', () => import('./answer.js')],
  ['/visits', 'unknot-visits', own(() => import('./visits.js'))],
  ['/visits/:visit', 'unknot-visit', visit],
  ['/visits/:visit/move', 'unknot-move', move],
  ['/visits/:visit/cancel', 'unknot-cancel', cancel],
  ['/manage/:token', 'unknot-visit', visit],
  ['/manage/:token/move', 'unknot-move', move],
  ['/manage/:token/cancel', 'unknot-cancel', cancel],
  ['/courses/new', 'unknot-cadences', own(() => import('./course/cadences.js'))],
  ['/courses/new/:preset', 'unknot-course-plan', own(() => import('./course/plan.js'))],
  ['/courses/times', 'unknot-course-times', own(() => import('./course/times.js'))],
  ['/courses/:course', 'unknot-course', own(() => import('./course/course.js'))],
  ['/waiting', 'unknot-waiting', own(() => import('./waitlist/waiting.js'))],
  ['/progress', 'unknot-progress', own(() => import('./mine/progress.js'))],
  ['/preferences', 'unknot-preferences', own(() => import('./mine/preferences.js'))],
  ['/data', 'unknot-data', own(() => import('./mine/data.js'))],
  ...[...workScreens, ...managerScreens, ...operatorScreens].map((screen) => [...screen, 'work']),
];

/** What the next steps of booking are made of comes while somebody reads the first; without it they come when asked for. */
export function warmUp() {
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(() => Promise.all([who(), times(), held()]).catch(() => {}));
}
