import { html, svg } from 'lit';

const WIDTH = 600;
const HEIGHT = 120;
const EDGE = 16;

/**
 * A line through `values` (a null leaves a gap) from 0 to `most`, named `title`; what it shows stands in words or a table
 * beside it, so it is a picture for those who see it and its title for those who do not.
 */
export function lineChart(values, { most, title }) {
  const x = (i) => EDGE + ((WIDTH - 2 * EDGE) * i) / Math.max(1, values.length - 1);
  const y = (value) => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * value) / Math.max(1e-9, most);
  const runs = runsOf(values.map((value, i) => (value === null || value === undefined ? null : [x(i), y(Math.min(value, most))])));
  return html`
    <svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${title} preserveAspectRatio="none">
      ${svg`<path class="ground" d="M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}"></path>`}
      ${runs.map((run) => (run.length > 1
    ? svg`<polyline points=${run.map((point) => point.join(',')).join(' ')}></polyline>`
    : svg`<circle cx=${run[0][0]} cy=${run[0][1]} r="3"></circle>`))}
    </svg>`;
}

function runsOf(points) {
  const runs = [];
  let open = null;
  for (const point of points) {
    if (point && open) open.push(point);
    else if (point) runs.push(open = [point]);
    else open = null;
  }
  return runs;
}
