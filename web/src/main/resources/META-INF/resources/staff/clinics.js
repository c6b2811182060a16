import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { go } from '../ui/router.js';
import { say } from '../ui/say.js';
import { current } from '../ui/session.js';

/** The clinics whoever is signed in works for, `{id, name}`, by name. */
export async function ownClinics() {
  const own = current().user?.clinics ?? [];
  const { clinics } = await get('/clinics');
  return clinics.filter(({ id }) => own.includes('*') || own.includes(id)).toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Whether the one signed in has a role: `front-desk`, `therapist`, `manager`, `organisation-admin`. */
export const hasRole = (...wanted) => wanted.some((role) => current().user?.roles?.includes(role));

export const manages = () => hasRole('manager', 'organisation-admin');

/** Whether they manage every clinic, and so may open one and change what is the same at all. */
export const managesAll = () => manages() && current().user.clinics.includes('*');

/** Another clinic, where there is one: `address(clinic)` says where it is shown. */
export const clinicChoice = (clinics, chosen, address) => (clinics.length < 2 ? nothing : html`
  <div class="clinic-choice">
    <label for="clinic">${say('staff.clinic')}</label>
    <select id="clinic" @change=${({ target }) => go(address(target.value))}>
      ${clinics.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>
  </div>`);
