import { say } from '../ui/say.js';

const WORDS = () => ({
  light: say('likes.light'),
  medium: say('likes.medium'),
  firm: say('likes.firm'),
  cool: say('likes.cool'),
  normal: say('likes.normal'),
  warm: say('likes.warm'),
  talk: say('likes.talk'),
  quiet: say('likes.quiet'),
});

/** What somebody likes as small words, what to avoid first. */
export function preferenceWords({ pressure, temperature, company, areasToAvoid = [], positions = [] }) {
  const words = WORDS();
  return [
    ...areasToAvoid.map((area) => say('likes.avoid', { area })),
    ...positions,
    ...[pressure, temperature, company].filter(Boolean).map((one) => words[one]),
  ];
}
