import { html, nothing } from 'lit';
import { ask } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { Part } from './part.js';
import './new-client.js';

const PAUSE_MS = 200;
const LEAST = 2;

/** Finds a caller by name, email or phone while it is typed. Fires `chosen` with who it is, known or new. */
class ClientSearch extends Part {
  static properties = { found: { state: true }, isNew: { state: true }, text: { state: true } };

  constructor() {
    super();
    this.text = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  typed({ target }) {
    this.text = target.value.trim();
    clearTimeout(this.timer);
    if (this.text.length < LEAST) this.found = null;
    else this.timer = setTimeout(() => this.look(this.text), PAUSE_MS);
  }

  /** What is typed meanwhile is asked for afterwards; an older answer is never shown. */
  look(text) {
    return this.reading(async () => {
      const found = await ask('/clients/search', { text });
      if (text === this.text) this.found = found;
    });
  }

  /** Enter takes who stands first. */
  submit(event) {
    event.preventDefault();
    const [first] = this.found?.clients ?? [];
    if (first) this.tell('chosen', first);
  }

  render() {
    return this.isNew ? html`
      <unknot-new-client .name=${this.text.includes('@') ? '' : this.text}
        @chosen=${({ detail }) => this.tell('chosen', detail)} @over=${() => { this.isNew = false; }}></unknot-new-client>` : html`
      <form class="card" role="search" @submit=${this.submit}>
        <label for="caller-search">${say('caller.search')}</label>
        <input id="caller-search" type="search" autocomplete="off" spellcheck="false" maxlength="100"
          aria-describedby="search-hint" .value=${this.text} @input=${this.typed}>
        <p id="search-hint" class="chosen">${say('caller.hint')}</p>
      </form>
      ${problemPlace(this.problem, {})}
      <p role="status" class="chosen">${this.found ? say('caller.found', { count: this.found.clients.length }) : nothing}
        ${this.found?.more ? say('caller.more') : nothing}</p>
      ${this.found?.clients.length ? this.list(this.found.clients) : nothing}
      <div class="actions">
        <button type="button" class="plain" @click=${() => { this.isNew = true; }}>${say('caller.new')}</button>
      </div>`;
  }

  list(clients) {
    return html`
      <ul class="choices">${clients.map((client) => html`
        <li><button type="button" class="choice" data-client=${client.id} @click=${() => this.tell('chosen', client)}>
          <strong><bdi>${client.name}</bdi></strong>
          <span dir="ltr">${client.email}${client.phone ? `, ${client.phone}` : nothing}</span>
          ${client.ofOthers ? html`<span>${say('caller.of-others')}</span>` : nothing}
        </button></li>`)}
      </ul>`;
  }
}

customElements.define('unknot-client-search', ClientSearch);
