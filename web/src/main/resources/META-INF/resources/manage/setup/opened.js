import { html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { problemPlace } from '../../ui/problem.js';
import { say } from '../../ui/say.js';
import { clock, plusDays, shortDay, today } from '../../ui/time.js';
import { Part } from '../../staff/part.js';

const DAYS_SEARCHED = 28;
/** News of new hours takes a moment until the search knows them. */
const TRIES = 8;
const PAUSE_MS = 750;

/** The proof that booking is open: the next free time as clients find it, and where they do. */
class Opened extends Part {
  static properties = { clinic: { attribute: false }, therapist: { attribute: false }, free: { state: true } };

  firstUpdated() {
    return this.reading(async () => {
      for (let tries = 0; !this.free?.time && tries < TRIES && this.isConnected; tries += 1) {
        if (tries) await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
        this.free = { time: await this.search() };
      }
    });
  }

  async search() {
    const from = today(this.clinic.zone);
    const { times } = await get('/availability', {
      clinic: this.clinic.id, treatment: this.therapist.treatments[0], therapist: this.therapist.id, from, to: plusDays(from, DAYS_SEARCHED), limit: 1,
    });
    return times[0];
  }

  render() {
    const { clinic, free } = this;
    const address = `${location.origin}/#/book/${clinic.id}`;
    return html`
      ${problemPlace(this.problem, {})}
      <p role="status">${free ? this.words(free) : nothing}</p>
      <p>${say('setup.address')}<br><a href=${address} dir="ltr">${address}</a></p>
      <p>${say('setup.embed')}<br><code dir="ltr">${tag(clinic.id)}</code></p>
      <div class="actions">
        <a class="main" href="#/day/${clinic.id}">${say('app.day')}</a>
        <a class="plain" href="#/week/${clinic.id}/${this.therapist.id}">${say('setup.change-hours')}</a>
        <a class="plain" href="#/setup/new">${say('setup.another')}</a>
      </div>`;
  }

  words({ time }) {
    return time
      ? say('setup.free', { day: shortDay(time.start, this.clinic.zone), time: clock(time.start, this.clinic.zone), name: this.therapist.name })
      : say('setup.none-free');
  }
}

const tag = (clinic) => `<script src="${location.origin}/embed/unknot.js" data-clinic="${clinic}" async></script>`;

customElements.define('unknot-opened', Opened);
