/** The screens of those who manage clinics. */
export const managerScreens = [
  ['/reviews/:clinic', 'unknot-reviews', () => import('./reviews.js')],
  ['/reports/:clinic', 'unknot-reports', () => import('./reports.js')],
  ['/policy/:clinic', 'unknot-policy', () => import('./policy.js')],
  ['/clinic/:clinic', 'unknot-clinic', () => import('./clinic.js')],
  ['/setup', 'unknot-setup', () => import('./setup/setup.js')],
  ['/setup/:clinic', 'unknot-setup', () => import('./setup/setup.js')],
  ['/catalogue/:clinic', 'unknot-catalogue', () => import('./catalogue.js')],
];
