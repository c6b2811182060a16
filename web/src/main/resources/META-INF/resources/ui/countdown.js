import { LitElement, html } from 'lit';
import { say } from './say.js';
import { now } from './time.js';

const SPOKEN_AT_SECONDS = 120;

/** Counts down to `until` (an instant), speaks politely at two minutes and at the end, then fires `over`. */
class Countdown extends LitElement {
  static properties = { until: {}, left: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.tick(), 250);
    this.tick();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  tick() {
    this.left = Math.max(0, Math.ceil((Date.parse(this.until) - now()) / 1000));
    if (this.left > 0) return;
    clearInterval(this.timer);
    this.dispatchEvent(new Event('over'));
  }

  render() {
    const soon = this.left <= SPOKEN_AT_SECONDS;
    return html`
      <p class="countdown ${soon ? 'soon' : ''}">
        ${say('held.for-you')}
        <strong role="timer" dir="ltr">${say('held.left', { minutes: Math.floor(this.left / 60), seconds: pad(this.left % 60) })}</strong>
      </p>
      <p class="soon-words" role="status">${soon ? say('held.two-minutes') : ''}</p>`;
  }
}

const pad = (seconds) => String(seconds).padStart(2, '0');

customElements.define('unknot-countdown', Countdown);
