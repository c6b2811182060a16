import { words } from './words.js';

/** The words for a key, each `{name}` in them replaced by `values.name`. */
export const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
