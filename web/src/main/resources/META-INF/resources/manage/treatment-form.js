import { html } from 'lit';
import { say } from '../ui/say.js';
import { Part } from '../staff/part.js';
import { field } from '../staff/shift-form.js';
import { unitsOf } from './money.js';

const EMPTY = { variants: [{ minutes: 60, prices: [] }], bufferBeforeMinutes: 5, bufferAfterMinutes: 10, modality: 'massage', roomFeatures: [] };

/** What a treatment is called, how long it takes and what it costs. Fires `saved` with the whole of it, `over` otherwise. */
class TreatmentForm extends Part {
  static properties = { treatment: { attribute: false }, variants: { state: true } };

  willUpdate(changed) {
    if (changed.has('treatment') || !this.variants) this.variants = (this.treatment ?? EMPTY).variants.map(written);
  }

  firstUpdated() {
    this.querySelector('input').focus();
  }

  submit(event) {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.target));
    this.tell('saved', {
      ...EMPTY,
      ...this.treatment,
      name: said.name.trim(),
      technique: said.technique.trim(),
      modality: said.modality.trim(),
      bufferBeforeMinutes: Number(said.bufferBefore),
      bufferAfterMinutes: Number(said.bufferAfter),
      variants: this.variants.map(({ minutes, prices }) => ({ minutes: Number(minutes), prices: read(prices) })),
    });
  }

  set(i, changed) {
    this.variants = this.variants.map((one, at) => (at === i ? { ...one, ...changed } : one));
  }

  render() {
    const { name, technique, modality, bufferBeforeMinutes, bufferAfterMinutes } = this.treatment ?? EMPTY;
    return html`
      <form class="card" @submit=${this.submit}>
        <div class="fields">
          ${field('catalogue.name', 'name', 'text', name, true)}
          ${field('catalogue.technique', 'technique', 'text', technique, true)}
          ${field('catalogue.modality', 'modality', 'text', modality, true)}
          ${field('catalogue.before', 'bufferBefore', 'number', bufferBeforeMinutes, true)}
          ${field('catalogue.after', 'bufferAfter', 'number', bufferAfterMinutes, true)}
        </div>
        <h3>${say('catalogue.lengths')}</h3>
        <p class="chosen">${say('catalogue.prices-hint')}</p>
        ${this.variants.map((one, i) => this.variant(one, i))}
        <div class="actions">
          <button type="submit" class="main">${say('hours.save')}</button>
          <button type="button" class="plain" @click=${() => { this.variants = [...this.variants, { minutes: '', prices: '' }]; }}>${say('catalogue.add-length')}</button>
          <button type="button" class="plain" @click=${() => this.tell('over')}>${say('hours.leave')}</button>
        </div>
      </form>`;
  }

  variant({ minutes, prices }, i) {
    return html`
      <div class="fields">
        <div>
          <label for="minutes-${i}">${say('catalogue.minutes')}</label>
          <input id="minutes-${i}" type="number" min="1" max="720" required .value=${String(minutes)} @input=${({ target }) => this.set(i, { minutes: target.value })}>
        </div>
        <div>
          <label for="prices-${i}">${say('catalogue.prices')}</label>
          <input id="prices-${i}" dir="ltr" required pattern="\\s*[0-9]+([.][0-9]+)?\\s+[A-Z]{3}(\\s*,\\s*[0-9]+([.][0-9]+)?\\s+[A-Z]{3})*\\s*"
            .value=${prices} @input=${({ target }) => this.set(i, { prices: target.value })}>
        </div>
      </div>`;
  }
}

/** 62 GBP, 72 EUR */
const written = ({ minutes, prices }) => ({
  minutes, prices: prices.map(({ amountMinor, currency }) => `${amountMinor / unitsOf(currency)} ${currency}`).join(', '),
});

const read = (prices) => prices.split(',').map((one) => one.trim().split(/\s+/))
  .map(([amount, currency]) => ({ amountMinor: Math.round(Number(amount) * unitsOf(currency)), currency }));

customElements.define('unknot-treatment-form', TreatmentForm);
