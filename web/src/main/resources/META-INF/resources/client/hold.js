import { get, post } from '../ui/api.js';
import { asProblem } from '../ui/problem.js';
import { kindly } from './refusals.js';

let wanted = null;
let heldId = null;

/** Keeps the time somebody chose while they are asked who they are. */
export const want = (time) => { wanted = time; };

export const wantedTime = () => wanted;

/**
 * Holds a time at the clinic for the client who is signed in and answers the appointment; a refusal is told kindly.
 * One at a time: an earlier hold is let go.
 */
export async function hold({ treatmentId, therapistId, start, minutes }, clinic) {
  await letGo(heldId);
  try {
    const wish = { clinicId: clinic.id, treatmentId, therapistId, start, durationMinutes: minutes };
    const appointment = await post('/appointments/holds', wish);
    heldId = appointment.id;
    return appointment;
  } catch (error) {
    throw kindly(asProblem(error), { start }, clinic);
  }
}

export async function confirm(id) {
  await post(`/appointments/${id}/confirmation`);
  heldId = null;
}

/** Gives a held time back; a visit that was booked meanwhile, in another window perhaps, is left alone. */
export async function letGo(id) {
  heldId = null;
  if (!id) return;
  try {
    const { state } = await get(`/appointments/${id}`);
    if (state === 'held') await post(`/appointments/${id}/cancellation`);
  } catch {
    // It runs out by itself.
  }
}
