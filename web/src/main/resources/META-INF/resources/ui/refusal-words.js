import { say } from './say.js';
import { language } from './words.js';

/** The services refuse in English. What people meet most is said here in their language: the title, and what to do. */
const WORDS = {
  'wrong-login': ['refusal.wrong-login', 'refusal.wrong-login-next'],
  'login-needed': ['refusal.login-needed', 'refusal.login-needed-next'],
  'not-allowed': ['refusal.not-allowed', 'refusal.not-allowed-next'],
  'not-bookable': ['refusal.not-bookable', 'refusal.other-time'],
  'too-many-bookings': ['refusal.too-many-bookings', 'refusal.too-many-bookings-next'],
  'too-many-holds': ['refusal.too-many-holds', 'refusal.too-many-holds-next'],
  'too-late-to-move': ['refusal.too-late-to-move', 'refusal.call'],
  'not-extended': ['refusal.not-extended', 'refusal.not-extended-next'],
  'hold-expired': ['refusal.hold-expired', 'refusal.other-time'],
  'wrong-state': ['refusal.wrong-state', 'refusal.look-again'],
  'too-early': ['refusal.too-early', 'refusal.too-early-next'],
  'undo-lapsed': ['refusal.undo-lapsed', 'refusal.look-again'],
  'red-flag': ['refusal.red-flag', 'refusal.call'],
  'contraindicated': ['refusal.contraindicated', 'refusal.contraindicated-next'],
  'invalid-request': ['refusal.invalid-request', 'refusal.invalid-request-next'],
  'wrong-code': ['refusal.wrong-code', 'refusal.wrong-code-next'],
  'code-lapsed': ['refusal.code-lapsed', 'refusal.code-lapsed-next'],
  'offer-over': ['refusal.offer-over', 'refusal.offer-over-next'],
  'too-many-wishes': ['refusal.too-many-wishes', 'refusal.too-many-wishes-next'],
  'unknown-manage-link': ['refusal.unknown-manage-link', 'refusal.unknown-manage-link-next'],
  'breaks-spacing': ['refusal.breaks-spacing', 'refusal.breaks-spacing-next'],
  'newcomers-hold-enough': ['refusal.newcomers-hold-enough', 'refusal.newcomers-hold-enough-next'],
  'visits-to-come': ['refusal.visits-to-come', 'refusal.visits-to-come-next'],
  'service-unavailable': ['refusal.service-unavailable', 'problem.unexpected-next'],
};

/** `{title, detail, next}` for a refusal in the language of the page; nothing where the service's own words are the best. */
export function inOurWords(type) {
  if (language === 'en' || !Object.hasOwn(WORDS, type)) return {};
  const [title, next] = WORDS[type];
  return { title: say(title), detail: undefined, next: say(next) };
}
