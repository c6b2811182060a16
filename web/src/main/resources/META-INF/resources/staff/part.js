import { LitElement } from 'lit';
import { asProblem } from '../ui/problem.js';

/** A piece of a screen with work of its own that may be refused; the refusal takes the focus where it is shown. */
export class Part extends LitElement {
  static properties = { problem: { state: true }, busy: { type: Boolean, reflect: true } };

  createRenderRoot() {
    return this;
  }

  updated(changed) {
    if (changed.has('problem') && this.problem) this.querySelector('.problem-place')?.focus();
  }

  /** Gives a command that may be refused and keeps the refusal; answers whether it went well. One at a time. */
  async attempt(work) {
    if (this.busy) return false;
    this.busy = true;
    const went = await this.reading(work);
    this.busy = false;
    return went;
  }

  /** Reads what may be refused, as often as it is asked for. */
  async reading(work) {
    this.problem = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.problem = asProblem(error);
      return false;
    }
  }

  tell(news, detail) {
    this.dispatchEvent(new CustomEvent(news, { detail }));
  }
}

/** An id of our own making for something new: a UUID of the random kind, also on plain http, where randomUUID is missing. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
