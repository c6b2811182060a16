import { html } from 'lit';
import { say } from '../../ui/say.js';
import { day } from '../../ui/time.js';

/** The figures of a trend for those who read tables. */
export const trendTable = (points) => html`
  <details>
    <summary>${say('trend.table')}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('trend.visit')}</th>
          <th scope="col">${say('trend.before')}</th>
          <th scope="col">${say('trend.after')}</th>
          <th scope="col">${say('trend.day-after')}</th>
        </tr>
      </thead>
      <tbody>
        ${points.map(({ at, before, after, dayAfter }) => html`
          <tr><th scope="row">${day(at)}</th><td>${cell(before)}</td><td>${cell(after)}</td><td>${cell(dayAfter)}</td></tr>`)}
      </tbody>
    </table>
  </details>`;

const cell = (score) => score ?? html`<span aria-hidden="true">·</span><span class="unseen">${say('trend.unsaid')}</span>`;
