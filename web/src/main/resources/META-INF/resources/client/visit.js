import { html, nothing } from 'lit';
import { replace } from '../ui/router.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { now } from '../ui/time.js';
import { spacingHint } from './spacing-hint.js';
import { takeAlong } from './take-along.js';
import { terms } from './terms.js';
import { doorOf } from './visit-door.js';
import { described, otherTimes, visitFacts, wasOnlyHeld } from './visit-facts.js';
import './visit-aftercare.js';
import './visit-link.js';
import './visit-messages.js';
import './visit-score.js';

/** One visit, for its client or whoever has its link: what is booked, what helps afterwards, and how to change it. */
class Visit extends Screen {
  static signedIn = true;

  needsSignIn({ params }) {
    return !params.token;
  }

  async load(route) {
    const door = doorOf(route);
    const appointment = await door.read();
    if (!door.linked && wasOnlyHeld(appointment)) return replace(`/held/${appointment.id}`);
    return { ...await described(appointment), door };
  }

  /** Books a time that is held, for whoever has its link. */
  book() {
    const { door } = this.data;
    return this.busy || this.attempt(async () => {
      this.data = { ...this.data, appointment: await door.tell('confirmation') };
      await this.updateComplete;
      this.land('h1');
    });
  }

  view(seen) {
    const { appointment, door } = seen;
    const { title, detail } = words(appointment);
    return html`
      <h1 class="headline ${appointment.state}" tabindex="-1">${title}</h1>
      ${detail ? html`<p>${detail}</p>` : nothing}
      ${spacingHint(appointment)}
      ${visitFacts(seen)}
      ${isOpen(appointment) ? [takeAlong(seen), terms(appointment)] : nothing}
      ${door.linked ? nothing : this.forClient(seen)}
      <div class="actions">
        ${appointment.state === 'held' ? html`<button type="button" class="main" @click=${this.book}>${say('held.confirm')}</button>` : nothing}
        ${isOver(appointment) ? html`<a class="main" href="#${otherTimes(appointment)}">${say('visit.choose-again')}</a>` : nothing}
        ${door.linked ? nothing : html`<a class="plain" href="#/visits">${say('visit.all')}</a>`}
        ${mayMove(appointment) ? html`<a class="plain" href="#${door.at}/move">${say('visit.move')}</a>` : nothing}
        ${isOpen(appointment) ? html`<a class="plain danger" href="#${door.at}/cancel">${say('visit.cancel')}</a>` : nothing}
      </div>`;
  }

  /** What only its client may read or say. */
  forClient({ appointment, clinic }) {
    return html`
      <unknot-visit-score .appointment=${appointment}></unknot-visit-score>
      ${appointment.state === 'completed' ? html`<unknot-visit-aftercare .visit=${appointment.id}></unknot-visit-aftercare>` : nothing}
      <unknot-visit-messages .visit=${appointment.id} .zone=${clinic.zone} .expected=${words(appointment).expected}></unknot-visit-messages>
      ${isOpen(appointment) ? html`<unknot-visit-link .visit=${appointment.id}></unknot-visit-link>` : nothing}`;
  }
}

const mayComeAbout = ({ state }) => state === 'booked' || state === 'requested';

const isOpen = (appointment) => mayComeAbout(appointment) && Date.parse(appointment.start) > now();

const isOver = (appointment) => !mayComeAbout(appointment) && appointment.state !== 'held';

/** By the terms it was booked on. */
const mayMove = (appointment) => mayComeAbout(appointment)
  && Date.parse(appointment.start) - appointment.policy.moveUntilMinutes * 60_000 > now();

/** How the visit stands, and the message that says so. */
function words(appointment) {
  if (appointment.state === 'cancelled') {
    return { title: say('visit.cancelled'), detail: say('visit.cancelled-detail'), expected: 'cancellation' };
  }
  if (appointment.state === 'requested') return { title: say('visit.requested'), expected: 'confirmation' };
  if (appointment.state === 'held') return { title: say('held.title') };
  return { title: say(isOpen(appointment) ? 'visit.booked' : 'visit.past'), expected: 'confirmation' };
}

customElements.define('unknot-visit', Visit);
