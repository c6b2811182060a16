import { html, nothing } from 'lit';
import { ask } from '../ui/api.js';
import { Problem } from '../ui/problem.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { language } from '../ui/words.js';
import { address } from './day-links.js';
import { matchChoice } from './match-choice.js';
import { wish, wishFor } from './wish.js';

const ORDERS = {
  best: () => 0,
  soonest: (one, other) => Date.parse(one.start) - Date.parse(other.start),
};

/** Step 2: who could help, where and when at the earliest, and why they are listed. */
class Who extends Screen {
  async load({ query }) {
    const { condition, treatmentId, postcode } = wish();
    if (!condition && !treatmentId) return replace('/');
    const home = postcode ? { postcode } : undefined;
    const { matches, instead } = await ask('/matches', { condition, treatmentId, home, language });
    const order = Object.hasOwn(ORDERS, query.get('order')) ? query.get('order') : 'best';
    return { matches: matches.toSorted(ORDERS[order]), instead, order, postcode };
  }

  /** A place we do not know is told beside the list, which stays as it was. */
  async near(event) {
    event.preventDefault();
    const before = wish().postcode;
    const postcode = event.target.elements.postcode.value.trim() || undefined;
    wishFor({ postcode });
    await this.arrive();
    if (this.problem) wishFor({ postcode: before });
  }

  /** The services say in English that there is no clinic in that area; here it is said as the page speaks. */
  async refused(problem) {
    const unknown = problem.errors.some(({ field }) => field.endsWith('postcode'));
    return super.refused(unknown ? new Problem({ type: 'unknown-postcode', title: say('who.unknown'), next: say('who.unknown-next') }) : problem);
  }

  view({ matches, instead, order, postcode }) {
    return html`
      <p class="step">${say('app.step', { step: 2 })}</p>
      <h1 tabindex="-1">${say('who.title')}</h1>
      <form class="near" @submit=${this.near}>
        <label for="postcode">${say('who.postcode')}</label>
        <input id="postcode" name="postcode" autocomplete="postal-code" maxlength="16" .value=${postcode ?? ''}>
        <button type="submit" class="plain">${say('who.near')}</button>
      </form>
      <nav class="pills" aria-label=${say('who.order')}>
        ${this.pill('best', say('who.best'), order)}
        ${this.pill('soonest', say('who.soonest'), order)}
      </nav>
      ${matches.length ? html`<ul class="choices">${matches.map(matchChoice)}</ul>` : none(instead)}
      <p><a href="#/">${say('need.back')}</a></p>`;
  }

  pill(each, words, chosen) {
    return html`<a class="pill" href=${address(this.route, { order: each })} aria-current=${each === chosen ? 'true' : nothing}>${words}</a>`;
  }
}

const none = (instead) => html`
  <p><strong>${say('who.none')}</strong> ${say('who.none-next')}</p>
  ${instead.length ? html`<p>${say('who.instead')}</p><ul>${instead.map(({ name }) => html`<li>${name}</li>`)}</ul>` : nothing}`;

customElements.define('unknot-who', Who);
