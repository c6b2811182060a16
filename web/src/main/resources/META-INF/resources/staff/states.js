import { say } from '../ui/say.js';
import { locale } from '../ui/words.js';

export const stateWord = (state) => ({
  held: say('state.held'),
  requested: say('state.requested'),
  booked: say('state.booked'),
  'checked-in': say('state.checked-in'),
  completed: say('state.completed'),
  missed: say('state.missed'),
  cancelled: say('state.cancelled'),
})[state] ?? state;

const flag = (name) => ({
  'first-visit': say('flag.first-visit'),
  late: say('flag.late'),
  'waits-for-approval': say('flag.waits-for-approval'),
  'plan-paused': say('flag.plan-paused'),
  'confirmed-by-client': say('flag.confirmed-by-client'),
  'cannot-come': say('flag.cannot-come'),
  'look-at-progress': say('flag.look-at-progress'),
  'screening-needed': say('flag.screening-needed'),
  'red-flag': say('flag.red-flag'),
  amber: say('flag.amber'),
  'take-care': say('flag.take-care'),
})[name] ?? name;

/** What to keep in mind of a visit, as small words. */
export const flagWords = (flags) => new Intl.ListFormat(locale, { type: 'unit' }).format(flags.map(flag));

/** What may be done with a visit in a state, the usual first: the command's place in the API. */
export const commandsOf = (state) => ({
  requested: ['approval', 'cancellation'],
  booked: ['check-in', 'no-show', 'cancellation'],
  'checked-in': ['completion'],
})[state] ?? [];

/** Whether a visit in this state may be given another time. */
export const mayMove = (state) => state === 'booked' || state === 'requested';

export const commandWord = (command) => ({
  approval: say('command.approval'),
  'check-in': say('command.check-in'),
  completion: say('command.completion'),
  'no-show': say('command.no-show'),
  cancellation: say('command.cancellation'),
})[command];

/** What has been done, once it is. */
export const doneWord = (command) => ({
  approval: say('done.approval'),
  'check-in': say('done.check-in'),
  completion: say('done.completion'),
  'no-show': say('done.no-show'),
  cancellation: say('done.cancellation'),
  move: say('done.move'),
})[command];
