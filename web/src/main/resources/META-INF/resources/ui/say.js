import { direction, locale, words } from './words.js';

const number = new Intl.NumberFormat(locale);

/** The words for a key, each `{name}` in them replaced by `values.name`; numbers are written as the language writes them. */
export const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => written(values[name]));

function written(value) {
  const text = typeof value === 'number' ? number.format(value) : String(value);
  // A name in another script must not turn the words around it: it stands between isolates.
  return direction === 'rtl' ? `\u2068${text}\u2069` : text;
}
