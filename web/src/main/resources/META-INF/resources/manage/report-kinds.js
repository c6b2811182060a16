import { html, nothing } from 'lit';
import { here } from '../ui/router.js';
import { say } from '../ui/say.js';

/** The reports there are of a clinic. */
export function reportKinds(clinic) {
  const kinds = [[`/reports/${clinic}`, say('reports.week')], [`/reports/${clinic}/lead-times`, say('lead.title')]];
  return html`
    <nav class="pills" aria-label=${say('reports.kinds')}>${kinds.map(([path, words]) => html`
      <a class="pill" href="#${path}" aria-current=${here().split('?')[0] === path ? 'page' : nothing}>${words}</a>`)}
    </nav>`;
}
