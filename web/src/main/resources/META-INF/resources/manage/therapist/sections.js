import { html, nothing } from 'lit';
import { say } from '../../ui/say.js';
import { locale } from '../../ui/words.js';
import { complaints } from '../../client/complaints.js';

const FIRST_YEAR = 1950;
/** What is spoken in many a clinic; a therapist's own come first. */
const LANGUAGES = ['en', 'de', 'es', 'ar', 'fr', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'ro', 'el', 'tr', 'fa', 'ur', 'hi', 'zh', 'ja', 'vi'];
const GENDERS = () => [['', say('therapist.unsaid')], ['female', say('therapist.female')], ['male', say('therapist.male')],
  ['non-binary', say('therapist.non-binary')]];

const names = new Intl.DisplayNames(locale, { type: 'language' });

/** What can be changed of a therapist, each by its name on the page. */
export const labels = () => ({
  name: say('setup.therapist-name'),
  gender: say('therapist.gender'),
  experienceSince: say('setup.since'),
  photo: say('therapist.photo'),
  bio: say('therapist.bio'),
  languages: say('setup.languages'),
  treatments: say('setup.gives'),
  techniques: say('therapist.techniques'),
  conditions: say('therapist.conditions'),
  licences: say('therapist.licences'),
  fees: say('therapist.fees'),
});

/** Who somebody is, as clients read it. */
export const about = ({ name, gender, experienceSince, photo, bio }, set) => html`
  <section class="card" aria-labelledby="head-about">
    <h2 id="head-about">${say('therapist.about')}</h2>
    <div class="fields">
      <div><label>${labels().name}
        <input type="text" name="name" required maxlength="120" .value=${name} @change=${({ target }) => set({ name: target.value })}></label></div>
      <div><label>${labels().gender}
        <select name="gender" @change=${({ target }) => set({ gender: target.value || undefined })}>
          ${GENDERS().map(([value, words]) => html`<option value=${value} ?selected=${value === (gender ?? '')}>${words}</option>`)}</select></label></div>
      <div><label>${labels().experienceSince}
        <input type="number" name="experienceSince" required min=${FIRST_YEAR} step="1" .value=${String(experienceSince)}
          @change=${({ target }) => set({ experienceSince: Number(target.value) })}></label></div>
      <div class="wide"><label for="photo">${labels().photo}</label>
        <input id="photo" type="url" name="photo" dir="ltr" pattern="https://.+" maxlength="500" aria-describedby="photo-hint" .value=${photo ?? ''}
          @change=${({ target }) => set({ photo: target.value.trim() || undefined })}>
        <p id="photo-hint" class="chosen">${say('therapist.photo-hint')}</p></div>
      <div class="wide"><label>${labels().bio}
        <textarea name="bio" rows="5" maxlength="2000" .value=${bio ?? ''}
          @change=${({ target }) => set({ bio: target.value.trim() ? target.value : undefined })}></textarea></label></div>
    </div>
  </section>`;

/** What somebody speaks, gives and knows: what they are found by. */
export function skills(draft, treatments, set) {
  const spoken = [...new Set([...draft.languages, ...LANGUAGES])].map((code) => [code, names.of(code)]);
  const known = new Map(complaints.map(([code, words]) => [code, say(words)]));
  const codes = [...new Set([...known.keys(), ...treatments.flatMap(({ suits }) => suits ?? []), ...draft.conditions])];
  return html`
    <section class="card" aria-labelledby="head-skills">
      <h2 id="head-skills">${say('therapist.skills')}</h2>
      ${several('languages', spoken, draft, set)}
      ${several('treatments', treatments.map(({ id, name }) => [id, name]), draft, set)}
      ${several('conditions', codes.map((code) => [code, known.get(code) ?? code.replaceAll('-', ' ')]), draft, set)}
      <div class="fields">
        <div class="wide"><label for="techniques">${labels().techniques}</label>
          <input id="techniques" type="text" name="techniques" .value=${draft.techniques.join(', ')} aria-describedby="techniques-hint"
            @change=${({ target }) => set({ techniques: wordsIn(target.value) })}>
          <p id="techniques-hint" class="chosen">${say('therapist.techniques-hint')}</p></div>
      </div>
    </section>`;
}

/** What applies of several, in the order they stand in. */
const several = (name, entries, { [name]: chosen }, set) => html`
  <fieldset class="options">
    <legend>${labels()[name]}</legend>
    <div>${entries.map(([value, words]) => html`
      <label class="option"><input type="checkbox" name=${name} value=${value} .checked=${chosen.includes(value)}
        @change=${({ target }) => set({ [name]: target.checked ? [...chosen, value].sort() : chosen.filter((one) => one !== value) })}>
        <span><bdi>${words ?? nothing}</bdi></span></label>`)}
    </div>
  </fieldset>`;

const wordsIn = (text) => [...new Set(text.split(',').map((word) => word.trim()).filter(Boolean))];
