/** What every page says. */
export const words = {
  'app.name': 'Unknot',
  'app.skip': 'Skip to the content',
  'app.wait': 'One moment',
  'app.retry': 'Try again',
  'app.main-menu': 'Main',
  'app.book': 'Book a visit',
  'app.visits': 'Your visits',
  'app.sign-in': 'Sign in',
  'app.sign-out': 'Sign out',
  'app.language': 'Language',
  'app.step': 'Step {step} of 4',

  'sign-in.title': 'Sign in to your account',
  'sign-in.title-time': 'Sign in and we hold your time',
  'sign-in.demo': 'This is a demonstration',
  'sign-in.demo-hint': 'One tap signs you in as one of these people.',
  'sign-in.form': 'With your own account',
  'sign-in.username': 'User name',
  'sign-in.password': 'Password',
  'sign-in.go': 'Sign in',
  'sign-in.by-link': 'Without a password',

  'state.held': 'held',
  'state.booked': 'booked',
  'state.cancelled': 'cancelled',

  'lost.title': 'We cannot find this page',
  'lost.detail': 'The address may be old or mistyped. Your visits are safe.',

  'problem.unreachable': 'We cannot reach Unknot',
  'problem.unreachable-detail': 'The network did not answer.',
  'problem.unreachable-next': 'Check your connection and try again. Nothing you chose is lost.',
  'problem.unexpected': 'Something went wrong on our side',
  'problem.unexpected-detail': 'We could not do that just now.',
  'problem.unexpected-next': 'Please try again in a moment.',
};
