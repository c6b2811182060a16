import { html, nothing } from 'lit';
import { get, post } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { learn, locale } from '../ui/words.js';
import { address } from '../client/day-links.js';
import { staffMenu } from '../staff/menu.js';

await Promise.all([learn('staff'), learn('manage')]);

const STATES = ['submitted', 'published', 'hidden'];
const MOST_STARS = 5;

/** What clients said of their visits, for managers to let others read or not. */
class Reviews extends Screen {
  static signedIn = true;

  static properties = { hiding: { state: true } };

  async load({ query, params }) {
    const state = STATES.includes(query.get('state')) ? query.get('state') : STATES[0];
    const [{ reviews, next }, { therapists }, { clinics }] = await Promise.all([
      get('/reviews', { state, before: query.get('before') ?? undefined }), get('/therapists'), get('/clinics'),
    ]);
    return { clinic: params.clinic, state, reviews, next, names: new Map([...therapists, ...clinics].map(({ id, name }) => [id, name])) };
  }

  decide(id, decision, body) {
    return this.busy || this.attempt(async () => {
      await post(`/reviews/${id}/${decision}`, body);
      this.hiding = null;
      this.data = await this.load(this.route);
    });
  }

  hide(event, id) {
    event.preventDefault();
    return this.decide(id, 'hiding', { reason: event.target.elements.reason.value.trim() });
  }

  view({ clinic, state, reviews, next, names }) {
    return html`
      <h1 tabindex="-1">${say('reviews.title')}</h1>
      ${staffMenu(clinic)}
      <nav class="pills" aria-label=${say('reviews.states')}>${STATES.map((one) => html`
        <a class="pill" href=${address(this.route, { state: one, before: undefined })} aria-current=${one === state ? 'true' : nothing}>${stateWord(one)}</a>`)}
      </nav>
      <p class="chosen">${say('reviews.why')}</p>
      ${reviews.length ? html`<ul class="rows">${reviews.map((review) => this.review(review, names))}</ul>` : html`<p>${say('reviews.none')}</p>`}
      ${next ? html`<p><a href=${address(this.route, { before: next })}>${say('reviews.more')}</a></p>` : nothing}`;
  }

  review({ id, state, clinicId, therapistId, stars, text, submittedAt }, names) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(Date.parse(submittedAt));
    return html`
      <li class="review">
        <p><strong>${say('reviews.stars', { stars, of: MOST_STARS })}</strong> <bdi>${names.get(therapistId)}</bdi>, <bdi>${names.get(clinicId)}</bdi>, ${day}</p>
        ${text ? html`<blockquote><bdi>${text}</bdi></blockquote>` : html`<p class="chosen">${say('reviews.no-text')}</p>`}
        ${this.hiding === id ? this.reason(id) : html`
          <div class="row-actions">
            ${state === 'published' ? nothing : html`<button type="button" class="plain" @click=${() => this.decide(id, 'publication')}>${say('reviews.publish')}</button>`}
            ${state === 'hidden' ? nothing : html`<button type="button" class="plain danger" @click=${() => { this.hiding = id; }}>${say('reviews.hide')}</button>`}
          </div>`}
      </li>`;
  }

  reason(id) {
    return html`
      <form @submit=${(event) => this.hide(event, id)}>
        <label for="hide-${id}">${say('reviews.reason')}</label>
        <input id="hide-${id}" name="reason" minlength="3" maxlength="500" autocomplete="off" required>
        <div class="actions">
          <button type="submit" class="main danger">${say('reviews.hide')}</button>
          <button type="button" class="plain" @click=${() => { this.hiding = null; }}>${say('hours.leave')}</button>
        </div>
      </form>`;
  }
}

const stateWord = (state) => ({
  submitted: say('reviews.submitted'),
  published: say('reviews.published'),
  hidden: say('reviews.hidden'),
})[state];

customElements.define('unknot-reviews', Reviews);
