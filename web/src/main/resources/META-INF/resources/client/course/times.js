import { html, nothing } from 'lit';
import { ask, get, post } from '../../ui/api.js';
import { asProblem } from '../../ui/problem.js';
import { go, replace } from '../../ui/router.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { shortDay } from '../../ui/time.js';
import { names } from '../names.js';
import { clashKindly, changedBy } from './clash.js';
import { proposedVisit } from './proposed-visit.js';
import { exchanged, fitting } from './spacing.js';
import { keepTimes, want, wantedCourse } from './wanted.js';

/** The times found for a course, to be changed one by one and booked all at once; nothing is taken before. */
class CourseTimes extends Screen {
  static signedIn = true;

  static properties = { changed: { state: true } };

  async load() {
    const wanted = wantedCourse();
    if (!wanted) return replace('/courses/new');
    const { course } = wanted;
    const [{ presets }, known] = await Promise.all([get('/plan-presets'), names()]);
    const preset = presets.find(({ key }) => key === course.preset);
    const proposal = wanted.proposal ?? await ask('/care-plans/preview', course);
    keepTimes(proposal);
    return { course, preset, known, ...proposal };
  }

  /** Asks once more what is free, and forgets what was chosen. */
  again(course) {
    want(course);
    return this.arrive();
  }

  async choose(index, other) {
    const visits = exchanged(this.data.visits, index, other);
    this.show({ visits });
    this.changed = say('proposed.changed', { number: index + 1 });
    await this.updateComplete;
    this.querySelector(`#visit-${index}`)?.focus();
  }

  show(proposal) {
    this.data = { ...this.data, missing: null, ...proposal };
    keepTimes({ visits: this.data.visits, missing: this.data.missing });
  }

  book() {
    const { course, visits } = this.data;
    return this.busy || this.attempt(async () => {
      try {
        const times = visits.map(({ time: { start, therapistId, clinicId } }) => ({ start, therapistId, clinicId }));
        const { id } = await post('/care-plans', { course, times });
        want(course);
        replace(`/courses/${id}?new`);
      } catch (error) {
        throw this.told(asProblem(error));
      }
    });
  }

  /** What is asked first leads there and back; times that went meanwhile are replaced, and which ones is said. */
  told(problem) {
    if (problem.type === 'unknown-client') go('/contact');
    if (problem.type.startsWith('screening-')) go('/safety');
    if (problem.type !== 'plan-clash') return problem;
    const { instead } = problem.more;
    if (instead?.visits.length === this.data.visits.length) this.show({ ...instead, visits: changedBy(this.data.visits, instead.visits) });
    return clashKindly(problem);
  }

  help({ type }) {
    if (type === 'breaks-spacing' || type === 'plan-clash') return this.lookAgain();
    return nothing;
  }

  lookAgain() {
    return html`<button type="button" class="plain" @click=${() => this.again(this.data.course)}>${say('proposed.again')}</button>`;
  }

  view(data) {
    const { visits, missing, preset, known, course } = data;
    return html`
      <h1 tabindex="-1">${say('proposed.title')}</h1>
      <p>${visits.length ? say('proposed.lede') : nothing}</p>
      <p role="status" class="unseen">${this.changed}</p>
      <ol class="proposed">
        ${visits.map((visit, index) => proposedVisit({
          visit, index, known, others: fitting(visits, index, preset.spacing), choose: (other) => this.choose(index, other),
        }))}
      </ol>
      ${missing ? this.tooFew(data) : nothing}
      <div class="actions">
        ${missing ? nothing : html`<button type="button" class="main" @click=${this.book}>${say('proposed.book', { visits: visits.length })}</button>`}
        <a class="plain" href="#/courses/new/${course.preset}">${say('proposed.other')}</a>
      </div>`;
  }

  /** For one visit nothing is free: fewer may do, else something else must be wished for. */
  tooFew({ missing, visits, preset, course }) {
    return html`
      <section class="card" aria-labelledby="missing">
        <h2 id="missing">${say('proposed.missing', { number: missing.number })}</h2>
        <p>${say('proposed.missing-days', { from: shortDay(missing.from, 'UTC'), until: shortDay(missing.until, 'UTC') })}</p>
        ${visits.length >= preset.fewestVisits ? html`
          <button type="button" class="main" @click=${() => this.again({ ...course, count: visits.length })}>
            ${say('proposed.fewer', { visits: visits.length })}
          </button>` : nothing}
      </section>`;
  }
}

customElements.define('unknot-course-times', CourseTimes);
