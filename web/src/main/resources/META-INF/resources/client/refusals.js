import { html } from 'lit';
import { Problem } from '../ui/problem.js';
import { here, signInThen } from '../ui/router.js';
import { say } from '../ui/say.js';
import { clock, shortDay } from '../ui/time.js';

/** A time that is taken, told kindly and to the one who lost it; any other refusal keeps the words it came with. */
export function kindly(problem, { start }, { zone }) {
  if (problem.type !== 'time-taken') return problem;
  const { reasons = [], alternatives = [] } = problem.more;
  const time = clock(start, zone);
  const own = reasons.some(({ code }) => code === 'client');
  return new Problem({
    type: problem.type,
    status: problem.status,
    title: own ? say('taken.own-title') : say('taken.title', { time }),
    detail: own ? say('taken.own-detail', { time }) : say('taken.detail'),
    next: alternatives.length ? say('taken.next') : say('taken.next-alone'),
    alternatives,
    own,
  });
}

/** Staff are signed in, and this page books for clients only. */
export const clientsOnly = ({ name }) => new Problem({
  type: 'clients-only',
  title: say('staff.title'),
  detail: say('staff.detail', { name }),
});

export const signInInstead = () => html`<p><a class="main" href="#${signInThen(here())}">${say('app.sign-in')}</a></p>`;

/** The free times a refusal brings, as buttons; `choose(time)` is told which one. */
export const alternatives = (times, therapists, choose) => html`
  <ul class="alternatives" aria-label=${say('taken.alternatives')}>
    ${times.map((time) => html`
      <li><button type="button" @click=${() => choose(time)}>${choiceWords(time, therapists)}</button></li>`)}
  </ul>`;

function choiceWords({ start, zone, therapistId }, therapists) {
  const when = { day: shortDay(start, zone), time: clock(start, zone) };
  const therapist = therapists.find(({ id }) => id === therapistId);
  return therapist ? say('taken.choice-with', { ...when, name: therapist.name }) : say('taken.choice', when);
}
