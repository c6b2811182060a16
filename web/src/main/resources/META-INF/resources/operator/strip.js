import { html } from 'lit';
import { lineChart } from '../staff/chart.js';
import { most } from './figures.js';

/** One figure of the platform: its number, its last hour as a line, and what is normal. */
export const strip = ({ id, title, number, line, least = 1, drawn, normal }) => html`
  <section class="card pulse" aria-labelledby="strip-${id}">
    <h2 id="strip-${id}">${title}</h2>
    <p class="figure">${number}</p>
    ${lineChart(line, { most: Math.max(least, most(line)), title: drawn })}
    <p class="chosen">${normal}</p>
  </section>`;
