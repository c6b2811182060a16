import { say } from '../ui/say.js';

/** What is wrong in one sentence, and the first thing to do about it. */
export const alarmWords = ({ name, about, value }) => {
  const values = { about, share: Math.round(value * 1000) / 10, value: Math.round(value) };
  return ({
    UnknotServiceDown: () => [say('alarm.service-down', values), say('alarm.service-down-do')],
    UnknotBookingFailing: () => [say('alarm.booking-failing', values), say('alarm.failing-do')],
    UnknotSearchFailing: () => [say('alarm.search-failing', values), say('alarm.failing-do')],
    UnknotDatabasePoolExhausted: () => [say('alarm.pool', values), say('alarm.pool-do')],
    UnknotOutboxStuck: () => [say('alarm.outbox', values), say('alarm.outbox-do')],
    UnknotNoRelay: () => [say('alarm.relay', values), say('alarm.relay-do')],
    UnknotConsumerBehind: () => [say('alarm.behind', values), say('alarm.behind-do')],
    UnknotMessagesStuck: () => [say('alarm.stuck', values), say('alarm.stuck-do')],
    UnknotRemindersLate: () => [say('alarm.late', values), say('alarm.late-do')],
    UnknotMessagesFailing: () => [say('alarm.undelivered', values), say('alarm.undelivered-do')],
    UnknotDeadLetters: () => [say('alarm.dead', values), say('alarm.dead-do')],
    UnknotLicencesEnded: () => [say('alarm.licences-ended', values), say('alarm.licences-do')],
    UnknotLicencesEnding: () => [say('alarm.licences-ending', values), say('alarm.licences-do')],
  })[name]?.() ?? [name, ''];
};

/** Where it is written out: a part of the runbooks that come with Unknot. */
export const runbook = ({ name }) => `docs/runbooks.md#${name.toLowerCase()}`;
