import { html, nothing } from 'lit';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { clock, shortDay, zoneName } from '../ui/time.js';
import { locale } from '../ui/words.js';

/** One therapist, what they would do, where and when at the earliest; the link leads to their times. */
export const matchChoice = ({ therapist, clinic, treatment, minutes, start, price: costs, reasons }) => html`
  <li>
    <a class="choice match" href="#/book/${clinic.id}/${treatment.id}?with=${therapist.id}&minutes=${minutes}">
      <strong>${therapist.name}</strong>
      <span>${say('who.offer', { treatment: treatment.name, minutes })}</span>
      <span>${say('who.next-free', {
        clinic: clinic.name, day: shortDay(start, clinic.zone), time: clock(start, clinic.zone), zone: zoneName(start, clinic.zone),
      })}</span>
      ${why(reasons)}
      ${costs ? html`<span class="price">${price(costs)}</span>` : nothing}
    </a>
  </li>`;

/** What speaks for them, in the language of the page; what does not is left out, and nothing is promised. */
function why(reasons) {
  const words = reasons.map(({ part, facts }) => WORDS[part]?.(facts)).filter(Boolean);
  return words.length ? html`<span class="why">${new Intl.ListFormat(locale, { type: 'unit' }).format(words)}</span>` : nothing;
}

/** Farther than this, how far it is speaks for nobody. */
const NEARBY_MINUTES = 90;

const away = (minutes) => (minutes < 1 ? say('why.near') : say('why.minutes', { minutes }));

const WORDS = {
  distance: ({ minutes = Infinity }) => minutes <= NEARBY_MINUTES && away(Math.round(minutes)),
  condition: ({ treated }) => treated && say('why.treats'),
  treatment: ({ suited }) => suited && say('why.suited'),
  language: ({ spoken }) => spoken && say('why.speaks'),
  rating: ({ count, average }) => count > 0 && say('why.rated', { average, count }),
  licence: ({ until }) => say('why.licensed', { year: until.slice(0, 4) }),
};
