/** The languages there are words in, each by its own name, and how dates, numbers and prices are written in it. */
export const languages = {
  en: { name: 'English', locale: 'en-GB' },
  de: { name: 'Deutsch', locale: 'de-DE' },
  es: { name: 'Español', locale: 'es-ES' },
  // With the digits of Europe, as in the messages we send.
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl' },
};

const CHOICE = 'language';

/** The language the address asks for, as where these pages stand on another. */
const askedFor = new URLSearchParams(location.search).get('language');

/** What somebody chose here before; a browser that keeps nothing has no choice to tell. */
function chosen() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

/** The language of the pages: the one asked for or chosen here, or else the first of the browser's that we have words in. */
export const language = [askedFor, chosen(), ...navigator.languages.map((tag) => tag.split('-')[0]), 'en']
  .find((wanted) => Object.hasOwn(languages, wanted ?? ''));

export const { locale, direction = 'ltr' } = languages[language];

/** Shows the pages in another language, from now on. The address keeps where somebody is. */
export function choose(wanted) {
  try {
    localStorage.setItem(CHOICE, wanted);
  } finally {
    location.reload();
  }
}

/** Every word by its key. Each audience has files of its own, one in each language and with the same keys. */
export const words = {};

export const learn = async (audience) => Object.assign(words, (await import(`../words/${language}/${audience}.js`)).words);

Object.assign(document.documentElement, { lang: language, dir: direction });
await Promise.all([learn('shared'), learn('client')]);
