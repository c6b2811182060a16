/** Was jede Seite sagt. */
export const words = {
  'app.name': 'Unknot',
  'app.skip': 'Zum Inhalt springen',
  'app.wait': 'Einen Moment',
  'app.retry': 'Noch einmal versuchen',
  'app.main-menu': 'Hauptmenü',
  'app.book': 'Termin buchen',
  'app.visits': 'Ihre Termine',
  'app.sign-in': 'Anmelden',
  'app.sign-out': 'Abmelden',
  'app.language': 'Sprache',
  'app.step': 'Schritt {step} von 4',

  'sign-in.title': 'Melden Sie sich an',
  'sign-in.title-time': 'Melden Sie sich an, wir halten Ihre Zeit frei',
  'sign-in.demo': 'Dies ist eine Vorführung',
  'sign-in.demo-hint': 'Ein Tipp meldet Sie als eine dieser Personen an.',
  'sign-in.form': 'Mit Ihrem eigenen Konto',
  'sign-in.username': 'Benutzername',
  'sign-in.password': 'Passwort',
  'sign-in.go': 'Anmelden',
  'sign-in.by-link': 'Ohne Passwort',

  'state.held': 'reserviert',
  'state.booked': 'gebucht',
  'state.cancelled': 'abgesagt',

  'lost.title': 'Diese Seite finden wir nicht',
  'lost.detail': 'Die Adresse ist vielleicht alt oder vertippt. Ihre Termine sind davon nicht betroffen.',

  'problem.unreachable': 'Wir erreichen Unknot nicht',
  'problem.unreachable-detail': 'Das Netz hat nicht geantwortet.',
  'problem.unreachable-next': 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Nichts von Ihrer Auswahl geht verloren.',
  'problem.unexpected': 'Bei uns ist etwas schiefgegangen',
  'problem.unexpected-detail': 'Das konnten wir gerade nicht erledigen.',
  'problem.unexpected-next': 'Bitte versuchen Sie es gleich noch einmal.',
};
