/** The screens of those who work here: each is loaded when somebody opens it. */
export const workScreens = [
  ['/day', 'unknot-day', () => import('./day.js')],
  ['/day/:clinic', 'unknot-day', () => import('./day.js')],
  ['/caller/:clinic', 'unknot-caller', () => import('./caller.js')],
  ['/week/:clinic', 'unknot-week', () => import('./week.js')],
  ['/week/:clinic/:therapist', 'unknot-week', () => import('./week.js')],
  ['/open/:clinic', 'unknot-open-things', () => import('./open-things.js')],
  ['/clients/:clinic/:client', 'unknot-client-record', () => import('./client-record.js')],
  ['/my-day', 'unknot-my-day', () => import('./my-day.js')],
  ['/my-day/:clinic', 'unknot-my-day', () => import('./my-day.js')],
];
