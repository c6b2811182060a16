import { html, nothing } from 'lit';
import { get, put } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { options } from '../client/options.js';
import { Part } from './part.js';

const MAILS = () => [['visits', say('mails.visits')], ['days', say('mails.days')]];

/** What a therapist gets by mail: said once, it holds for every clinic they work at, and at once. */
class MailChoice extends Part {
  static properties = { mails: { state: true }, saved: { state: true } };

  firstUpdated() {
    return this.reading(async () => {
      this.mails = await get('/inbox/mails');
    });
  }

  save(event) {
    event.preventDefault();
    const wanted = new FormData(event.target).getAll('mails');
    this.saved = false;
    return this.attempt(async () => {
      this.mails = await put('/inbox/mails', Object.fromEntries(MAILS().map(([part]) => [part, wanted.includes(part)])));
      this.saved = true;
    });
  }

  render() {
    return html`
      ${problemPlace(this.problem, {})}
      ${this.mails ? this.form(this.mails) : nothing}`;
  }

  form(mails) {
    return html`
      <form class="card" @submit=${this.save}>
        <h2>${say('mails.title')}</h2>
        ${options('checkbox', 'mails', say('mails.which'), MAILS(), MAILS().map(([part]) => part).filter((part) => mails[part]))}
        <p class="hint-line">${say('mails.else')}</p>
        <button type="submit" class="plain">${say('mails.save')}</button>
        <p class="saved" role="status">${this.saved ? say('mails.saved') : nothing}</p>
      </form>`;
  }
}

customElements.define('unknot-mail-choice', MailChoice);
