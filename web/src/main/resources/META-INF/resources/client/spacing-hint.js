import { html, nothing } from 'lit';
import { say } from '../ui/say.js';

let moved = {};

/** Remembers what a move said of the neighbours of a visit in its course, for the screen that comes next. */
export const keepHint = (visit, broken = []) => { moved = { visit, broken }; };

/** That a visit which moved alone is now nearer to a neighbour than its course says, or farther. The move stands. */
export const spacingHint = ({ id }) => (moved.visit === id && moved.broken.length ? html`
  <section class="card hint" role="status" aria-labelledby="spacing">
    <h2 id="spacing">${say('spacing.title')}</h2>
    ${moved.broken.map(({ days, minDays, maxDays }) => html`
      <p>${say('spacing.hint', { days: Math.abs(days), least: minDays, most: maxDays })}</p>`)}
    <p>${say('spacing.stands')}</p>
  </section>` : nothing);
