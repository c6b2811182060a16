import { html } from 'lit';
import { say } from '../ui/say.js';
import { today } from '../ui/time.js';
import { Part } from './part.js';
import { field } from './shift-form.js';

/** Days, or hours of days, that somebody is away. Fires `saved` with them, `over` when nothing is to change. */
class TimeOffForm extends Part {
  static properties = { off: { attribute: false }, clinic: { attribute: false } };

  firstUpdated() {
    this.querySelector('input').focus();
  }

  submit(event) {
    event.preventDefault();
    const { firstDay, lastDay, from, until, reason } = Object.fromEntries(new FormData(event.target));
    this.tell('saved', {
      id: this.off?.id,
      version: this.off?.version,
      firstDay,
      lastDay,
      from: from || undefined,
      until: until || undefined,
      reason: reason.trim() || undefined,
    });
  }

  render() {
    const { firstDay, lastDay, from, until, reason } = this.off ?? {};
    const day = today(this.clinic.zone);
    return html`
      <form class="card" @submit=${this.submit}>
        <p>${say('hours.off-hint')}</p>
        <div class="fields">
          ${field('hours.first', 'firstDay', 'date', firstDay ?? day, true)}
          ${field('hours.last-off', 'lastDay', 'date', lastDay ?? day, true)}
          ${field('hours.from-off', 'from', 'time', from?.slice(0, 5))}
          ${field('hours.until-off', 'until', 'time', until?.slice(0, 5))}
          ${field('hours.reason', 'reason', 'text', reason)}
        </div>
        <div class="actions">
          <button type="submit" class="main">${say('hours.save')}</button>
          <button type="button" class="plain" @click=${() => this.tell('over')}>${say('hours.leave')}</button>
        </div>
      </form>`;
  }
}

customElements.define('unknot-time-off-form', TimeOffForm);
