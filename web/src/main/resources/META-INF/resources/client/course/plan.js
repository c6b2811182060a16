import { html, nothing } from 'lit';
import { get } from '../../ui/api.js';
import { go, replace } from '../../ui/router.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { current } from '../../ui/session.js';
import { plusDays, today } from '../../ui/time.js';
import { names } from '../names.js';
import { options, parts, selection, weekdays } from '../options.js';
import { clientsOnly, signInInstead } from '../refusals.js';
import { cadenceName, cadenceWords } from './cadence-words.js';
import { want, wantedCourse } from './wanted.js';

/** What a course is to be of, where, with whom and when at the earliest. What was said once is still there on coming back. */
class CoursePlan extends Screen {
  static signedIn = true;

  static properties = { treatment: { state: true } };

  async load({ params, query }) {
    const { user } = current();
    if (user.kind !== 'client') throw clientsOnly(user);
    const [{ presets }, known] = await Promise.all([get('/plan-presets'), names()]);
    const preset = presets.find(({ key }) => key === params.preset);
    if (!preset) return replace('/courses/new');
    const given = known.treatments.filter(({ id, variants }) =>
      known.therapists.some(({ treatments }) => treatments.includes(id))
      && (!preset.minutes || variants.some(({ minutes }) => minutes === preset.minutes)));
    const before = wantedCourse()?.course ?? fromAddress(query);
    this.treatment = given.some(({ id }) => id === before.treatmentId) ? before.treatmentId : given[0]?.id;
    return { preset, known, given, before };
  }

  help({ type }) {
    return type === 'clients-only' ? signInInstead() : nothing;
  }

  submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const clinics = form.getAll('clinics');
    const box = event.target.querySelector('[name=clinics]');
    box.setCustomValidity(clinics.length ? '' : say('plan.clinic-needed'));
    if (!event.target.reportValidity()) return;
    want({
      preset: this.data.preset.key,
      treatmentId: form.get('treatment'),
      count: Number(form.get('count')),
      clinics,
      therapistId: form.get('therapist') || undefined,
      parts: form.getAll('parts'),
      weekdays: form.getAll('weekdays'),
      firstDay: form.get('first'),
      physicianAdvice: form.has('advice') || undefined,
    });
    go('/courses/times');
  }

  view({ preset, known, given, before }) {
    const by = known.therapists.filter(({ treatments }) => treatments.includes(this.treatment));
    const first = today(known.clinics[0]?.zone ?? 'UTC');
    const start = before.firstDay > first ? before.firstDay : plusDays(first, 1);
    return html`
      <h1 tabindex="-1">${say('plan.title')}</h1>
      <p class="chosen"><strong>${cadenceName(preset.key)}</strong><br>${cadenceWords(preset)}</p>
      ${given.length ? html`
        <form class="card" @submit=${this.submit} @change=${({ target }) => target.setCustomValidity('')}>
          ${selection('treatment', say('visit.treatment'), given.map(({ id, name }) => [id, name]), this.treatment,
            ({ target }) => { this.treatment = target.value; })}
          ${selection('count', say('plan.count'), counts(preset), String(before.count ?? preset.visits))}
          ${options('checkbox', 'clinics', say('plan.where'), known.clinics.map(({ id, name }) => [id, name]),
            before.clinics ?? [known.clinics[0]?.id])}
          ${selection('therapist', say('plan.therapist'), [['', say('times.anyone')], ...by.map(({ id, name }) => [id, name])],
            before.therapistId ?? '')}
          <label for="first">${say('plan.first')}</label>
          <input id="first" name="first" type="date" min=${first} max=${plusDays(first, 180)} required .value=${start}>
          ${options('checkbox', 'parts', say('plan.parts'), parts(), before.parts)}
          ${options('checkbox', 'weekdays', say('plan.weekdays'), weekdays(), before.weekdays)}
          ${preset.needsPhysicianAdvice ? advice(before) : nothing}
          <button type="submit" class="main">${say('plan.go')}</button>
        </form>` : html`<p>${say('plan.none')}</p>`}
      <p><a href="#/courses/new">${say('plan.other')}</a></p>`;
  }
}

const counts = ({ fewestVisits, mostVisits }) =>
  Array.from({ length: mostVisits - fewestVisits + 1 }, (_, more) => String(fewestVisits + more)).map((each) => [each, each]);

const advice = ({ physicianAdvice }) => html`
  <label class="option"><input type="checkbox" name="advice" required ?checked=${physicianAdvice}> <span>${say('plan.advice')}</span></label>`;

/** What a link that leads here knows already. */
const fromAddress = (query) => ({
  treatmentId: query.get('treatment') ?? undefined,
  clinics: query.has('clinic') ? [query.get('clinic')] : undefined,
  therapistId: query.get('with') ?? undefined,
  firstDay: query.get('first') ?? undefined,
});

customElements.define('unknot-course-plan', CoursePlan);
