import { html, nothing } from 'lit';
import { price } from '../ui/price.js';
import { say } from '../ui/say.js';
import { clock, shortDay } from '../ui/time.js';

/** On what terms a visit is booked, in plain words: those of the policy it was made under. */
export const terms = ({ start, zone, policy }) => html`
  <section class="terms" aria-labelledby="terms">
    <h2 id="terms">${say('terms.title')}</h2>
    <ul>
      <li>${cancelling(start, zone, policy)}</li>
      ${policy.noShow.kind === 'none' ? nothing : html`<li>${say('terms.no-show', { cost: cost(policy.noShow) })}</li>`}
      ${policy.moveUntilMinutes ? html`<li>${say('terms.move', { when: before(start, zone, policy.moveUntilMinutes) })}</li>` : nothing}
      ${policy.manualApproval ? html`<li>${say('terms.approval')}</li>` : nothing}
    </ul>
  </section>`;

function cancelling(start, zone, { lateCancel, cancelUntilMinutes }) {
  if (lateCancel.kind === 'none') return say('terms.free');
  return say('terms.free-until', { when: before(start, zone, cancelUntilMinutes), cost: cost(lateCancel) });
}

const cost = (consequence) => (consequence.kind === 'fee'
  ? price(consequence)
  : say('terms.percent', { percent: consequence.percent }));

function before(start, zone, minutes) {
  const until = Date.parse(start) - minutes * 60_000;
  return `${shortDay(until, zone)}, ${clock(until, zone)}`;
}
