import { html } from 'lit';
import { post } from '../ui/api.js';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { visit, visitFacts } from './visit-facts.js';

/** The one question before a visit is cancelled. */
class Cancel extends Screen {
  static signedIn = true;

  async load({ params }) {
    const seen = await visit(params.visit);
    return seen.appointment.state === 'booked' ? seen : replace(`/visits/${params.visit}`);
  }

  cancel() {
    const { id } = this.data.appointment;
    return this.busy || this.attempt(async () => {
      await post(`/appointments/${id}/cancellation`);
      replace(`/visits/${id}`);
    });
  }

  view(seen) {
    return html`
      <h1 tabindex="-1">${say('cancel.title')}</h1>
      ${visitFacts(seen)}
      <p>${say('cancel.detail')}</p>
      <div class="actions">
        <button type="button" class="main danger" @click=${this.cancel}>${say('cancel.go')}</button>
        <a class="plain" href="#/visits/${seen.appointment.id}">${say('cancel.keep')}</a>
      </div>`;
  }
}

customElements.define('unknot-cancel', Cancel);
