import { html, nothing } from 'lit';
import { get, put } from '../ui/api.js';
import { say } from '../ui/say.js';
import { Screen } from '../ui/screen.js';
import { learn } from '../ui/words.js';
import { clinicChoice, ownClinics } from '../staff/clinics.js';
import { staffMenu } from '../staff/menu.js';
import { unitsOf } from './money.js';

await Promise.all([learn('staff'), learn('manage')]);

const NUMBERS = [['noticeMinutes', 0, 20_160], ['horizonDays', 1, 730], ['cancelUntilMinutes', 0, 20_160], ['moveUntilMinutes', 0, 20_160],
  ['openBookingsCap', 1, 200], ['screeningValidDays', 1, 730]];
const CONSEQUENCES = ['lateCancel', 'noShow'];
const SWITCHES = ['manualApproval', 'depositRequired'];

/** On what terms visits are booked at a clinic: what it says itself; what it leaves out the organisation says. */
class Policy extends Screen {
  static signedIn = true;

  static properties = { saved: { state: true } };

  async load({ params }) {
    const [clinics, clinic, own, organisation] = await Promise.all([
      ownClinics(), get(`/clinics/${params.clinic}`), get(`/policies/clinics/${params.clinic}`), get('/policies/organisation'),
    ]);
    return { clinics, clinic, own, organisation };
  }

  submit(event) {
    event.preventDefault();
    const said = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    const { clinic } = this.data;
    this.saved = false;
    return this.busy || this.attempt(async () => {
      const own = await put(`/policies/clinics/${clinic.id}`, {
        ...Object.fromEntries(NUMBERS.filter(([name]) => name in said).map(([name]) => [name, Number(said[name])])),
        ...Object.fromEntries(SWITCHES.filter((name) => name in said).map((name) => [name, said[name] === 'true'])),
        ...Object.fromEntries(CONSEQUENCES.filter((name) => name in said).map((name) => [name, consequence(said, name, clinic)])),
        screening: said.screening,
      });
      this.data = { ...this.data, own };
      this.saved = true;
    });
  }

  view({ clinics, clinic, own, organisation }) {
    return html`
      <h1 tabindex="-1">${say('policy.title')}</h1>
      ${staffMenu(clinic.id)}
      ${clinicChoice(clinics, clinic.id, (id) => `/policy/${id}`)}
      <p>${say('policy.why')}</p>
      <form class="card" @submit=${this.submit}>
        <div class="fields">
          ${NUMBERS.map(([name, min, max]) => html`
            <div>
              <label for="policy-${name}">${labels()[name]}</label>
              <input id="policy-${name}" name=${name} type="number" min=${min} max=${max} step="1" .value=${own[name] ?? ''}
                placeholder=${say('policy.else', { value: organisation[name] })}>
            </div>`)}
          ${CONSEQUENCES.map((name) => this.consequence(name, own[name]))}
          ${SWITCHES.map((name) => choice(name, [['true', say('safety.yes')], ['false', say('safety.no')]], String(own[name] ?? '')))}
          ${choice('screening', [['required', say('policy.screening-required')], ['none', say('policy.screening-none')]], own.screening ?? '')}
        </div>
        <div class="actions"><button type="submit" class="main">${say('hours.save')}</button></div>
      </form>
      <p role="status">${this.saved ? say('policy.saved') : nothing}</p>`;
  }

  consequence(name, said) {
    return html`
      ${choice(name, [['none', say('policy.nothing')], ['fee', say('policy.fee', { currency: this.data.clinic.currency ?? '' })], ['percent', say('policy.percent')]], said?.kind ?? '')}
      <div>
        <label for="policy-${name}-amount">${labels()[name]}: ${say('policy.amount')}</label>
        <input id="policy-${name}-amount" name="${name}Amount" type="number" min="1" step="any"
          .value=${said?.percent ?? (said?.amountMinor ? said.amountMinor / unitsOf(said.currency) : '')}>
      </div>`;
  }
}

function consequence(said, name, { currency }) {
  const amount = Number(said[`${name}Amount`] ?? 0);
  return ({
    none: { kind: 'none' },
    fee: currency && { kind: 'fee', amountMinor: Math.round(amount * unitsOf(currency)), currency },
    percent: { kind: 'percent', percent: Math.round(amount) },
  })[said[name]];
}

const choice = (name, options, chosen) => html`
  <div>
    <label for="policy-${name}">${labels()[name]}</label>
    <select id="policy-${name}" name=${name}>
      <option value="">${say('policy.as-organisation')}</option>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>`;

const labels = () => ({
  noticeMinutes: say('policy.notice'),
  horizonDays: say('policy.horizon'),
  cancelUntilMinutes: say('policy.cancel-until'),
  moveUntilMinutes: say('policy.move-until'),
  openBookingsCap: say('policy.cap'),
  screeningValidDays: say('policy.screening-days'),
  lateCancel: say('policy.late-cancel'),
  noShow: say('policy.no-show'),
  manualApproval: say('policy.approval'),
  depositRequired: say('policy.deposit'),
  screening: say('policy.screening'),
});

customElements.define('unknot-policy', Policy);
