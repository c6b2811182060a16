import { html } from 'lit';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { terms } from './terms.js';
import { doorOf } from './visit-door.js';
import { described, visitFacts } from './visit-facts.js';

/** The one question before a visit is cancelled: what it costs is said with it. */
class Cancel extends Screen {
  static signedIn = true;

  needsSignIn({ params }) {
    return !params.token;
  }

  async load(route) {
    const door = doorOf(route);
    const appointment = await door.read();
    const stands = ['booked', 'requested'].includes(appointment.state);
    return stands ? { ...await described(appointment), door } : replace(door.at);
  }

  cancel() {
    const { door } = this.data;
    return this.busy || this.attempt(async () => {
      await door.tell('cancellation');
      replace(door.at);
    });
  }

  view(seen) {
    return html`
      <h1 tabindex="-1">${say('cancel.title')}</h1>
      ${visitFacts(seen)}
      ${terms(seen.appointment)}
      <p>${say('cancel.detail')}</p>
      <div class="actions">
        <button type="button" class="main danger" @click=${this.cancel}>${say('cancel.go')}</button>
        <a class="plain" href="#${seen.door.at}">${say('cancel.keep')}</a>
      </div>`;
  }
}

customElements.define('unknot-cancel', Cancel);
