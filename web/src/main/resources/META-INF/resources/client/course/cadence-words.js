import { say } from '../../ui/say.js';

/** What a cadence is called; one the clinic made up has its visits and days alone. */
export const cadenceName = (key) => ({
  starting: say('cadence.starting'),
  course: say('cadence.course'),
  chronic: say('cadence.chronic'),
  maintenance: say('cadence.maintenance'),
})[key] ?? say('cadence.own');

/** How many visits, and how far apart. */
export const cadenceWords = ({ visits, spacing }) => say('cadence.words', {
  visits, least: spacing.minDays, most: spacing.maxDays,
});
