import { say } from '../../ui/say.js';

/** From the first visit to the newest, in numbers and words. Nothing is promised by it. */
export function changeWords({ from, to, points, important }) {
  if (points === 0) return say('trend.same', { from });
  const values = { from, to, points: Math.abs(points) };
  if (points < 0) return say('trend.more', values);
  return `${say('trend.less', values)} ${say(important ? 'trend.noticed' : 'trend.small')}`;
}
