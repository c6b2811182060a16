import { html, nothing } from 'lit';
import { inOurWords } from './refusal-words.js';
import { say } from './say.js';

const URN = 'urn:unknot:problem:';

/** A refusal in words. `type` is the short name (`time-taken`), `more` the rest of the problem body. */
export class Problem extends Error {
  constructor({ type, status = 0, title, detail, next, errors = [], ...more }) {
    super(title);
    Object.assign(this, { type, status, title, detail, next, errors, more });
  }
}

export const unreachable = () => new Problem({
  type: 'unreachable',
  title: say('problem.unreachable'),
  detail: say('problem.unreachable-detail'),
  next: say('problem.unreachable-next'),
});

const unexpected = (status) => new Problem({
  type: 'unexpected',
  status,
  title: say('problem.unexpected'),
  detail: say('problem.unexpected-detail'),
  next: say('problem.unexpected-next'),
});

/** The problem an answer carries; one of our own when its body is not problem+json. */
export async function problemOf(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!body.title) return unexpected(answer.status);
  const type = body.type?.replace(URN, '');
  return new Problem({ ...body, ...inOurWords(type), type, status: answer.status });
}

/** Problems pass; a fault in our own code is logged and shown as a problem too. */
export function asProblem(error) {
  if (error instanceof Problem) return error;
  console.error(error);
  return unexpected(0);
}

/**
 * The place where problems appear: always on the page, so that screen readers hear what comes into it.
 * `help` is what can be done about it beside the words; `alone` when the problem is all there is to see.
 */
export const problemPlace = (problem, { help, alone }) => html`
  <div class="problem-place" aria-live="assertive" tabindex="-1">
    ${problem ? html`
      <section class="problem ${problem.type}" aria-labelledby="problem-title">
        ${alone ? html`<h1 id="problem-title">${problem.title}</h1>` : html`<h2 id="problem-title">${problem.title}</h2>`}
        ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
        ${problem.errors.length ? html`
          <ul>${problem.errors.map(({ field, reason }) => html`<li lang="en" dir="ltr"><strong>${field}</strong>: ${reason}</li>`)}</ul>` : nothing}
        ${problem.more.reasons?.length ? html`<ul>${problem.more.reasons.map(({ detail }) => html`<li lang="en" dir="ltr">${detail}</li>`)}</ul>` : nothing}
        ${problem.next ? html`<p>${problem.next}</p>` : nothing}
        ${help}
      </section>` : nothing}
  </div>`;
