import { get, post } from '../ui/api.js';
import { asProblem } from '../ui/problem.js';
import { go } from '../ui/router.js';
import { kindly } from './refusals.js';

let wanted = null;
let heldId = null;

/** Keeps the time somebody chose while they are asked who they are. */
export const want = (time) => { wanted = time; };

export const wantedTime = () => wanted;

/** Who somebody is, or where to write to, is a question of its own; the time stays in hand meanwhile. */
export function askFirst(time, address) {
  want(time);
  go(address);
}

/**
 * Holds a time at the clinic for the client who is signed in and answers the appointment; a refusal is told kindly.
 * One at a time: an earlier hold is let go.
 */
export async function hold(time, clinic) {
  await letGo(heldId);
  const appointment = await ask('/appointments/holds', time, clinic);
  heldId = appointment.id;
  return appointment;
}

/** Books it without a hold before, for whoever may hold no more. */
export const bookAtOnce = (time, clinic) => ask('/appointments', time, clinic);

async function ask(path, { treatmentId, therapistId, start, minutes }, clinic) {
  try {
    return await post(path, { clinicId: clinic.id, treatmentId, therapistId, start, durationMinutes: minutes });
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
