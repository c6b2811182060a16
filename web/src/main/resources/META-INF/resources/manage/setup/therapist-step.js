import { html } from 'lit';
import { put } from '../../ui/api.js';
import { say } from '../../ui/say.js';
import { change } from '../../ui/session.js';
import { plusDays, today } from '../../ui/time.js';
import { language, languages } from '../../ui/words.js';
import { field } from '../../staff/shift-form.js';
import { choice, count, several, weekly } from './fields.js';

const FIRST_YEAR = 1950;
const A_YEAR_DAYS = 365;
/** Whoever gives few treatments gives them all, as a rule. */
const FEW = 6;

/** Who gives the treatments. A licence says until when they may. */
export const therapistStep = {
  name: 'therapist',
  title: () => say('setup.therapist'),
  told: ({ here, free }) => [...here, ...free].length && html`<bdi>${[...here, ...free].map(({ name }) => name).join(', ')}</bdi>`,
  more: () => say('setup.more-therapists'),
  form: ({ clinic, treatments }) => html`
    <div class="fields">
      ${field('setup.therapist-name', 'name', 'text', '', true)}
      ${count('since', 'setup.since', today(clinic.zone).slice(0, 4), FIRST_YEAR, Number(today(clinic.zone).slice(0, 4)))}
      ${field('setup.licence', 'licence', 'text', '', true)}
      ${field('setup.issuer', 'issuer', 'text', '', true)}
      ${field('setup.licensed-from', 'licensedFrom', 'date', today(clinic.zone), true)}
      ${field('setup.licensed-until', 'licensedUntil', 'date', plusDays(today(clinic.zone), A_YEAR_DAYS), true)}
    </div>
    ${several('languages', 'setup.languages', Object.entries(languages).map(([code, { name }]) => [code, name]), [language])}
    ${several('treatments', 'setup.gives', treatments.map(({ id, name }) => [id, name]), treatments.length > FEW ? [] : treatments.map(({ id }) => id))}`,
  save: (said, _, idOf) => put(`/therapists/${idOf('therapist')}`, {
    name: said.get('name').trim(),
    languages: said.getAll('languages'),
    experienceSince: Number(said.get('since')),
    treatments: said.getAll('treatments'),
    licences: [{
      number: said.get('licence').trim(), issuer: said.get('issuer').trim(), validFrom: said.get('licensedFrom'), validUntil: said.get('licensedUntil'),
    }],
  }),
};

/** When they work: the hours of the clinic to begin with. From then on they can be booked. */
export const hoursStep = {
  name: 'hours',
  title: () => say('setup.hours'),
  told: ({ here }) => here.length && say('setup.hours-told'),
  form: ({ clinic, free }) => html`
    ${choice('therapist', 'setup.who', free.map(({ id, name }) => [id, name]), free.at(-1)?.id)}
    ${weekly(clinic.openingHours.map(({ day }) => day), clinic.openingHours[0]?.from.slice(0, 5) ?? '09:00',
      clinic.openingHours[0]?.until.slice(0, 5) ?? '17:00')}`,
  save: (said, { clinic }, idOf) => Promise.all(said.getAll('days').map((day) => change('PUT', `/api/v1/shifts/${idOf(`shift ${day}`)}`, {
    body: {
      therapistId: said.get('therapist'), clinicId: clinic.id, day, from: said.get('from'), until: said.get('until'),
      effectiveFrom: today(clinic.zone), breaks: [],
    },
  }))),
};
