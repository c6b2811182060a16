import { html, nothing } from 'lit';
import { here } from '../ui/router.js';
import { say } from '../ui/say.js';
import { current } from '../ui/session.js';
import { hasRole, manages, managesAll } from './clinics.js';

/** The screens of a clinic's staff, those that are theirs; with how much waits to be sorted out, where that is known. */
export function staffMenu(clinic, waiting) {
  const desk = hasRole('front-desk') || manages();
  const link = (path, words) => html`
    <a class="pill" href="#${path}" aria-current=${`${here().split('?')[0]}/`.startsWith(`${path}/`) ? 'page' : nothing}>${words}</a>`;
  return html`
    <nav class="pills staff-menu" aria-label=${say('staff.menu')}>
      ${link(`/day/${clinic}`, say('app.day'))}
      ${hasRole('therapist') ? link(`/my-day/${clinic}`, say('staff.my-day')) : nothing}
      ${hasRole('therapist') && !desk ? link(`/week/${clinic}/${current().user.id}`, say('staff.week')) : link(`/week/${clinic}`, say('staff.week'))}
      ${desk ? link(`/open/${clinic}`, waiting ? say('staff.open-count', { count: waiting }) : say('staff.open')) : nothing}
      ${manages() ? html`${link(`/reports/${clinic}`, say('staff.reports'))}
        ${link(`/reviews/${clinic}`, say('staff.reviews'))}
        ${link(`/clinic/${clinic}`, say('staff.own-clinic'))}
        ${link(`/therapists/${clinic}`, say('staff.therapists'))}
        ${link(`/policy/${clinic}`, say('staff.policy'))}
        ${link(`/catalogue/${clinic}`, say('staff.catalogue'))}
        ${managesAll() ? link('/setup', say('staff.setup')) : nothing}` : nothing}
    </nav>`;
}
