import { html } from 'lit';
import { price } from '../../ui/price.js';
import { say } from '../../ui/say.js';
import { plusDays, today } from '../../ui/time.js';
import { unitsOf } from '../money.js';

const A_YEAR_DAYS = 365;
const LONGEST = 120;

const text = (words, value, changed) => html`
  <div><label>${words}
    <input type="text" required maxlength=${LONGEST} .value=${value} @change=${({ target }) => changed(target.value)}></label></div>`;

const date = (words, value, changed) => html`
  <div><label>${words}
    <input type="date" required .value=${value} @change=${({ target }) => changed(target.value)}></label></div>`;

/** What somebody may treat with, from the one day to the other. */
export const licences = {
  hint: () => say('therapist.licences-why'),
  add: () => say('therapist.add-licence'),
  empty: (_, { licences: all }) => ({
    number: '', issuer: all.at(-1)?.issuer ?? '', validFrom: today(), validUntil: plusDays(today(), A_YEAR_DAYS),
  }),
  fields: ({ number, issuer, validFrom, validUntil }, set) => html`
    ${text(say('setup.licence'), number, (value) => set({ number: value.trim() }))}
    ${text(say('setup.issuer'), issuer, (value) => set({ issuer: value.trim() }))}
    ${date(say('setup.licensed-from'), validFrom, (value) => set({ validFrom: value }))}
    ${date(say('setup.licensed-until'), validUntil, (value) => set({ validUntil: value }))}`,
};

const keyOf = ({ treatmentId, minutes, price: { currency } }) => `${treatmentId} ${minutes} ${currency}`;

/** Everything on the list of what somebody gives, as a fee that differs by nothing yet. */
const listed = (treatments, { treatments: given }) => treatments.filter(({ id }) => given.includes(id)).flatMap(({ id, name, variants }) =>
  variants.flatMap(({ minutes, prices }) => prices.map((list) => ({ name, fee: { treatmentId: id, minutes, price: list } }))));

/** What is asked in place of the list price; one fee for each thing on the list. */
export const fees = {
  hint: () => say('therapist.fees-why'),
  add: () => say('therapist.add-fee'),
  empty: (treatments, draft) => listed(treatments, draft).find(({ fee }) => !draft.fees.some((one) => keyOf(one) === keyOf(fee)))?.fee,
  fields: (one, set, treatments, draft) => {
    const list = listed(treatments, draft);
    const { amountMinor, currency } = one.price;
    const units = unitsOf(currency);
    return html`
      <div class="wide"><label>${say('therapist.fee-for')}
        <select required @change=${({ target }) => set(list.find(({ fee }) => keyOf(fee) === target.value).fee)}>
          ${list.some(({ fee }) => keyOf(fee) === keyOf(one)) ? '' : html`<option value="" selected>${say('therapist.fee-unlisted')}</option>`}
          ${list.map(({ name, fee }) => html`<option value=${keyOf(fee)} ?selected=${keyOf(fee) === keyOf(one)}>${
            say('therapist.fee-on-list', { name, minutes: fee.minutes, price: price(fee.price) })}</option>`)}
        </select></label></div>
      <div><label>${say('therapist.fee', { currency })}
        <input type="number" dir="ltr" required min="0" step=${String(1 / units)} .value=${String(amountMinor / units)}
          @change=${({ target }) => set({ price: { amountMinor: Math.round(Number(target.value) * units), currency } })}></label></div>`;
  },
};
