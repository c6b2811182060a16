import { html } from 'lit';
import { put } from '../../ui/api.js';
import { replace } from '../../ui/router.js';
import { say } from '../../ui/say.js';
import { change } from '../../ui/session.js';
import { field } from '../../staff/shift-form.js';
import { choice, count, weekly } from './fields.js';
import { countries, likelyCountry, likelyZone, zones } from './places.js';

/** What most clinics begin with; the clinic's own page changes it. */
const WINDOW = { gridMinutes: 15, noticeMinutes: 120, horizonDays: 60 };
const WORKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const USUAL_TURNOVER = 10;
const MOST_ROOMS = 20;

/** Where the clinic is and when it is open. */
export const clinicStep = {
  name: 'clinic',
  title: () => say('setup.clinic'),
  told: ({ clinic }) => clinic && html`<bdi>${clinic.name}</bdi>, <bdi>${clinic.address.line}</bdi>, <bdi>${clinic.address.city}</bdi>`,
  form: () => html`
    <div class="fields">
      ${field('setup.name', 'name', 'text', '', true)}
      ${field('setup.line', 'line', 'text', '', true)}
      ${field('setup.city', 'city', 'text', '', true)}
      ${field('setup.postcode', 'postcode', 'text', '', true)}
      ${choice('country', 'setup.country', countries(), likelyCountry())}
      ${choice('zone', 'setup.zone', zones(), likelyZone())}
    </div>
    ${weekly(WORKDAYS, '08:00', '18:00')}`,
  async save(said, data, idOf) {
    const id = idOf('clinic');
    const [from, until] = [said.get('from'), said.get('until')];
    await put(`/clinics/${id}`, {
      ...WINDOW,
      name: said.get('name').trim(),
      address: { line: said.get('line').trim(), city: said.get('city').trim(), postcode: said.get('postcode').trim(), country: said.get('country') },
      zone: said.get('zone'),
      openingHours: said.getAll('days').map((day) => ({ day, from, until })),
      rooms: [],
    });
    replace(`/setup/${id}`);
  },
};

/** The rooms visits are in; their names and what is in them can be changed later. */
export const roomStep = {
  name: 'rooms',
  title: () => say('setup.rooms'),
  told: ({ clinic }) => clinic?.rooms.length && say('setup.rooms-told', { count: clinic.rooms.length }),
  form: () => html`
    <div class="fields">
      ${count('rooms', 'setup.how-many', 1, 1, MOST_ROOMS)}
      ${count('turnover', 'setup.turnover', USUAL_TURNOVER, 0, 120)}
    </div>`,
  async save(said, { clinic }, idOf) {
    const turnoverMinutes = Number(said.get('turnover'));
    const rooms = Array.from({ length: Number(said.get('rooms')) }, (_, i) => ({
      id: idOf(`room ${i}`), name: say('setup.room', { number: i + 1 }), features: [], turnoverMinutes,
    }));
    await change('PUT', `/api/v1/clinics/${clinic.id}`, { body: { ...clinic, rooms }, headers: { 'If-Match': `"${clinic.version}"` } });
  },
};
