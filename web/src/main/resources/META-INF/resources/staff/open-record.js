import { html } from 'lit';
import { say } from '../ui/say.js';
import { REASONS, openFor } from './records.js';
import { Part } from './part.js';

/** Asks kindly why the record of a client of other clinics is opened. Fires `opened` once it is said. */
class OpenRecord extends Part {
  static properties = { client: {} };

  submit(event) {
    event.preventDefault();
    openFor(this.client, event.target.elements.reason.value);
    this.tell('opened');
  }

  render() {
    return html`
      <form class="card open-record" @submit=${this.submit}>
        <h2>${say('reason.title')}</h2>
        <p>${say('reason.why')}</p>
        <label for="reason">${say('reason.label')}</label>
        <select id="reason" name="reason" required>
          ${REASONS.map(([sent, word]) => html`<option value=${sent}>${say(word)}</option>`)}
        </select>
        <button type="submit" class="main">${say('reason.go')}</button>
      </form>`;
  }
}

customElements.define('unknot-open-record', OpenRecord);
