import { html } from 'lit';
import { say } from '../ui/say.js';
import { locale } from '../ui/words.js';
import { lineChart } from '../staff/chart.js';
import { byMinute, latency, lately, most } from './figures.js';

const MB = 1024 * 1024;
const WINDOW_MINUTES = 5;

/** Each service: whether it answers, what it is asked and how long it takes, the last five minutes in numbers, the hour as a line. */
export function services(ticks) {
  const last = ticks.at(-1);
  return html`
    <section aria-labelledby="each">
      <h2 id="each">${say('operator.each')}</h2>
      <div class="scrolls" tabindex="0" role="region" aria-labelledby="each">
        <table>
          <thead><tr>
            <th scope="col">${say('operator.service')}</th><th scope="col">${say('operator.state')}</th>
            <th scope="col">${say('operator.requests')}</th><th scope="col">${say('operator.failed')}</th>
            <th scope="col">${say('operator.latency')}</th><th scope="col">${say('operator.cpu')}</th>
            <th scope="col">${say('operator.heap')}</th><th scope="col">${say('operator.hour')}</th>
          </tr></thead>
          <tbody>${Object.entries(last.services).map(([name, now]) => row(name, now, ticks))}</tbody>
        </table>
      </div>
    </section>`;
}

function row(name, now, ticks) {
  const of = (figure) => (tick) => tick.services[name]?.[figure] ?? 0;
  const line = byMinute(ticks, of('requests'));
  const ms = latency(ticks.slice(-4 * WINDOW_MINUTES), name);
  return html`
    <tr>
      <th scope="row"><bdi>${name}</bdi></th>
      <td><span class="alarm ${now.up === now.of ? 'clear' : 'red'}">${now.up === now.of ? say('operator.up') : say('operator.down', { up: now.up, of: now.of })}</span></td>
      <td>${number(lately(ticks, WINDOW_MINUTES, of('requests')) / WINDOW_MINUTES)}</td>
      <td>${number(lately(ticks, WINDOW_MINUTES, of('failed')))}</td>
      <td>${ms === null ? say('operator.none') : say('operator.ms', { ms: number(ms) })}</td>
      <td>${say('operator.percent', { percent: Math.round(now.cpu * 100) })}</td>
      <td>${say('operator.mb', { mb: Math.round(now.heapBytes / MB) })}</td>
      <td class="small">${lineChart(line, { most: Math.max(1, most(line)), title: say('operator.requests-line', { name }) })}</td>
    </tr>`;
}

const number = (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
