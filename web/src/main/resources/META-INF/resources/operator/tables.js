import { html } from 'lit';
import { say } from '../ui/say.js';
import { locale } from '../ui/words.js';

/** What happened how often within the hour, the most first; words are those of the metrics. */
export function counts(id, title, figures, none) {
  const rows = Object.entries(figures).filter(([, often]) => often > 0).toSorted(([, one], [, other]) => other - one);
  return html`
    <section class="card" aria-labelledby="counts-${id}">
      <h2 id="counts-${id}">${title}</h2>
      ${rows.length ? html`
        <table><tbody>${rows.map(([what, often]) => html`
          <tr><th scope="row" lang="en"><bdi>${what}</bdi></th><td class="number">${number(often)}</td></tr>`)}
        </tbody></table>` : html`<p>${none}</p>`}
    </section>`;
}

/** Clinics by how much of the next seven days is taken, the fullest first. */
export function clinics(all, names) {
  return html`
    <section aria-labelledby="fill">
      <h2 id="fill">${say('operator.fill')}</h2>
      ${all.length ? html`
        <ul class="fill">${all.map(({ clinicId, fill }) => html`
          <li><span><bdi>${names.get(clinicId) ?? clinicId}</bdi></span>
            <meter min="0" max="1" .value=${fill} aria-label=${names.get(clinicId) ?? clinicId}></meter>
            <strong>${say('operator.percent', { percent: Math.round(fill * 100) })}</strong></li>`)}
        </ul>` : html`<p>${say('operator.no-fill')}</p>`}
    </section>`;
}

const number = (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
