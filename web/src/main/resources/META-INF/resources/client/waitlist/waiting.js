import { html, nothing } from 'lit';
import { get, post, remove } from '../../ui/api.js';
import '../../ui/countdown.js';
import { go } from '../../ui/router.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { current } from '../../ui/session.js';
import { clock, longDay, zoneName } from '../../ui/time.js';
import { mine } from '../mine/mine.js';
import { names } from '../names.js';
import { hearNews } from './news.js';
import { wishWords } from './wish-words.js';

/** What a client waits for, and the times that are kept for them: each offer counts down and is taken in one tap. */
class Waiting extends Screen {
  static signedIn = true;

  static properties = { said: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.stop = hearNews(() => this.askAgain());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  async load() {
    mine(current().user);
    const [{ wishes }, known] = await Promise.all([get('/waitlist'), names()]);
    return { wishes, known };
  }

  /** Brings the list up to date under the reader's eyes: no waiting sign, and the focus stays. */
  async askAgain() {
    if (this.busy || !this.data) return;
    const { wishes } = await get('/waitlist').catch(() => this.data);
    this.data = { ...this.data, wishes };
  }

  answer(offer, how) {
    return this.busy || this.attempt(async () => {
      await post(`/waitlist/offers/${offer.id}/${how}`);
      if (how === 'acceptance') return go(`/visits/${offer.appointmentId}`);
      this.said = say('waiting.declined');
      return this.look();
    });
  }

  withdraw({ id }) {
    return this.busy || this.attempt(async () => {
      await remove(`/waitlist/${id}`);
      this.said = say('waiting.withdrawn');
      await this.look();
    });
  }

  async look() {
    this.data = { ...this.data, wishes: (await get('/waitlist')).wishes };
    await this.updateComplete;
    this.land('h1');
  }

  /** An offer that was lost meanwhile is no failure: the list says how it stands. */
  async refused(problem) {
    if (problem.type === 'offer-over') this.askAgainLater();
    return super.refused(problem);
  }

  askAgainLater() {
    setTimeout(() => this.askAgain());
  }

  view({ wishes, known }) {
    const offered = wishes.filter(({ offer }) => offer);
    return html`
      <h1 tabindex="-1">${say('waiting.title')}</h1>
      <p class="chosen">${say('waiting.lede')}</p>
      <p role="status">${this.said ?? nothing}</p>
      <div aria-live="polite" class="offers">${offered.map((wish) => this.offered(wish.offer, known))}</div>
      ${wishes.length
        ? html`<ul class="choices">${wishes.map((wish) => this.wish(wish, known))}</ul>`
        : html`<p>${say('waiting.none')}</p>`}
      <div class="actions">
        <a class="main" href="#/">${say('app.book')}</a>
        <a class="plain" href="#/visits">${say('visit.all')}</a>
      </div>`;
  }

  offered(offer, known) {
    const { start, zone, therapistId, clinicId, expiresAt } = offer;
    return html`
      <section class="card offer" aria-labelledby="offer-${offer.id}">
        <h2 id="offer-${offer.id}">${say('waiting.offer')}</h2>
        <p><strong>${longDay(start, zone)}, ${clock(start, zone)}</strong> (${zoneName(start, zone)})<br>
          ${say('proposed.who', { name: known.of(therapistId)?.name ?? '', clinic: known.of(clinicId)?.name ?? '' })}</p>
        <unknot-countdown .until=${expiresAt} @over=${this.askAgainLater}></unknot-countdown>
        <div class="actions">
          <button type="button" class="main" @click=${() => this.answer(offer, 'acceptance')}>${say('waiting.take')}</button>
          <button type="button" class="plain" @click=${() => this.answer(offer, 'declining')}>${say('waiting.decline')}</button>
        </div>
      </section>`;
  }

  wish(wish, known) {
    return html`
      <li class="card">
        <p><strong>${known.of(wish.treatmentId)?.name}</strong><br>${wishWords(wish, known)}</p>
        ${wish.position ? html`<p>${say('waiting.position', { position: wish.position })}</p>` : nothing}
        <button type="button" class="plain danger" @click=${() => this.withdraw(wish)}>${say('waiting.withdraw')}</button>
      </li>`;
  }
}

customElements.define('unknot-waiting', Waiting);
