import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { change, current } from '../ui/session.js';
import { learn } from '../ui/words.js';
import { lengthWords } from '../client/lengths.js';
import { staffMenu } from '../staff/menu.js';
import { newId } from '../staff/part.js';
import './treatment-form.js';

await Promise.all([learn('staff'), learn('manage')]);

/** The treatments of all clinics, for managers of every clinic to change; the others read them. */
class Catalogue extends Screen {
  static signedIn = true;

  static properties = { editing: { state: true } };

  async load({ params }) {
    const { treatments } = await get('/treatments');
    return { clinic: params.clinic, treatments };
  }

  /** Sent back whole, with what is not on the form as it was, and only if nobody has changed it meanwhile. */
  save({ id, version, ...body }) {
    return this.busy || this.attempt(async () => {
      await change('PUT', `/api/v1/treatments/${id ?? newId()}`, { body, headers: version ? { 'If-Match': `"${version}"` } : {} });
      this.editing = null;
      this.data = await this.load(this.route);
    });
  }

  view({ clinic, treatments }) {
    const mayChange = current().user.clinics.includes('*');
    return html`
      <h1 tabindex="-1">${say('catalogue.title')}</h1>
      ${staffMenu(clinic)}
      <p>${mayChange ? say('catalogue.why') : say('catalogue.read-only')}</p>
      <ul class="rows">${treatments.map((one) => html`<li>${this.editing === one ? this.form(one) : this.row(one, mayChange)}</li>`)}</ul>
      ${this.editing === 'new' ? this.form() : nothing}
      ${mayChange && !this.editing ? html`
        <div class="actions"><button type="button" class="main" @click=${() => { this.editing = 'new'; }}>${say('catalogue.add')}</button></div>` : nothing}`;
  }

  row(one, mayChange) {
    return html`
      <p><strong><bdi>${one.name}</bdi></strong> ${lengthWords(one)}</p>
      <p class="chosen"><bdi>${one.technique}</bdi></p>
      ${mayChange && !this.editing ? html`
        <div class="row-actions"><button type="button" class="plain" @click=${() => { this.editing = one; }}>${say('hours.change')}</button></div>` : nothing}`;
  }

  form(one) {
    return html`
      <unknot-treatment-form .treatment=${one} @saved=${({ detail }) => this.save(detail)}
        @over=${() => { this.editing = null; }}></unknot-treatment-form>`;
  }
}

customElements.define('unknot-catalogue', Catalogue);
