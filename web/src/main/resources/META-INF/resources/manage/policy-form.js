import { html, nothing } from 'lit';
import { say } from '../ui/say.js';
import { unitsOf } from './money.js';

const NUMBERS = [['noticeMinutes', 0, 20_160], ['horizonDays', 1, 730], ['cancelUntilMinutes', 0, 20_160], ['moveUntilMinutes', 0, 20_160],
  ['openBookingsCap', 1, 200], ['screeningValidDays', 1, 730]];
const CONSEQUENCES = ['lateCancel', 'noShow'];
const SWITCHES = ['manualApproval', 'depositRequired'];

/**
 * The terms a level says, `own`, as fields. What it leaves out, `above` says; the organisation has nothing above it and says
 * everything. Fees are in `currency`.
 */
export const policyFields = (own, above, currency) => html`
  <div class="fields">
    ${NUMBERS.map(([name, min, max]) => html`
      <div>
        <label for="policy-${name}">${labels()[name]}</label>
        <input id="policy-${name}" name=${name} type="number" min=${min} max=${max} step="1" .value=${own[name] ?? ''}
          ?required=${!above} placeholder=${above ? say('policy.else', { value: above[name] }) : nothing}>
      </div>`)}
    ${CONSEQUENCES.map((name) => consequenceFields(name, own[name], above, currency))}
    ${SWITCHES.map((name) => choice(name, [['true', say('safety.yes')], ['false', say('safety.no')]], String(own[name] ?? ''), above))}
    ${choice('screening', [['required', say('policy.screening-required')], ['none', say('policy.screening-none')]], own.screening ?? '', above)}
  </div>`;

/** What was said in those fields; what was left empty is left out. */
export function policySaid(form, currency) {
  const said = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const given = (names, read) => Object.fromEntries(names.filter((name) => name in said).map((name) => [name, read(said[name], name)]));
  return {
    ...given(NUMBERS.map(([name]) => name), Number),
    ...given(SWITCHES, (value) => value === 'true'),
    ...given(CONSEQUENCES, (kind, name) => consequence(kind, Number(said[`${name}Amount`] ?? 0), currency)),
    screening: said.screening,
  };
}

const consequenceFields = (name, said, above, currency) => html`
  ${choice(name, [['none', say('policy.nothing')], ['fee', say('policy.fee', { currency })], ['percent', say('policy.percent')]], said?.kind ?? '', above)}
  <div>
    <label for="policy-${name}-amount">${labels()[name]}: ${say('policy.amount')}</label>
    <input id="policy-${name}-amount" name="${name}Amount" type="number" min="1" step="any"
      .value=${said?.percent ?? (said?.amountMinor ? said.amountMinor / unitsOf(said.currency) : '')}>
  </div>`;

const consequence = (kind, amount, currency) => ({
  none: { kind },
  fee: currency && { kind, amountMinor: Math.round(amount * unitsOf(currency)), currency },
  percent: { kind, percent: Math.round(amount) },
})[kind];

const choice = (name, options, chosen, above) => html`
  <div>
    <label for="policy-${name}">${labels()[name]}</label>
    <select id="policy-${name}" name=${name}>
      ${above ? html`<option value="">${say('policy.as-organisation')}</option>` : nothing}
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
