import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { clock, shortDay } from '../ui/time.js';
import { learn } from '../ui/words.js';
import './client-health.js';
import './client-history.js';
import './client-preferences.js';
import { hasRole, manages } from './clinics.js';
import { staffMenu } from './menu.js';
import './open-record.js';
import { visitsOf } from './past-visits.js';
import { read } from './records.js';
import { stateWord } from './states.js';

await learn('staff');

/** What a clinic keeps of a client: how to reach them, what they like, how they are, their visits, and who looked. */
class ClientRecord extends Screen {
  static signedIn = true;

  /** Contacts are for the desk; somebody who comes to other clinics only is opened for a reason. */
  async load({ params }) {
    const desk = hasRole('front-desk') || manages();
    const [clinic, { treatments }, { therapists }, client] = await Promise.all([
      get(`/clinics/${params.clinic}`), get('/treatments'), get('/therapists'), desk ? this.contact(params.client) : {},
    ]);
    if (!client) return { foreign: params.client };
    const names = new Map([...treatments, ...therapists].map(({ id, name }) => [id, name]));
    return { clinic, names, client, visits: await visitsOf(params.client) };
  }

  /** Nothing of whom the desk may not know of until it says why. */
  contact(client) {
    return read(client).catch((problem) => {
      if (problem.type === 'unknown-client' && !this.asked) return null;
      throw problem;
    });
  }

  openFor() {
    this.asked = true;
    return this.arrive();
  }

  view({ foreign, clinic, names, client, visits }) {
    if (foreign) return this.ask(foreign);
    const { client: id } = this.route.params;
    return html`
      <h1 tabindex="-1">${client.name ? html`<bdi>${client.name}</bdi>` : say('record.title')}</h1>
      ${staffMenu(clinic.id)}
      ${client.email ? html`
        <section class="card" aria-labelledby="contact">
          <h2 id="contact">${say('record.contact')}</h2>
          <p dir="ltr"><a href="mailto:${client.email}">${client.email}</a>${client.phone ? html`, <a href="tel:${client.phone}">${client.phone}</a>` : nothing}</p>
        </section>` : nothing}
      <unknot-client-health .client=${id} ?mayClear=${manages()}></unknot-client-health>
      <unknot-client-preferences .client=${id}></unknot-client-preferences>
      <section aria-labelledby="visits">
        <h2 id="visits">${say('record.visits')}</h2>
        ${visits.length ? html`<ul class="rows">${visits.map((visit) => line(visit, names))}</ul>` : html`<p>${say('record.no-visits')}</p>`}
      </section>
      ${manages() ? html`<unknot-client-history .client=${id}></unknot-client-history>` : nothing}`;
  }

  ask(client) {
    return html`
      <h1 tabindex="-1">${say('record.of-others')}</h1>
      <unknot-open-record .client=${client} @opened=${this.openFor}></unknot-open-record>`;
  }
}

const line = ({ start, zone, localStart, clinicId, state, treatmentId, therapistId, consequence }, names) => html`
  <li>
    <p><a href="#/day/${clinicId}?day=${localStart.slice(0, 10)}">${shortDay(start, zone)}, ${clock(start, zone)}</a>
      <span class="state ${state}">${stateWord(state)}</span></p>
    <p class="chosen"><bdi>${names.get(treatmentId)}</bdi>, <bdi>${names.get(therapistId)}</bdi>
      ${consequence && !consequence.waived ? say('record.noted') : nothing}</p>
  </li>`;

customElements.define('unknot-client-record', ClientRecord);
