import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { change } from '../ui/session.js';
import { locale } from '../ui/words.js';
import { Part } from '../staff/part.js';
import { cell } from '../staff/stacks.js';

/** What one service could not apply: which records, why, and once more. What they say stays in Kafka. */
class DeadLetters extends Part {
  static properties = {
    service: { attribute: false },
    count: { attribute: false },
    lying: { state: true },
    did: { state: true },
  };

  /** Again too when the board counts others than before. */
  willUpdate(changed) {
    if (changed.has('count')) this.reading(() => this.look());
  }

  async look() {
    this.lying = await get(`/dead-letters/${this.service}`);
  }

  /** Pressing twice is safe: what was handed on lies there no more. */
  replay() {
    return this.attempt(async () => {
      this.did = await change('POST', `/api/v1/dead-letters/${this.service}/replay`);
      await this.look();
    });
  }

  render() {
    const { service, lying, did, problem } = this;
    const head = `dead-${service}`;
    return html`
      <section aria-labelledby=${head} data-service=${service}>
        <h3 id=${head}>${say('operator.lying', { service, count: lying?.waiting ?? 0 })}</h3>
        ${problemPlace(problem, {})}
        <p role="status" class="did">${did ? say('operator.handed-on', did) : nothing}</p>
        ${lying?.waiting ? html`
          <p><button type="button" class="main" ?disabled=${this.busy} @click=${this.replay}>${say('operator.hand-on')}</button></p>
          ${table(lying.letters, head)}` : nothing}
      </section>`;
  }
}

function table(letters, head) {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' });
  const heads = [say('operator.set-aside-at'), say('operator.cause'), say('operator.event'), say('operator.from')];
  const [when, cause, event, from] = heads;
  return html`
    <div class="scrolls" tabindex="0" role="region" aria-labelledby=${head}>
      <table class="stacks" role="table">
        <thead role="rowgroup"><tr role="row">${heads.map((one) => html`<th role="columnheader" scope="col">${one}</th>`)}</tr></thead>
        <tbody role="rowgroup">${letters.map((letter) => html`
          <tr role="row">
            ${cell(when, time.format(Date.parse(letter.setAsideAt)))}
            ${cell(cause, html`<bdi lang="en">${letter.cause ?? say('operator.none')}</bdi>`)}
            ${cell(event, html`<bdi lang="en">${letter.type?.replace(/^io\.unknot\./, '') ?? say('operator.none')}</bdi>`)}
            ${cell(from, html`<bdi>${letter.topic}-${letter.partition} @ ${letter.offset}</bdi>`)}
          </tr>`)}
        </tbody>
      </table>
    </div>`;
}

customElements.define('unknot-dead-letters', DeadLetters);
