/**
 * Part: how much of the range from its best to its floor a party has conceded by a time, from 0 to 1: the alpha of
 * time-dependent tactics (Faratin, Sierra & Jennings 1998). Kappa is what it has conceded at time 0; all is conceded at
 * time 1.
 */

/** The share conceded at time t, 0 <= t <= 1. */
export type Curve = (time: number) => number;

/** kappa + (1 - kappa) t^(1/e): under 1 late (Boulware), 1 evenly, over 1 early (Conceder); 0 stays at kappa. */
export function polynomial(time: number, exponent: number, kappa: number): number {
  return kappa + (1 - kappa) * root(time, exponent);
}

/** kappa^((1 - t)^beta), kappa over 0: the same reading of beta, but it waits longer at first; 0 stays at kappa. */
export function exponential(time: number, beta: number, kappa: number): number {
  return Math.exp(power(1 - time, beta) * Math.log(kappa));
}

/** x^y for 0 <= x <= 1 and y >= 0, with 0^0 = 1. */
export function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : Math.exp(exponent * Math.log(base));
}

/** t^(1/e); 0 for e = 0. */
function root(time: number, exponent: number): number {
  if (exponent === 0 || time === 0) return 0;
  return exponent === 1 ? time : Math.exp(Math.log(time) / exponent);
}
