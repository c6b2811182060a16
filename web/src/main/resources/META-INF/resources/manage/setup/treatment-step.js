import { html, nothing } from 'lit';
import { put } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { Part } from '../../staff/part.js';
import { unitsOf } from '../money.js';
import { standard } from './standard.js';

const BUFFERS = { bufferBeforeMinutes: 5, bufferAfterMinutes: 10, roomFeatures: [] };

/** Treatments of the standard list to tick, each with how long it takes and what it costs. The form around it sends them. */
class StandardTreatments extends Part {
  static properties = { currency: {}, chosen: { state: true } };

  constructor() {
    super();
    this.chosen = new Set();
  }

  tick({ target }) {
    const rest = [...this.chosen].filter((key) => key !== target.value);
    this.chosen = new Set(target.checked ? [...rest, target.value] : rest);
  }

  render() {
    return html`
      <fieldset class="options">
        <legend>${say('setup.treatments-hint')}</legend>
        <div>${standard().map((one) => html`
          <label class="option"><input type="checkbox" name="treatments" value=${one.key} @change=${this.tick}>
            <span><strong>${one.name}</strong><br>${one.technique}</span></label>
          ${this.chosen.has(one.key) ? this.details(one) : nothing}`)}
        </div>
      </fieldset>`;
  }

  details({ key, minutes }) {
    return html`
      <div class="fields">
        <div>
          <label for="minutes-${key}">${say('catalogue.minutes')}</label>
          <input id="minutes-${key}" name="minutes-${key}" type="number" min="5" max="720" required .value=${String(minutes)}>
        </div>
        <div>
          <label for="price-${key}">${say('setup.price', { currency: this.currency })}</label>
          <input id="price-${key}" name="price-${key}" type="number" min="0" step="any" required>
        </div>
      </div>`;
  }
}

customElements.define('unknot-standard-treatments', StandardTreatments);

/** What is given here, out of a short list; the treatments' own page adds what is not on it. */
export const treatmentStep = {
  name: 'treatments',
  title: () => say('setup.treatments'),
  told: ({ treatments }) => treatments.length && html`<bdi>${treatments.map(({ name }) => name).join(', ')}</bdi>`,
  more: () => say('setup.more-treatments'),
  form: ({ clinic }) => html`
    <unknot-standard-treatments currency=${clinic.currency ?? 'EUR'}></unknot-standard-treatments>`,
  async save(said, { clinic }, idOf) {
    const currency = clinic.currency ?? 'EUR';
    const chosen = standard().filter(({ key }) => said.getAll('treatments').includes(key));
    await Promise.all(chosen.map(({ key, minutes: _, ...body }) => put(`/treatments/${idOf(key)}`, {
      ...BUFFERS,
      ...body,
      variants: [{
        minutes: Number(said.get(`minutes-${key}`)),
        prices: [{ amountMinor: Math.round(Number(said.get(`price-${key}`)) * unitsOf(currency)), currency }],
      }],
    })));
  },
};
