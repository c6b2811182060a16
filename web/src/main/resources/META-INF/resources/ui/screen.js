import { LitElement, html, nothing } from 'lit';
import { problemPlace, asProblem } from './problem.js';
import { go, here, replace, signInThen } from './router.js';
import { say } from './say.js';
import { ready, refresh } from './session.js';

let arrived = false;

/**
 * A screen: `load(route)` answers what it shows (nothing when it leads elsewhere), `view(data)` shows it, in light DOM.
 * The title takes the focus when a screen arrives, a refusal takes it when one happens.
 */
export class Screen extends LitElement {
  /** Whether somebody must be signed in before anything is loaded. */
  static signedIn = false;

  static properties = {
    route: { attribute: false },
    data: { state: true },
    problem: { state: true },
    busy: { type: Boolean, reflect: true },
  };

  /** What takes the focus when only the address's query changed. */
  landing = 'h1';

  createRenderRoot() {
    return this;
  }

  /** Whether it needs to know who somebody is at this address. */
  needsSignIn() {
    return this.constructor.signedIn;
  }

  willUpdate(changed) {
    if (changed.has('route')) this.arrive();
  }

  updated(changed) {
    if (changed.has('problem') && this.problem) this.querySelector('.problem-place').focus();
  }

  async arrive() {
    const { route } = this;
    const place = this.data ? this.landing : 'h1';
    await this.attempt(async () => {
      if (this.needsSignIn(route) && !(await ready()).user) return replace(signInThen(here()));
      const data = await this.load(route);
      if (route === this.route) this.data = data;
      return data;
    });
    await this.updateComplete;
    if (route === this.route && this.isConnected) this.land(place);
  }

  /** The window takes the title's words, and the title the focus; not on the first screen, which people come to read from its top. */
  land(place) {
    const title = this.querySelector('h1');
    if (title) document.title = `${title.textContent.trim()} · ${say('app.name')}`;
    if (arrived && !this.problem) this.querySelector(place)?.focus();
    arrived = true;
  }

  /** Runs work that may be refused and shows the refusal; answers whether it went well. One at a time. */
  async attempt(work) {
    this.busy = true;
    this.problem = null;
    try {
      await work();
      return true;
    } catch (error) {
      await this.refused(asProblem(error));
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Shows a refusal in words. A session that ended meanwhile is a question to ask, not a failure. */
  async refused(problem) {
    this.problem = problem;
    if (problem.type !== 'login-needed') return;
    const leave = this.data ? go : replace;
    await refresh().then(() => leave(signInThen(here())), () => {});
  }

  /** What a screen offers beside the words of a problem. */
  help() {
    return nothing;
  }

  render() {
    return html`
      ${problemPlace(this.problem, { help: this.problem ? this.help(this.problem) : nothing, alone: !this.data })}
      ${this.data ? this.view(this.data) : this.waiting()}`;
  }

  waiting() {
    return this.problem
      ? html`<button type="button" class="main" @click=${this.arrive}>${say('app.retry')}</button>`
      : html`<p class="waiting" role="status">${say('app.wait')}</p>`;
  }
}
