import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { locale } from '../ui/words.js';
import { Part } from './part.js';

/** Who did what with a client's record, when and why; opened on demand, for managers. */
class ClientHistory extends Part {
  static properties = { client: {}, entries: { state: true }, more: { state: true } };

  look() {
    return this.reading(async () => {
      const { entries, more } = await get('/audit', { subject: this.client });
      this.entries = entries.toReversed();
      this.more = more;
    });
  }

  render() {
    return html`
      <section aria-labelledby="history">
        <h2 id="history">${say('record.history')}</h2>
        ${problemPlace(this.problem, {})}
        ${this.entries ? this.table(this.entries) : html`
          <div class="actions"><button type="button" class="plain" @click=${this.look}>${say('record.show-history')}</button></div>`}
      </section>`;
  }

  table(entries) {
    if (!entries.length) return html`<p>${say('record.no-history')}</p>`;
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    return html`
      <div class="scrolls" tabindex="0" role="region" aria-labelledby="history">
        <table>
          <thead><tr><th scope="col">${say('history.when')}</th><th scope="col">${say('history.who')}</th>
            <th scope="col">${say('history.what')}</th><th scope="col">${say('history.why')}</th></tr></thead>
          <tbody>${entries.map(({ at, who, action, why }) => html`
            <tr><td>${when.format(Date.parse(at))}</td><td><bdi>${who.kind} ${who.id.slice(0, 8)}</bdi></td>
              <td lang="en"><bdi>${action}</bdi></td><td><bdi>${why ?? nothing}</bdi></td></tr>`)}
          </tbody>
        </table>
      </div>
      ${this.more ? html`<p>${say('conflicts.more')}</p>` : nothing}`;
  }
}

customElements.define('unknot-client-history', ClientHistory);
