/** The screens of those who manage clinics. */
export const managerScreens = [
  ['/reviews/:clinic', 'unknot-reviews', () => import('./reviews.js')],
  ['/reports/:clinic', 'unknot-reports', () => import('./reports.js')],
  ['/policy/:clinic', 'unknot-policy', () => import('./policy.js')],
  ['/catalogue/:clinic', 'unknot-catalogue', () => import('./catalogue.js')],
];
