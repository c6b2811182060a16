import { LitElement, html } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { clock, now, shortDay } from '../ui/time.js';

/** A new visit reaches the messages a moment after it is booked: ask again after these pauses, then leave it. */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000];

/** The messages owed for a visit and how far each has come; `expected` is the kind that must be among them before we rest. */
class VisitMessages extends LitElement {
  static properties = { visit: {}, zone: {}, expected: {}, messages: { state: true }, missing: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.ask(PAUSES_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async ask([pause, ...pauses]) {
    try {
      this.messages = (await get('/messages', { appointment: this.visit })).messages;
      this.missing = say(pause ? 'messages.preparing' : 'messages.none');
    } catch ({ status }) {
      this.missing = say(status === 404 ? 'messages.preparing' : 'messages.unavailable');
    }
    if (pause && this.isConnected && !this.settled()) this.timer = setTimeout(() => this.ask(pauses), pause);
  }

  settled() {
    return this.messages?.some(({ kind }) => kind === this.expected) && !this.messages.some(onItsWay);
  }

  render() {
    return html`
      <section class="messages" aria-labelledby="messages">
        <h2 id="messages">${say('messages.title')}</h2>
        ${this.messages?.length
          ? html`<ul>${this.messages.map((message) => line(message, this.zone))}</ul>`
          : html`<p role="status">${this.missing ?? say('messages.preparing')}</p>`}
      </section>`;
  }
}

const onItsWay = ({ state, dueAt }) => state === 'sending' || (state === 'planned' && Date.parse(dueAt) <= now());

const line = (message, zone) => html`
  <li><span>${kindWords(message.kind)}</span> <span class="progress ${message.state}">${stateWords(message, zone)}</span></li>`;

const kindWords = (kind) => ({
  confirmation: say('messages.confirmation'),
  cancellation: say('messages.cancellation'),
  move: say('messages.move'),
  'early-reminder': say('messages.early-reminder'),
  'late-reminder': say('messages.late-reminder'),
  aftercare: say('messages.aftercare'),
  'score-request': say('messages.score-request'),
  'review-request': say('messages.review-request'),
})[kind] ?? say('messages.other');

function stateWords({ state, dueAt, sentAt }, zone) {
  const when = (instant) => ({ when: `${shortDay(instant, zone)}, ${clock(instant, zone)}` });
  switch (state) {
    case 'planned': return say('messages.planned', when(dueAt));
    case 'sending': return say('messages.sending');
    case 'sent': return say('messages.sent', when(sentAt));
    case 'withdrawn': return say('messages.withdrawn');
    case 'skipped': return say('messages.skipped');
    default: return say('messages.failed');
  }
}

customElements.define('unknot-visit-messages', VisitMessages);
