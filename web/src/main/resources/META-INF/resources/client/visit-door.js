import { get, post } from '../ui/api.js';

/**
 * By what a visit is opened: by its client, who signs in, or by the link of that one visit, whose token stands behind the
 * hash sign of the address and goes to the server in a header. `at` is its address, `read()` asks for the appointment,
 * `tell(what, body)` for a change of it.
 */
export const doorOf = ({ params: { visit, token } }) => (token ? byLink(token) : byLogin(visit));

const byLogin = (id) => ({
  at: `/visits/${id}`,
  linked: false,
  read: () => get(`/appointments/${id}`),
  tell: (what, body) => post(`/appointments/${id}/${what}`, body),
});

const byLink = (token) => ({
  at: `/manage/${token}`,
  linked: true,
  read: () => get('/manage', {}, { 'Manage-Token': token }),
  tell: (what, body) => post(`/manage/${what}`, body, { 'Manage-Token': token }),
});
