import { LitElement, html, nothing } from 'lit';
import { post } from '../ui/api.js';
import { asProblem } from '../ui/problem.js';
import { say } from '../ui/say.js';

/** Makes, when asked, the link by which whoever has it can see, move and cancel this visit; the one before ends. */
class VisitLink extends LitElement {
  static properties = { visit: {}, link: { state: true }, said: { state: true } };

  createRenderRoot() {
    return this;
  }

  async make() {
    try {
      const { token } = await post(`/appointments/${this.visit}/manage-link`);
      this.link = `${location.origin}${location.pathname}#/manage/${token}`;
      this.said = undefined;
      await this.updateComplete;
      this.querySelector('input').focus();
    } catch (error) {
      this.said = asProblem(error).title;
    }
  }

  async copy() {
    const field = this.querySelector('input');
    field.select();
    // Browsers keep the clipboard from pages without TLS: then the words are selected, to be copied by hand.
    await navigator.clipboard?.writeText(this.link).then(() => { this.said = say('link.copied'); }, () => {});
  }

  render() {
    return html`
      <section class="card" aria-labelledby="link-title">
        <h2 id="link-title">${say('link.title')}</h2>
        <p>${say('link.why')}</p>
        ${this.link ? html`
          <label for="link">${say('link.yours')}</label>
          <input id="link" readonly dir="ltr" .value=${this.link} @focus=${({ target }) => target.select()}>
          <button type="button" class="plain" @click=${this.copy}>${say('link.copy')}</button>`
        : html`<button type="button" class="plain" @click=${this.make}>${say('link.make')}</button>`}
        <p role="status">${this.said ?? nothing}</p>
      </section>`;
  }
}

customElements.define('unknot-visit-link', VisitLink);
