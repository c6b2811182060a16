import { html, nothing, svg } from 'lit';
import { say } from '../../ui/say.js';
import { day } from '../../ui/time.js';

const WIDTH = 320;
const HEIGHT = 160;
const LEFT = 24;
const RIGHT = 14;
const TOP = 10;
const BOTTOM = 22;
const MOST_PAIN = 10;
const NAMED_SCORES = [0, 5, 10];

const y = (pain) => TOP + (1 - pain / MOST_PAIN) * (HEIGHT - TOP - BOTTOM);

/** Visits stand at equal distances in their order: what counts is one after the other, and none hides another. */
const x = (index, count) => (count < 2 ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + (index / (count - 1)) * (WIDTH - LEFT - RIGHT));

/** Pain from 0 to 10 around each visit: a line through what was said before them, other shapes for after and a day later. */
export const trendChart = (points) => html`
  <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label(points)}>
    ${NAMED_SCORES.map((pain) => svg`
      <line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(pain)} y2=${y(pain)}></line>
      <text x=${LEFT - 6} y=${y(pain) + 4} text-anchor="end">${pain}</text>`)}
    ${line(points)}
    ${points.map((point, index) => marks(point, x(index, points.length)))}
    ${points.length ? dates(points) : nothing}
  </svg>`;

function line(points) {
  const said = points.map(({ before }, index) => [x(index, points.length), before]).filter(([, pain]) => pain != null);
  return svg`<polyline class="before" points=${said.map(([at, pain]) => `${at},${y(pain)}`).join(' ')}></polyline>`;
}

const marks = ({ before, after, dayAfter }, at) => svg`
  ${before == null ? nothing : svg`<circle class="before" cx=${at} cy=${y(before)} r="4.5"></circle>`}
  ${after == null ? nothing : svg`<rect class="after" x=${at - 4} y=${y(after) - 4} width="8" height="8"></rect>`}
  ${dayAfter == null ? nothing : svg`<path class="day-after" d=${`M${at} ${y(dayAfter) - 5}l5 9h-10z`}></path>`}`;

const dates = (points) => svg`
  <text x=${LEFT} y=${HEIGHT - 4}>${day(points[0].at)}</text>
  ${points.length > 1 ? svg`<text x=${WIDTH - RIGHT} y=${HEIGHT - 4} text-anchor="end">${day(points.at(-1).at)}</text>` : nothing}`;

/** What the line shows, for who hears it. */
function label(points) {
  const said = points.filter(({ before }) => before != null);
  return said.length
    ? say('trend.label', { visits: points.length, first: said[0].before, last: said.at(-1).before })
    : say('trend.label-none', { visits: points.length });
}
