import { html } from 'lit';

/**
 * A cell of a table with the class `stacks`: on a phone its rows stand one above the other, and each cell says its column's
 * head beside itself. Roles are said out loud there: a table that is laid out otherwise loses them.
 */
export const cell = (head, content) => html`<td role="cell" data-head=${head}><div>${content}</div></td>`;
