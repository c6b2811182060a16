import { html } from 'lit';
import { post } from '../ui/api.js';
import { send } from '../ui/http.js';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { clock, fullDay, now, zoneName } from '../ui/time.js';

const ANSWERS = '/api/v1/answers';
const MANAGE = '/api/v1/manage';

/** The question of a reminder's link: one tap, no login. Opening it answers nothing; mail scanners open everything. */
class Answer extends Screen {
  static properties = { managed: { state: true } };

  load({ params }) {
    return send('GET', ANSWERS, { headers: { 'Answer-Token': params.token } });
  }

  answer(answer) {
    return this.busy || this.attempt(async () => {
      const { manageToken } = await post('/answers', { token: this.route.params.token, answer });
      this.managed = manageToken ? { token: manageToken, visit: await manage('GET', '', manageToken) } : null;
      this.data = { ...this.data, answer };
    });
  }

  /** The visit stands until it is cancelled: what that costs is said before. */
  cancel() {
    return this.busy || this.attempt(async () => {
      const visit = await manage('POST', '/cancellation', this.managed.token);
      this.managed = { ...this.managed, visit };
    });
  }

  view(visit) {
    if (this.managed?.visit.state === 'cancelled') return this.cancelled(visit);
    if (visit.answer === 'coming') return this.coming(visit);
    return visit.answer === 'not-coming' && this.managed !== undefined ? this.notComing(visit) : this.question(visit);
  }

  question(visit) {
    return html`
      <h1 tabindex="-1">${say('answer.title')}</h1>
      ${facts(visit)}
      <div class="actions">
        ${this.route.query.has('no') ? [this.cannot('main danger'), this.can('plain')] : [this.can('main'), this.cannot('plain danger')]}
      </div>`;
  }

  can(look) {
    return html`<button type="button" class=${look} @click=${() => this.answer('coming')}>${say('answer.coming')}</button>`;
  }

  cannot(look) {
    return html`<button type="button" class=${look} @click=${() => this.answer('not-coming')}>${say('answer.not-coming')}</button>`;
  }

  coming(visit) {
    return html`
      <h1 tabindex="-1">${say('answer.thanks')}</h1>
      ${facts(visit)}
      <div class="actions">
        ${this.cannot('plain danger')}
      </div>`;
  }

  notComing(visit) {
    if (!this.managed) {
      return html`<h1 tabindex="-1">${say('answer.noted')}</h1><p>${say('answer.call')}</p>${facts(visit)}`;
    }
    return html`
      <h1 tabindex="-1">${say('cancel.title')}</h1>
      ${facts(visit)}
      <p>${say('answer.stands')}</p>
      ${consequence(this.managed.visit)}
      <div class="actions">
        <button type="button" class="main danger" @click=${this.cancel}>${say('cancel.go')}</button>
        <button type="button" class="plain" @click=${() => this.answer('coming')}>${say('answer.coming-after-all')}</button>
      </div>`;
  }

  cancelled(visit) {
    return html`
      <h1 tabindex="-1">${say('visit.cancelled')}</h1>
      <p>${say('visit.cancelled-detail')}</p>
      ${facts(visit)}
      <div class="actions"><a class="main" href="#/">${say('visit.choose-again')}</a></div>`;
  }

  updated(changed) {
    super.updated(changed);
    if (changed.has('data') && changed.get('data')) this.land('h1');
  }
}

const manage = (method, what, token) => send(method, MANAGE + what, { headers: { 'Manage-Token': token } });

const facts = ({ clinicName, start, end, zone }) => html`
  <p class="card"><strong>${fullDay(start, zone)}</strong><br>
    ${say('answer.span', { from: clock(start, zone), until: clock(end, zone), zone: zoneName(start, zone) })}<br>
    ${clinicName}</p>`;

/** By the policy the visit was booked under. */
function consequence({ start, policy: { cancelUntilMinutes, lateCancel } }) {
  const late = Date.parse(start) - now() < cancelUntilMinutes * 60_000;
  if (!late || lateCancel.kind === 'none') return html`<p>${say('answer.free')}</p>`;
  return html`<p>${lateCancel.kind === 'fee'
    ? say('answer.fee', { fee: price(lateCancel) })
    : say('answer.percent', { percent: lateCancel.percent })}</p>`;
}

customElements.define('unknot-answer', Answer);
