/** Looks are fifteen seconds apart: four make a minute. */
const LOOKS_A_MINUTE = 4;

/** The sum of a figure over the newest so many minutes of looks. */
export const lately = (ticks, minutes, figure) => ticks.slice(-minutes * LOOKS_A_MINUTE).reduce((sum, tick) => sum + figure(tick), 0);

/** Sixty points of a figure, a minute each; what was not looked at is a gap before the line. */
export function byMinute(ticks, figure, join = (all) => all.reduce((sum, value) => sum + value, 0)) {
  const minutes = [];
  for (let end = ticks.length; end > 0; end -= LOOKS_A_MINUTE) {
    minutes.unshift(join(ticks.slice(Math.max(0, end - LOOKS_A_MINUTE), end).map(figure)));
  }
  return [...Array.from({ length: Math.max(0, 60 - minutes.length) }, () => null), ...minutes.slice(-60)];
}

export const most = (values) => Math.max(0, ...values.filter((value) => value !== null));

export const highest = (values) => Math.max(...values);

const all = (tick, figure) => Object.values(tick.services).reduce((sum, service) => sum + figure(service), 0);

/** Requests the services and the gateway answered; one of a client passes two of them. */
export const requests = (tick) => all(tick, (service) => service.requests);

export const failed = (tick) => all(tick, (service) => service.failed);

/** What a request took on average over these looks, in milliseconds; null without any. */
export function latency(ticks, service) {
  const of = ticks.map(({ services }) => services[service]).filter(Boolean);
  const count = of.reduce((sum, one) => sum + one.requests, 0);
  return count ? (1000 * of.reduce((sum, one) => sum + one.busySeconds, 0)) / count : null;
}
