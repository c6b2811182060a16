import { html, nothing } from 'lit';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { now } from '../ui/time.js';
import { takeAlong } from './take-along.js';
import { terms } from './terms.js';
import { otherTimes, visit, visitFacts, wasOnlyHeld } from './visit-facts.js';
import './visit-aftercare.js';
import './visit-messages.js';
import './visit-score.js';

/** One visit: what is booked, how its client is, what helps afterwards, what we send, and the way to cancel it. */
class Visit extends Screen {
  static signedIn = true;

  async load({ params }) {
    const seen = await visit(params.visit);
    return wasOnlyHeld(seen.appointment) ? replace(`/held/${params.visit}`) : seen;
  }

  view(seen) {
    const { appointment, clinic } = seen;
    const { title, detail, expected } = words(appointment);
    return html`
      <h1 class="headline ${appointment.state}" tabindex="-1">${title}</h1>
      ${detail ? html`<p>${detail}</p>` : nothing}
      ${visitFacts(seen)}
      ${isOpen(appointment) ? [takeAlong(seen), terms(appointment)] : nothing}
      <unknot-visit-score .appointment=${appointment}></unknot-visit-score>
      ${appointment.state === 'completed' ? html`<unknot-visit-aftercare .visit=${appointment.id}></unknot-visit-aftercare>` : nothing}
      <unknot-visit-messages .visit=${appointment.id} .zone=${clinic.zone} .expected=${expected}></unknot-visit-messages>
      <div class="actions">
        ${appointment.state === 'booked' ? nothing : this.chooseAgain(appointment)}
        <a class="plain" href="#/visits">${say('visit.all')}</a>
        ${mayMove(appointment) ? html`<a class="plain" href="#/visits/${appointment.id}/move">${say('visit.move')}</a>` : nothing}
        ${isOpen(appointment) ? html`<a class="plain danger" href="#/visits/${appointment.id}/cancel">${say('visit.cancel')}</a>` : nothing}
      </div>`;
  }

  chooseAgain(appointment) {
    return html`<a class="main" href="#${otherTimes(appointment)}">${say('visit.choose-again')}</a>`;
  }
}

const isOpen = ({ state, start }) => state === 'booked' && Date.parse(start) > now();

/** By the terms it was booked on. */
const mayMove = ({ state, start, policy }) => state === 'booked' && Date.parse(start) - policy.moveUntilMinutes * 60_000 > now();

/** How the visit stands, and the message that says so. */
function words(appointment) {
  if (appointment.state === 'cancelled') {
    return { title: say('visit.cancelled'), detail: say('visit.cancelled-detail'), expected: 'cancellation' };
  }
  return { title: say(isOpen(appointment) ? 'visit.booked' : 'visit.past'), expected: 'confirmation' };
}

customElements.define('unknot-visit', Visit);
