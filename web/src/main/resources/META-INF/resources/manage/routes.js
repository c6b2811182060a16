/** The screens of those who manage clinics. */
export const managerScreens = [
  ['/reviews/:clinic', 'unknot-reviews', () => import('./reviews.js')],
  ['/reports/:clinic', 'unknot-reports', () => import('./reports.js')],
  ['/reports/:clinic/lead-times', 'unknot-lead-times', () => import('./lead-times.js')],
  ['/policy/:clinic', 'unknot-policy', () => import('./policy.js')],
  ['/clinic/:clinic', 'unknot-clinic', () => import('./clinic.js')],
  ['/therapists/:clinic', 'unknot-therapists', () => import('./therapist/therapists.js')],
  ['/therapists/:clinic/:therapist', 'unknot-therapist', () => import('./therapist/therapist.js')],
  ['/setup', 'unknot-setup', () => import('./setup/setup.js')],
  ['/setup/:clinic', 'unknot-setup', () => import('./setup/setup.js')],
  ['/catalogue/:clinic', 'unknot-catalogue', () => import('./catalogue.js')],
];
