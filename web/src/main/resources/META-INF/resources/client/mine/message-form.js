import { html } from 'lit';
import { say } from '../../ui/say.js';
import { language, languages } from '../../ui/words.js';
import { options, selection } from '../options.js';

const REMINDERS = ['early-reminder', 'late-reminder'];

const GROUPS = () => [
  ['reminders', say('messages.group-reminders')],
  ['aftercare-and-questions', say('messages.group-aftercare')],
  ['offers', say('messages.group-offers')],
];

const CHANNELS = () => [
  ['', say('preferences.any')], ['email', say('channel.email')], ['sms', say('channel.sms')], ['inbox', say('channel.inbox')],
];

/** What somebody wants to be told, by which way, and when not. */
export const messageForm = (said, submit, told) => html`
  <form class="card" @submit=${submit}>
    <h2>${say('preferences.messages')}</h2>
    ${selection('language', say('preferences.language'), Object.entries(languages).map(([each, { name }]) => [each, name]),
      said.language ?? language)}
    ${options('checkbox', 'wanted', say('preferences.wanted'), GROUPS(), GROUPS().map(([group]) => group).filter(isWanted(said)))}
    ${selection('reminders', say('preferences.reminders-by'), CHANNELS(), said.channels[REMINDERS[0]]?.[0] ?? '')}
    ${options('checkbox', 'stopped', say('preferences.never'), [['email', say('channel.no-email')], ['sms', say('channel.no-sms')]],
      said.stoppedChannels)}
    <p class="hint-line">${say('preferences.inbox-stays')}</p>
    <fieldset class="options">
      <legend>${say('preferences.quiet')}</legend>
      <p class="hint-line">${say('preferences.quiet-why')}</p>
      <div class="span">
        <label>${say('preferences.quiet-from')} <input type="time" name="quiet-from" .value=${said.quietHours?.from.slice(0, 5) ?? ''}></label>
        <label>${say('preferences.quiet-until')} <input type="time" name="quiet-until" .value=${said.quietHours?.until.slice(0, 5) ?? ''}></label>
      </div>
    </fieldset>
    <button type="submit" class="main">${say('preferences.save')}</button>
    ${told}
  </form>`;

const isWanted = ({ optedOut, onlyNeeded }) => (group) => !onlyNeeded && !optedOut.includes(group);

/** What the form says, as the API takes it: all of it, what the form does not ask about as it was. */
export const messagesFrom = (before) => (form) => {
  const wanted = form.getAll('wanted');
  const from = form.get('quiet-from');
  const until = form.get('quiet-until');
  return {
    language: form.get('language'),
    zone: from && until ? Intl.DateTimeFormat().resolvedOptions().timeZone : before.zone,
    quietHours: from && until ? { from, until } : null,
    channels: channels(before.channels, form.get('reminders')),
    stoppedChannels: form.getAll('stopped'),
    optedOut: GROUPS().map(([group]) => group).filter((group) => !wanted.includes(group)),
    onlyNeeded: Boolean(before.onlyNeeded) && wanted.length === 0,
  };
};

function channels(before, chosen) {
  const kept = Object.entries(before).filter(([kind]) => !REMINDERS.includes(kind));
  return Object.fromEntries(chosen ? [...kept, ...REMINDERS.map((kind) => [kind, [chosen]])] : kept);
}
