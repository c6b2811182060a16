import { LitElement, html, nothing } from 'lit';
import { post } from '../ui/api.js';
import { asProblem, problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { clock, zoneName } from '../ui/time.js';
import { preferenceWords } from './preference-words.js';
import { commandWord, commandsOf, doneWord, flagWords, mayMove, stateWord } from './states.js';
import './visit-move.js';

const UNDO_MS = 10_000;

/** One visit and what may be done with it; `at` is where it opens, and `to` where it was dropped. Fires `done` when something was, `over` when it closes. */
class VisitDialog extends LitElement {
  static properties = {
    visit: { attribute: false }, at: {}, to: { attribute: false }, names: { attribute: false }, clinic: { attribute: false },
    did: { state: true }, problem: { state: true }, moving: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  /** A visit that leaves the day stays in the dialog: what was done to it can be taken back. */
  willUpdate(changed) {
    if (this.visit) this.shown = this.visit;
    if (!changed.has('at') || !this.at) return;
    this.opened = Symbol('opened');
    this.did = null;
    this.problem = null;
    this.moving = this.at === 'move' && mayMove(this.shown?.state);
  }

  updated(changed) {
    const dialog = this.querySelector('dialog');
    if (this.at && this.shown && !dialog.open) dialog.showModal();
    if (!this.at && dialog.open) dialog.close();
    if (changed.has('at') && this.at === 'check-in' && commandsOf(this.shown?.state).includes('check-in')) this.act('check-in');
    if (changed.has('at') && this.at === 'drop') this.act('move', this.to);
    if (changed.has('problem') && this.problem) this.querySelector('.problem-place').focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** What comes of a command is told where it was given: by the time of the answer another visit may be open. */
  async attempt(command, body, tell) {
    const { opened } = this;
    this.problem = null;
    try {
      await post(`/appointments/${this.shown.appointmentId}/${command}`, body);
      if (opened === this.opened) tell();
      this.dispatchEvent(new Event('done'));
    } catch (error) {
      if (opened === this.opened) this.problem = asProblem(error);
    }
  }

  /** A command on the visit; what staff do can be taken back for ten seconds. */
  act(command, body) {
    return this.attempt(command, body, () => {
      this.moving = false;
      this.did = command;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => { this.did = null; }, UNDO_MS);
    });
  }

  undo() {
    return this.attempt('undo', undefined, () => { this.did = null; });
  }

  /** The browser tells late that a dialog was closed: by then it may be open again. */
  over() {
    if (!this.querySelector('dialog').open) this.dispatchEvent(new Event('over'));
  }

  render() {
    return html`
      <dialog class="card visit-dialog" aria-labelledby="visit-name" @close=${this.over}>
        ${this.shown ? this.facts(this.shown) : nothing}
      </dialog>`;
  }

  facts(visit) {
    const { zone } = this.clinic;
    const [part] = visit.parts;
    return html`
      <h2 id="visit-name"><bdi>${visit.clientName}</bdi></h2>
      <p>${say('answer.span', { from: clock(visit.start, zone), until: clock(visit.end, zone), zone: zoneName(visit.start, zone) })}</p>
      <p><bdi>${this.names.get(part.treatmentId)}</bdi>, <bdi>${this.names.get(part.therapistId)}</bdi>,
        <bdi>${this.names.get(part.roomId)}</bdi></p>
      <p><span class="state ${visit.state}">${stateWord(visit.state)}</span></p>
      ${visit.flags.length ? html`<p class="flags">${flagWords(visit.flags)}</p>` : nothing}
      ${visit.advice.map(({ text }) => html`<p lang="en">${text}</p>`)}
      ${visit.preferences ? html`<p>${preferenceWords(visit.preferences).map((one, i) => html`${i ? ', ' : nothing}<bdi>${one}</bdi>`)}</p>` : nothing}
      <p><a href="#/clients/${this.clinic.id}/${visit.clientId}">${say('caller.record')}</a></p>
      ${problemPlace(this.problem, {})}
      <p role="status" class="did">${this.did ? html`${doneWord(this.did)}
        <button type="button" class="plain" @click=${this.undo}>${say('day.undo')}</button>` : nothing}</p>
      ${this.moving ? this.times(visit) : this.actions(visit)}`;
  }

  times(visit) {
    return html`
      <unknot-visit-move .visit=${visit} .names=${this.names} .clinic=${this.clinic}
        @chosen=${({ detail }) => this.act('move', detail)}></unknot-visit-move>
      <div class="actions">
        <button type="button" class="plain" @click=${() => { this.moving = false; }}>${say('move.keep')}</button>
      </div>`;
  }

  actions({ state }) {
    return html`
      <div class="actions">
        ${commandsOf(state).map((command, i) => html`
          <button type="button" class=${look(command, i)} @click=${() => this.act(command)}>${commandWord(command)}</button>`)}
        ${mayMove(state) ? html`
          <button type="button" class="plain" @click=${() => { this.moving = true; }}>${say('command.move')}</button>` : nothing}
        <button type="button" class="plain" @click=${() => this.querySelector('dialog').close()}>${say('day.close')}</button>
      </div>`;
  }
}

function look(command, i) {
  if (command === 'cancellation') return 'plain danger';
  return i ? 'plain' : 'main';
}

customElements.define('unknot-visit-dialog', VisitDialog);
