import { LitElement, html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { cadenceName } from './cadence-words.js';
import { strip } from './strip.js';

/** The client's courses, each at a glance; those that are over and lead nowhere are left out. */
class MyCourses extends LitElement {
  static properties = { courses: { state: true } };

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      const { carePlans } = await get('/care-plans');
      this.courses = carePlans.filter(({ state, next, visits }) => next || (state !== 'ended' && visits.some(isAhead)));
    } catch {
      // The visits stand below, each by itself.
      this.courses = [];
    }
  }

  render() {
    if (!this.courses?.length) return nothing;
    return html`
      <section aria-labelledby="courses">
        <h2 id="courses">${say('course.mine')}</h2>
        <ul class="choices">
          ${this.courses.map((course) => html`
            <li>
              <a class="choice" href="#/courses/${course.id}">
                <strong>${cadenceName(course.preset)}</strong>
                <span>${strip(course)}</span>
              </a>
            </li>`)}
        </ul>
      </section>`;
  }
}

const isAhead = ({ state }) => state === 'booked' || state === 'requested';

customElements.define('unknot-my-courses', MyCourses);
