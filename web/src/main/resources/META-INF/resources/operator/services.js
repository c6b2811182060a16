import { html } from 'lit';
import { say } from '../ui/say.js';
import { locale } from '../ui/words.js';
import { lineChart } from '../staff/chart.js';
import { cell } from '../staff/stacks.js';
import { byMinute, latency, lately, most } from './figures.js';

const MB = 1024 * 1024;
const WINDOW_MINUTES = 5;

/** Each service: whether it answers, what it is asked and how long it takes, the last five minutes in numbers, the hour as a line. */
export function services(ticks) {
  const last = ticks.at(-1);
  return html`
    <section aria-labelledby="each">
      <h2 id="each">${say('operator.each')}</h2>
      <p class="chosen">${say('operator.seen', { count: Object.values(last.services).reduce((sum, { of }) => sum + of, 0) })}</p>
      <div class="scrolls" tabindex="0" role="region" aria-labelledby="each">
        <table class="stacks" role="table">
          <thead role="rowgroup"><tr role="row">${heads().map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
          <tbody role="rowgroup">${Object.entries(last.services).map(([name, now]) => row(name, now, ticks))}</tbody>
        </table>
      </div>
    </section>`;
}

function row(name, now, ticks) {
  const of = (figure) => (tick) => tick.services[name]?.[figure] ?? 0;
  const line = byMinute(ticks, of('requests'));
  const ms = latency(ticks.slice(-4 * WINDOW_MINUTES), name);
  const [, state, asked, failed, latencyHead, cpu, heap, hour] = heads();
  return html`
    <tr role="row">
      <th role="rowheader" scope="row"><bdi>${name}</bdi></th>
      ${cell(state, html`<span class="alarm ${now.up === now.of ? 'clear' : 'red'}">${
    now.up === now.of && now.of === 1 ? say('operator.up') : say('operator.down', { up: now.up, of: now.of })}</span>`)}
      ${cell(asked, number(lately(ticks, WINDOW_MINUTES, of('requests')) / WINDOW_MINUTES))}
      ${cell(failed, number(lately(ticks, WINDOW_MINUTES, of('failed'))))}
      ${cell(latencyHead, ms === null ? say('operator.none') : say('operator.ms', { ms: number(ms) }))}
      ${cell(cpu, say('operator.percent', { percent: Math.round(now.cpu * 100) }))}
      ${cell(heap, say('operator.mb', { mb: Math.round(now.heapBytes / MB) }))}
      ${cell(hour, html`<div class="small">${lineChart(line, { most: Math.max(1, most(line)), title: say('operator.requests-line', { name }) })}</div>`)}
    </tr>`;
}

const heads = () => [say('operator.service'), say('operator.state'), say('operator.requests'), say('operator.failed'), say('operator.latency'),
  say('operator.cpu'), say('operator.heap'), say('operator.hour')];

const number = (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
