import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { change } from '../ui/session.js';
import { locale } from '../ui/words.js';
import { Part } from '../staff/part.js';
import { cell } from '../staff/stacks.js';

/** Messages that were given up: which, why, and once more. What they say and to whom is nobody's business here. */
class FailedMessages extends Part {
  static properties = { names: { attribute: false }, list: { state: true }, did: { state: true } };

  firstUpdated() {
    return this.reading(() => this.look());
  }

  async look() {
    this.list = (await get('/messages/failed')).messages;
  }

  /** Pressing twice is safe: what is sent or due already stays as it is. */
  replay(id) {
    return this.attempt(async () => {
      await change('POST', `/api/v1/messages/${id}/replay`);
      this.did = id;
      await this.look();
    });
  }

  render() {
    return html`
      <section aria-labelledby="given-up">
        <h2 id="given-up">${say('operator.given-up', { count: this.list?.length ?? 0 })}</h2>
        ${problemPlace(this.problem, {})}
        <p role="status">${this.did ? say('operator.replayed') : nothing}</p>
        ${this.list?.length ? this.table(this.list) : html`<p>${say('operator.none-given-up')}</p>`}
      </section>`;
  }

  table(list) {
    const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
    const heads = [say('operator.due-at'), say('operator.kind'), say('operator.cause'), say('operator.where'), say('operator.about'), say('operator.again')];
    const [due, what, cause, where, topic, again] = heads;
    return html`
      <div class="scrolls" tabindex="0" role="region" aria-labelledby="given-up">
        <table class="stacks" role="table">
          <thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
          <tbody role="rowgroup">${list.map(({ id, dueAt, kind, channel, reason, clinicId, about, aboutId }) => html`
            <tr role="row">
              ${cell(due, time.format(Date.parse(dueAt)))}
              ${cell(what, html`<bdi lang="en">${kind}, ${channel}</bdi>`)}
              ${cell(cause, html`<bdi lang="en">${reason}</bdi>`)}
              ${cell(where, html`<bdi>${this.names.get(clinicId) ?? nothing}</bdi>`)}
              ${cell(topic, html`<bdi>${about} ${aboutId.slice(0, 8)}</bdi>`)}
              ${cell(again, html`<button type="button" class="plain" @click=${() => this.replay(id)}>${say('operator.replay')}</button>`)}
            </tr>`)}
          </tbody>
        </table>
      </div>`;
  }
}

customElements.define('unknot-failed-messages', FailedMessages);
