import { html, nothing } from 'lit';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { change, current } from '../ui/session.js';
import { now, plusDays, today } from '../ui/time.js';
import { Part } from './part.js';
import { write } from './records.js';

const USUAL_DAYS = 30;

/** What a physician said, so that a client may be booked again; the manager proves once more who they are. Fires `given`, `over`. */
class Clearance extends Part {
  static properties = { client: {}, proving: { state: true } };

  firstUpdated() {
    this.querySelector('input').focus();
  }

  async submit(event) {
    event.preventDefault();
    const { physician, note, until } = Object.fromEntries(new FormData(event.target));
    this.said = { physician, note, until: `${until}T23:59:00Z` };
    await this.give();
  }

  async give() {
    const went = await this.attempt(() => write('POST', this.client, '/clearance', this.said));
    if (went) this.tell('given');
    this.proving = this.problem?.type === 'step-up-required';
  }

  async prove(event) {
    event.preventDefault();
    const { username, password } = Object.fromEntries(new FormData(event.target));
    const went = await this.attempt(() => change('POST', '/api/v1/session/step-up', { body: { username, password } }));
    if (went) await this.give();
  }

  render() {
    return html`
      ${problemPlace(this.proving && this.problem?.type === 'step-up-required' ? null : this.problem, { help: this.elsewhere() })}
      ${this.proving ? this.proof() : this.form()}`;
  }

  /** Who has no password here proves it at the provider. */
  elsewhere() {
    const at = this.problem?.more?.at;
    return at ? html`<p><a class="main" href=${at}>${say('sign-in.staff-go')}</a></p>` : nothing;
  }

  form() {
    const day = plusDays(today(Intl.DateTimeFormat().resolvedOptions().timeZone), USUAL_DAYS);
    return html`
      <form @submit=${this.submit}>
        <h3>${say('clearance.title')}</h3>
        <p>${say('clearance.why')}</p>
        <label for="physician">${say('clearance.physician')}</label>
        <input id="physician" name="physician" maxlength="200" autocomplete="off" required .value=${this.said?.physician ?? ''}>
        <label for="note">${say('clearance.note')}</label>
        <input id="note" name="note" maxlength="2000" autocomplete="off" required .value=${this.said?.note ?? ''}>
        <label for="until">${say('clearance.until')}</label>
        <input id="until" name="until" type="date" required min=${new Date(now()).toISOString().slice(0, 10)} .value=${day}>
        <div class="actions">
          <button type="submit" class="main">${say('clearance.go')}</button>
          <button type="button" class="plain" @click=${() => this.tell('over')}>${say('hours.leave')}</button>
        </div>
      </form>`;
  }

  proof() {
    return html`
      <form @submit=${this.prove}>
        <h3>${say('clearance.prove')}</h3>
        <p>${say('clearance.prove-why', { name: current().user.name })}</p>
        <label for="prove-name">${say('sign-in.username')}</label>
        <input id="prove-name" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
        <label for="prove-password">${say('sign-in.password')}</label>
        <input id="prove-password" name="password" type="password" autocomplete="current-password" required>
        <button type="submit" class="main">${say('clearance.prove-go')}</button>
      </form>`;
  }
}

customElements.define('unknot-clearance', Clearance);
