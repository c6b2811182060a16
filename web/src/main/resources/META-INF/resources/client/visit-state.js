import { say } from '../ui/say.js';

/** How a visit stands, in a word or two. */
export const visitState = (state) => ({
  held: say('state.held'),
  requested: say('state.requested'),
  booked: say('state.booked'),
  'checked-in': say('state.checked-in'),
  completed: say('state.completed'),
  missed: say('state.missed'),
  cancelled: say('state.cancelled'),
})[state] ?? state;
