import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { plusDays, shortDay, today } from '../ui/time.js';
import { learn, locale } from '../ui/words.js';
import { address } from '../client/day-links.js';
import { clinicChoice, ownClinics } from '../staff/clinics.js';
import { staffMenu } from '../staff/menu.js';
import { mondayOf, weekFrom } from '../staff/weekdays.js';
import { download } from './csv.js';
import { unitsOf } from './money.js';
import { reportKinds } from './report-kinds.js';
import { figuresOf, share, total } from './week-figures.js';

await Promise.all([learn('staff'), learn('manage')]);

/** A clinic's week in figures: how much of the time was taken, who did not come, what it is worth. */
class Reports extends Screen {
  static signedIn = true;

  async load({ params, query }) {
    const [clinics, clinic, { treatments }, { therapists }] = await Promise.all([
      ownClinics(), get(`/clinics/${params.clinic}`), get('/treatments'), get('/therapists', { clinic: params.clinic }),
    ]);
    const monday = mondayOf(query.get('day') ?? today(clinic.zone));
    const days = await Promise.all(weekFrom(monday).map((date) => get(`/clinics/${clinic.id}/day`, { date })));
    return { clinics, clinic, monday, figures: figuresOf(days, clinic, treatments, therapists) };
  }

  view({ clinics, clinic, monday, figures }) {
    const all = total(figures);
    return html`
      <h1 tabindex="-1">${say('reports.title')}</h1>
      ${staffMenu(clinic.id)}
      ${reportKinds(clinic.id)}
      ${clinicChoice(clinics, clinic.id, (id) => `/reports/${id}?day=${monday}`)}
      <h2>${say('week.of', { day: shortDay(monday, 'UTC') })}</h2>
      <nav class="pills" aria-label=${say('week.turns')}>
        <a class="pill" href=${address(this.route, { day: plusDays(monday, -7) })}>${say('week.before')}</a>
        <a class="pill" href=${address(this.route, { day: undefined })}>${say('reports.this-week')}</a>
        <a class="pill" href=${address(this.route, { day: plusDays(monday, 7) })}>${say('week.after')}</a>
      </nav>
      <dl class="totals">
        ${fact(say('reports.utilisation'), percent(share(all.taken, all.worked)), say('reports.utilisation-why'))}
        ${fact(say('reports.no-show'), percent(share(all.missed, all.missed + all.completed)), say('reports.no-show-why'))}
        ${fact(say('reports.visits'), all.visits, say('reports.cancelled', { count: all.cancelled }))}
        ${fact(say('reports.worth'), money(all.worth, clinic), say('reports.worth-why'))}
      </dl>
      ${figures.length ? this.table(figures, clinic, monday) : html`<p>${say('reports.none')}</p>`}`;
  }

  table(figures, clinic, monday) {
    return html`
      <div class="scrolls" tabindex="0" role="region" aria-label=${say('reports.by-therapist')}>
        <table>
          <thead><tr>${heads().map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
          <tbody>${figures.map((one) => html`
            <tr>
              <th scope="row"><bdi>${one.therapist.name}</bdi></th>
              <td>${hours(one.worked)}</td><td>${hours(one.taken)}</td>
              <td><meter min="0" max="1" .value=${share(one.taken, one.worked) ?? 0} aria-label=${say('reports.utilisation')}></meter>
                ${percent(share(one.taken, one.worked))}</td>
              <td>${one.visits}</td><td>${one.missed}</td><td>${one.cancelled}</td><td>${money(one.worth, clinic)}</td>
            </tr>`)}
          </tbody>
        </table>
      </div>
      <div class="actions"><button type="button" class="plain" @click=${() => this.keep(figures, clinic, monday)}>${say('reports.csv')}</button></div>`;
  }

  keep(figures, clinic, monday) {
    download(`${clinic.name} ${monday}.csv`, [heads(), ...figures.map((one) => [
      one.therapist.name, one.worked / 60, one.taken / 60, share(one.taken, one.worked), one.visits, one.missed, one.cancelled, clinic.currency ? one.worth / unitsOf(clinic.currency) : '',
    ])]);
  }
}

const heads = () => [say('caller.therapist'), say('reports.worked'), say('reports.taken'), say('reports.utilisation'), say('reports.visits'),
  say('reports.missed'), say('reports.called-off'), say('reports.worth')];

const fact = (name, value, why) => html`<div class="card"><dt>${name}</dt><dd class="figure">${value}</dd><dd class="chosen">${why}</dd></div>`;

const hours = (minutes) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60);

const percent = (part) => (part === null ? say('reports.unknown') : new Intl.NumberFormat(locale, { style: 'percent' }).format(part));

const money = (amountMinor, { currency }) => (currency ? price({ amountMinor, currency }) : nothing);

customElements.define('unknot-reports', Reports);
