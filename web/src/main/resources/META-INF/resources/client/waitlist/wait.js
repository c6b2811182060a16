import { html } from 'lit';
import { get, post } from '../../ui/api.js';
import { go, replace } from '../../ui/router.js';
import { say } from '../../ui/say.js';
import { Screen } from '../../ui/screen.js';
import { current } from '../../ui/session.js';
import { plusDays, today } from '../../ui/time.js';
import { mine } from '../mine/mine.js';
import { options, parts, selection, weekdays } from '../options.js';

/** The API's longest span of days. */
const MOST_DAYS = 61;
const USUAL_DAYS = 14;
const NOTICE_MINUTES = [60, 180, 720, 1440, 2880];

/** What was said on the way to another question, until it is saved: `{path, form}`. */
let kept;

/** What time somebody would take, if one comes free: asked where nothing suits. */
class Wait extends Screen {
  static signedIn = true;

  async load({ params }) {
    mine(current().user);
    const [clinic, treatment, { therapists }] = await Promise.all([
      get(`/clinics/${params.clinic}`), get(`/treatments/${params.treatment}`),
      get('/therapists', { clinic: params.clinic, treatment: params.treatment }),
    ]);
    return { clinic, treatment, therapists };
  }

  submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const { clinic, treatment } = this.data;
    kept = { path: this.route.path, form };
    return this.busy || this.attempt(async () => {
      try {
        await post('/waitlist', {
          treatmentId: treatment.id,
          clinics: [clinic.id],
          therapists: form.get('therapist') ? [form.get('therapist')] : [],
          from: form.get('from'),
          to: form.get('to'),
          weekdays: form.getAll('weekdays'),
          parts: form.getAll('parts'),
          noticeMinutes: Number(form.get('notice')),
          durationMinutes: Number(this.route.query.get('minutes')) || undefined,
        });
      } catch (problem) {
        if (problem.type === 'unknown-client') return go('/contact');
        if (problem.type.startsWith?.('screening-')) return go('/safety');
        throw problem;
      }
      kept = undefined;
      return replace('/waiting');
    });
  }

  view({ clinic, treatment, therapists }) {
    const first = today(clinic.zone);
    const last = plusDays(first, MOST_DAYS);
    const form = kept?.path === this.route.path ? kept.form : undefined;
    return html`
      <h1 tabindex="-1">${say('wait.title')}</h1>
      <p class="chosen">${treatment.name}, ${clinic.name}</p>
      <p>${say('wait.why')}</p>
      <form class="card" @submit=${this.submit}>
        <label for="from">${say('wait.from')}</label>
        <input id="from" name="from" type="date" min=${first} max=${last} required .value=${form?.get('from') ?? first}>
        <label for="to">${say('wait.to')}</label>
        <input id="to" name="to" type="date" min=${first} max=${last} required .value=${form?.get('to') ?? plusDays(first, USUAL_DAYS)}>
        ${selection('therapist', say('visit.with'), [['', say('times.anyone')], ...therapists.map(({ id, name }) => [id, name])],
          form?.get('therapist') ?? this.route.query.get('with') ?? '')}
        ${options('checkbox', 'parts', say('plan.parts'), parts(), form?.getAll('parts'))}
        ${options('checkbox', 'weekdays', say('plan.weekdays'), weekdays(), form?.getAll('weekdays'))}
        ${selection('notice', say('wait.notice'), NOTICE_MINUTES.map((minutes) => [String(minutes), hours(minutes)]), form?.get('notice') ?? '180')}
        <button type="submit" class="main">${say('wait.go')}</button>
      </form>
      <p><a href="#/book/${clinic.id}/${treatment.id}">${say('wait.back')}</a></p>`;
  }
}

const hours = (minutes) => say('wait.hours', { hours: minutes / 60 });

customElements.define('unknot-wait', Wait);
