import { html, nothing } from 'lit';
import { say } from '../ui/say.js';

/** The visit for one's own calendar, and the way there. */
export const takeAlong = ({ appointment, clinic, treatment }) => html`
  <p class="along">
    <a href=${calendarFile(appointment, clinic, treatment)} download="unknot.ics">${say('visit.calendar')}</a>
    ${clinic.place ? html`<a href=${directions(clinic.place)} rel="noopener noreferrer" target="_blank">${say('visit.directions')}</a>` : nothing}
  </p>`;

const directions = ({ latitude, longitude }) => `https://www.openstreetmap.org/directions?to=${latitude}%2C${longitude}`;

/** One entry, with the name and the count of changes that our mails use: a calendar that has it already keeps one. */
function calendarFile({ id, version, start, end }, { name, address: { line, city, postcode } }, treatment) {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Unknot//Pages//EN', 'BEGIN:VEVENT',
    `UID:${id}@unknot`, `SEQUENCE:${version}`, `DTSTAMP:${utc(Date.now())}`, `DTSTART:${utc(start)}`, `DTEND:${utc(end)}`,
    `SUMMARY:${text(`${treatment.name}, ${name}`)}`, `LOCATION:${text(`${name}, ${line}, ${city} ${postcode}`)}`,
    'END:VEVENT', 'END:VCALENDAR', '',
  ];
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(lines.join('\r\n'))}`;
}

const utc = (instant) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

const text = (words) => words.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
