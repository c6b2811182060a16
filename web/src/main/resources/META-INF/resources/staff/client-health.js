import { html, nothing } from 'lit';
import { get } from '../ui/api.js';
import { problemPlace } from '../ui/problem.js';
import { say } from '../ui/say.js';
import { locale, language } from '../ui/words.js';
import { lineChart } from './chart.js';
import './clearance.js';
import { Part } from './part.js';
import { read } from './records.js';

const MOST_PAIN = 10;

/** The newest safety answers with what follows from them, and how the pain went. */
class ClientHealth extends Part {
  static properties = {
    client: {}, mayClear: { type: Boolean }, screenings: { state: true }, progress: { state: true }, questions: { state: true },
    clearing: { state: true },
  };

  firstUpdated() {
    return this.look();
  }

  look() {
    return this.reading(async () => {
      const [{ screenings }, { episodes }, questionnaire] = await Promise.all([
        read(this.client, '/screenings'), read(this.client, '/progress'), get('/questionnaire'),
      ]);
      this.questions = new Map(questionnaire.questions.map(({ key, text }) => [key, text[language] ?? text.en]));
      this.screenings = screenings;
      this.progress = episodes.at(-1);
    });
  }

  render() {
    const [newest] = this.screenings ?? [];
    return html`
      <section class="card" aria-labelledby="health">
        <h2 id="health">${say('record.health')}</h2>
        ${problemPlace(this.problem, {})}
        ${this.screenings && !newest ? html`<p>${say('record.not-asked')}</p>` : nothing}
        ${newest ? this.outcome(newest) : nothing}
        ${this.progress ? this.pain(this.progress) : nothing}
      </section>`;
  }

  outcome({ outcome, urgency, advice, ambers, answeredAt }) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(Date.parse(answeredAt));
    return html`
      <p><span class="alarm ${outcome}">${outcomeWord(outcome, urgency)}</span> <span class="chosen">${say('record.answered', { day })}</span></p>
      ${advice.map((sentence) => html`<p>${sentence}</p>`)}
      ${ambers.length ? html`<ul class="ambers">${ambers.map((key) => html`<li>${this.questions.get(key) ?? key}</li>`)}</ul>` : nothing}
      ${outcome === 'red' && this.mayClear ? html`
        ${this.clearing ? html`
          <unknot-clearance .client=${this.client} @given=${() => { this.clearing = false; this.look(); }}
            @over=${() => { this.clearing = false; }}></unknot-clearance>` : html`
          <div class="actions"><button type="button" class="plain" @click=${() => { this.clearing = true; }}>${say('clearance.open')}</button></div>`}` : nothing}`;
  }

  pain({ points, change, alarm }) {
    const before = points.map((point) => point.before ?? null);
    return html`
      <h3>${say('record.pain')}</h3>
      ${alarm ? html`<p class="flags">${alarm === 'pain-high' ? say('record.pain-high') : say('record.pain-rising')}</p>` : nothing}
      ${lineChart(before, { most: MOST_PAIN, title: say('record.pain-chart') })}
      <p class="numbers">${new Intl.ListFormat(locale, { type: 'unit' }).format(before.filter((value) => value !== null).map(String))}</p>
      ${change ? html`<p lang="en">${change.text}</p>` : nothing}`;
  }
}

const outcomeWord = (outcome, urgency) => ({
  clear: say('record.clear'),
  amber: say('flag.amber'),
  red: urgency === 'emergency' ? say('record.emergency') : say('flag.red-flag'),
})[outcome];

customElements.define('unknot-client-health', ClientHealth);
