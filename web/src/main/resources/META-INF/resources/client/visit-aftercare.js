import { LitElement, html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';

/** What helps after a visit that took place; `visit` is its id. What cannot be read now is left out: the visit stands above. */
class VisitAftercare extends LitElement {
  static properties = { visit: {}, sheet: { state: true } };

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.sheet = await get(`/appointments/${this.visit}/aftercare`);
    } catch {
      this.sheet = null;
    }
  }

  render() {
    if (!this.sheet) return nothing;
    const { language, about, exercises } = this.sheet;
    return html`
      <section aria-labelledby="aftercare">
        <h2 id="aftercare">${say('aftercare.title')}</h2>
        <div lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>
          <p>${about}</p>
          ${exercises.map(exercise)}
        </div>
      </section>`;
  }
}

const exercise = ({ title, steps, drawing }) => html`
  <article class="card">
    <h3>${title}</h3>
    <img src=${drawing} alt="" width="200" height="120" loading="lazy">
    <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
  </article>`;

customElements.define('unknot-visit-aftercare', VisitAftercare);
