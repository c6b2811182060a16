import { LitElement, html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { changeWords } from './change-words.js';
import { trendChart } from './trend-chart.js';
import { trendTable } from './trend-table.js';

/**
 * How a client's pain went: a sentence, a chart, and the same figures as a table. Of all they came for, an episode after
 * the other, the newest first; with `visits` only of those.
 */
class Trend extends LitElement {
  static properties = { client: {}, visits: { attribute: false }, episodes: { state: true }, failed: { state: true } };

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      const { episodes } = await get(`/clients/${this.client}/progress`);
      this.episodes = this.visits ? among(episodes, this.visits) : episodes.toReversed();
    } catch {
      this.failed = true;
    }
  }

  render() {
    if (this.failed) return html`<p role="status">${say('trend.unavailable')}</p>`;
    if (!this.episodes) return html`<p class="waiting" role="status">${say('app.wait')}</p>`;
    return this.episodes.length ? this.episodes.map(episode) : html`<p>${say('trend.none')}</p>`;
  }
}

/** The points of the visits named, as one line; what the change over all of them is, is not known here. */
function among(episodes, visits) {
  const ids = new Set(visits.map(({ appointmentId }) => appointmentId));
  const points = episodes.flatMap((each) => each.points).filter(({ appointmentId }) => ids.has(appointmentId));
  return points.length ? [{ points }] : [];
}

const episode = ({ points, change }) => html`
  <figure class="trend card">
    ${change ? html`<p>${changeWords(change)}</p>` : nothing}
    ${trendChart(points)}
    <figcaption>${say('trend.legend')}</figcaption>
    ${trendTable(points)}
  </figure>`;

customElements.define('unknot-trend', Trend);
