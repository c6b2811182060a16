import { html } from 'lit';
import { say } from '../../ui/say.js';
import { options } from '../options.js';

const any = () => ['', say('preferences.any')];

const pressures = () => [any(), ['light', say('pressure.light')], ['medium', say('pressure.medium')], ['firm', say('pressure.firm')]];
const companies = () => [any(), ['talk', say('company.talk')], ['quiet', say('company.quiet')]];
const temperatures = () => [any(), ['cool', say('temperature.cool')], ['normal', say('temperature.normal')], ['warm', say('temperature.warm')]];

/** How somebody likes to be treated; areas and positions in their own words, one a line. */
export const treatmentForm = ({ pressure, company, temperature, areasToAvoid, positions }, submit, told) => html`
  <form class="card" @submit=${submit}>
    <h2>${say('preferences.treatment')}</h2>
    <p>${say('preferences.who-reads')}</p>
    ${options('radio', 'pressure', say('preferences.pressure'), pressures(), [pressure ?? ''])}
    ${options('radio', 'company', say('preferences.company'), companies(), [company ?? ''])}
    ${options('radio', 'temperature', say('preferences.temperature'), temperatures(), [temperature ?? ''])}
    ${lines('areas', say('preferences.areas'), areasToAvoid)}
    ${lines('positions', say('preferences.positions'), positions)}
    <button type="submit" class="main">${say('preferences.save')}</button>
    ${told}
  </form>`;

const lines = (name, words, said) => html`
  <label for=${name}>${words}</label>
  <textarea id=${name} name=${name} rows="3" maxlength="1000" aria-describedby="${name}-hint" .value=${said.join('\n')}></textarea>
  <p class="hint-line" id="${name}-hint">${say('preferences.one-a-line')}</p>`;

/** What the form says, as the API takes it. */
export const treatmentFrom = (form) => ({
  pressure: form.get('pressure') || null,
  company: form.get('company') || null,
  temperature: form.get('temperature') || null,
  areasToAvoid: linesOf(form.get('areas')),
  positions: linesOf(form.get('positions')),
});

const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
