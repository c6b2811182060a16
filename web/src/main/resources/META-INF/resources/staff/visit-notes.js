import { html, nothing } from 'lit';
import { read } from './records.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { change } from '../ui/session.js';
import { day, now } from '../ui/time.js';
import { Part } from './part.js';

const LONGEST = 4000;

/**
 * What was noted of a client's earlier visits, and a note of this one once the client has come. That notes were read is
 * kept, so they are asked for by whoever wants them and not with the page; what is typed is kept nowhere before it is saved.
 */
class VisitNotes extends Part {
  static properties = {
    visit: {}, client: {}, came: { type: Boolean }, notes: { state: true }, draft: { state: true }, saved: { state: true }, met: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('visit') && changed.get('visit')) Object.assign(this, { notes: null, draft: null, saved: false, met: false, problem: null });
  }

  get own() {
    return this.notes.find(({ note }) => note.appointmentId === this.visit)?.note;
  }

  look() {
    return this.reading(async () => {
      const { visit } = this;
      const { notes } = await read(this.client, '/notes');
      if (visit !== this.visit) return;
      this.notes = notes;
      this.draft ??= this.own?.text ?? '';
    });
  }

  /** With the version that was read: of two who write at once the second sees what the first wrote, beside their own. */
  save(event) {
    event.preventDefault();
    return this.attempt(async () => {
      try {
        const note = await change('PUT', `/api/v1/appointments/${this.visit}/note`, { body: { text: this.draft, version: this.own?.version } });
        this.notes = [{ note }, ...this.notes.filter((one) => one.note.appointmentId !== this.visit)];
        Object.assign(this, { saved: true, met: false });
      } catch (problem) {
        if (problem.type !== 'stale-version') throw problem;
        await this.look();
        this.met = true;
      }
    });
  }

  render() {
    return html`
      ${problemPlace(this.problem, {})}
      ${this.notes ? html`${this.earlier()}${this.came ? this.form() : nothing}` : html`
        <div class="actions"><button type="button" class="plain" @click=${this.look}>${this.came ? say('notes.read-and-write') : say('notes.read')}</button></div>`}
      <p role="status">${this.saved ? say('notes.saved') : nothing}</p>`;
  }

  earlier() {
    const others = this.notes.filter(({ note }) => note.appointmentId !== this.visit);
    return html`
      <section class="notes" aria-label=${say('notes.earlier')}>
        ${others.length ? html`
          <ul>${others.map(({ start, note }) => html`<li><strong>${day(start)}</strong> <bdi class="noted">${note.text}</bdi></li>`)}</ul>` : html`<p>${say('notes.none')}</p>`}
      </section>`;
  }

  form() {
    const { own } = this;
    if (own && Date.parse(own.correctableUntil) <= now()) return html`<p><strong>${say('notes.this')}</strong> <bdi class="noted">${own.text}</bdi></p>`;
    return html`
      ${this.met ? html`<p class="flags" role="alert">${say('notes.met')} <bdi class="noted">${own?.text}</bdi></p>` : nothing}
      <form @submit=${this.save}>
        <label for="note-${this.visit}">${say('notes.this')}</label>
        <textarea id="note-${this.visit}" rows="4" required maxlength=${LONGEST} aria-describedby="why-${this.visit}" .value=${this.draft}
          @input=${({ target }) => { this.draft = target.value; this.saved = false; }}></textarea>
        <p id="why-${this.visit}" class="chosen">${say('notes.why')}</p>
        <div class="actions"><button type="submit" class="plain">${say('notes.save')}</button></div>
      </form>`;
  }
}

customElements.define('unknot-visit-notes', VisitNotes);
