import { html, nothing } from 'lit';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { now } from '../ui/time.js';
import { visit, visitFacts } from './visit-facts.js';
import './visit-messages.js';

/** One visit: what is booked, what we send, and the way to cancel it. */
class Visit extends Screen {
  static signedIn = true;

  async load({ params }) {
    const seen = await visit(params.visit);
    return stillHeld(seen.appointment) ? replace(`/held/${params.visit}`) : seen;
  }

  view(seen) {
    const { appointment, clinic } = seen;
    const { title, detail, expected } = words(appointment);
    return html`
      <h1 class="headline ${appointment.state}" tabindex="-1">${title}</h1>
      ${detail ? html`<p>${detail}</p>` : nothing}
      ${visitFacts(seen)}
      ${expected ? messages(appointment, clinic, expected) : nothing}
      <div class="actions">
        ${appointment.state === 'booked' ? nothing : this.chooseAgain(appointment)}
        <a class="plain" href="#/visits">${say('visit.all')}</a>
        ${isOpen(appointment) ? html`<a class="plain danger" href="#/visits/${appointment.id}/cancel">${say('visit.cancel')}</a>` : nothing}
      </div>`;
  }

  chooseAgain({ clinicId, treatmentId }) {
    return html`<a class="main" href="#/book/${clinicId}/${treatmentId}">${say('visit.choose-again')}</a>`;
  }
}

const stillHeld = ({ state, holdExpiresAt }) => state === 'held' && Date.parse(holdExpiresAt) > now();

const isOpen = ({ state, start }) => state === 'booked' && Date.parse(start) > now();

const messages = ({ id }, { zone }, expected) => html`
  <unknot-visit-messages .visit=${id} .zone=${zone} .expected=${expected}></unknot-visit-messages>`;

/** How the visit stands, and the message that says so. */
function words(appointment) {
  switch (appointment.state) {
    case 'booked': return { title: say(isOpen(appointment) ? 'visit.booked' : 'visit.past'), expected: 'confirmation' };
    case 'cancelled': return { title: say('visit.cancelled'), detail: say('visit.cancelled-detail'), expected: 'cancellation' };
    default: return { title: say('visit.expired'), detail: say('visit.expired-detail') };
  }
}

customElements.define('unknot-visit', Visit);
