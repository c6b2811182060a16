import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { dayAndMonth, plusDays, today } from '../ui/time.js';
import { learn, locale } from '../ui/words.js';
import { address } from '../client/day-links.js';
import { lineChart } from '../staff/chart.js';
import { clinicChoice, ownClinics } from '../staff/clinics.js';
import { staffMenu } from '../staff/menu.js';
import { cell } from '../staff/stacks.js';
import { mondayOf } from '../staff/weekdays.js';
import { download } from './csv.js';
import { reportKinds } from './report-kinds.js';

await Promise.all([learn('staff'), learn('manage')]);

const A_WEEK_DAYS = 7;
/** How many weeks are shown at once; the first unless another is asked for. */
const WEEKS = [4, 13];

/** How long before the visit its booking is made, by bands and as the weeks go by, with how many of each band fell through. */
class LeadTimes extends Screen {
  static signedIn = true;

  async load({ params, query }) {
    const [clinics, clinic] = await Promise.all([ownClinics(), get(`/clinics/${params.clinic}`)]);
    const weeks = WEEKS.find((one) => String(one) === query.get('weeks')) ?? WEEKS[0];
    const from = mondayOf(query.get('day') ?? plusDays(today(clinic.zone), A_WEEK_DAYS * (1 - weeks)));
    const figures = await get(`/clinics/${clinic.id}/lead-times`, { from, to: plusDays(from, weeks * A_WEEK_DAYS - 1) });
    return { clinics, clinic, weeks, figures };
  }

  view({ clinics, clinic, weeks, figures }) {
    const { from, to, bookings, medianMinutes } = figures;
    const turned = (by) => address(this.route, { day: plusDays(from, by * weeks * A_WEEK_DAYS) });
    return html`
      <h1 tabindex="-1">${say('lead.title')}</h1>
      ${staffMenu(clinic.id)}
      ${reportKinds(clinic.id)}
      ${clinicChoice(clinics, clinic.id, (id) => `/reports/${id}/lead-times?day=${from}&weeks=${weeks}`)}
      <h2>${say('lead.of', { from: dayAndMonth(from, 'UTC'), to: dayAndMonth(to, 'UTC') })}</h2>
      <nav class="pills" aria-label=${say('lead.turns')}>
        <a class="pill" href=${turned(-1)}>${say('lead.before')}</a>
        <a class="pill" href=${turned(1)}>${say('lead.after')}</a>
        ${WEEKS.map((one) => html`
          <a class="pill" href=${address(this.route, { weeks: one, day: undefined })} aria-current=${one === weeks ? 'true' : nothing}>${say('lead.weeks', { count: one })}</a>`)}
      </nav>
      <p>${say('lead.why')}</p>
      ${bookings ? html`
        <dl class="totals">
          <div class="card"><dt>${say('lead.median')}</dt><dd class="figure">${long(medianMinutes)}</dd><dd class="chosen">${say('lead.median-why')}</dd></div>
          <div class="card"><dt>${say('lead.bookings')}</dt><dd class="figure">${number(bookings)}</dd></div>
        </dl>
        ${this.bands(figures, clinic)}
        ${this.course(figures, weeks)}` : html`<p>${say('lead.none')}</p>`}`;
  }

  bands({ from, to, bands, bookings }, clinic) {
    const most = Math.max(...bands.map((one) => one.bookings));
    const [, made, share, cancelled, missed] = heads();
    return html`
      <div class="scrolls" tabindex="0" role="region" aria-label=${say('lead.bands')}>
        <table class="stacks" role="table">
          <thead role="rowgroup"><tr role="row">${heads().map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
          <tbody role="rowgroup">${bands.map((one) => html`
            <tr role="row">
              <th role="rowheader" scope="row">${bandWords(one)}</th>
              ${cell(made, number(one.bookings))}
              ${cell(share, html`<meter min="0" max=${most} .value=${one.bookings} aria-label=${share}></meter> ${percent(one.bookings, bookings)}`)}
              ${cell(cancelled, number(one.cancelled))}
              ${cell(missed, number(one.missed))}
            </tr>`)}
          </tbody>
        </table>
      </div>
      <div class="actions"><button type="button" class="plain" @click=${() => download(`${clinic.name} ${from} ${to}.csv`, [heads(), ...bands.map((one) => [
        bandWords(one), one.bookings, one.bookings / bookings, one.cancelled, one.missed])])}>${say('reports.csv')}</button></div>`;
  }

  /** As days, a week a point; a week without bookings is a gap. */
  course({ from, weeks: found }, weeks) {
    const mondays = Array.from({ length: weeks }, (_, i) => plusDays(from, i * A_WEEK_DAYS));
    const medians = mondays.map((monday) => found.find((one) => one.monday === monday)?.medianMinutes ?? null);
    return html`
      <section aria-labelledby="course">
        <h2 id="course">${say('lead.course')}</h2>
        ${lineChart(medians, { most: Math.max(1, ...medians), title: say('lead.course') })}
        <ul class="rows">${found.map(({ monday, bookings, medianMinutes }) => html`
          <li><p>${say('week.of', { day: dayAndMonth(monday, 'UTC') })}: <strong>${long(medianMinutes)}</strong>, ${say('lead.count', { count: number(bookings) })}</p></li>`)}
        </ul>
      </section>`;
  }
}

const heads = () => [say('lead.ahead'), say('lead.bookings'), say('lead.share'), say('reports.called-off'), say('reports.missed')];

const number = (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

const percent = (part, whole) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole);

/** A length in the largest unit that fits, in the words of the language. */
function long(minutes) {
  const days = minutes / 1440;
  const [value, unit] = minutes < 120 ? [minutes, 'minute'] : days < 2 && days !== 1 ? [minutes / 60, 'hour'] : [days, 'day'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(value);
}

function bandWords({ fromHours, untilHours }) {
  if (!fromHours) return say('lead.under', { until: long(untilHours * 60) });
  return untilHours ? say('lead.from-until', { from: long(fromHours * 60), until: long(untilHours * 60) }) : say('lead.over', { from: long(fromHours * 60) });
}

customElements.define('unknot-lead-times', LeadTimes);
