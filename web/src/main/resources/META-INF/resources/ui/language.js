import { html } from 'lit';
import { say } from './say.js';
import { choose, language, languages } from './words.js';

/** The languages to choose from, each by its own name. */
export const languageChoice = () => html`
  <details class="languages">
    <summary><span class="unseen">${say('app.language')}: </span>${languages[language].name}</summary>
    <ul>
      ${Object.entries(languages).map(([each, { name, direction = 'ltr' }]) => html`
        <li><button type="button" lang=${each} dir=${direction} aria-pressed=${each === language ? 'true' : 'false'}
          @click=${() => choose(each)}>${name}</button></li>`)}
    </ul>
  </details>`;
