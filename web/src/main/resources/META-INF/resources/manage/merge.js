import { html, nothing } from 'lit';
import { say } from '../ui/say.js';

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What two made of the same thing: what only one of them changed is as they left it, what both did is ours. `base` is what
 * both began with, `fields` what can be changed, everything else is theirs. `taken` and `both` name those fields.
 */
export function merge(fields, base, theirs, ours) {
  const changedBy = (one) => fields.filter((field) => !same(base[field], one[field]));
  const mine = changedBy(ours);
  const differing = changedBy(theirs).filter((field) => !same(theirs[field], ours[field]));
  return {
    merged: { ...theirs, ...Object.fromEntries(mine.map((field) => [field, ours[field]])) },
    taken: differing.filter((field) => !mine.includes(field)),
    both: differing.filter((field) => mine.includes(field)),
  };
}

/** What somebody else saved meanwhile, beside what was typed here and is not saved yet; `labels` name the fields. */
export const met = ({ taken, both }, labels) => html`
  <section class="card met hit" tabindex="-1" aria-labelledby="met">
    <h2 id="met">${say('merge.met')}</h2>
    <p>${say('merge.kept')}</p>
    ${taken.length ? html`<p>${say('merge.taken', { fields: named(taken, labels) })}</p>` : nothing}
    ${both.length ? html`<p><strong>${say('merge.both', { fields: named(both, labels) })}</strong></p>` : nothing}
  </section>`;

const named = (fields, labels) => fields.map((field) => labels[field]).join(', ');
