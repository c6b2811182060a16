/** The screens of those who run the platform. */
export const operatorScreens = [
  ['/operator', 'unknot-operator', () => import('./board.js')],
];
