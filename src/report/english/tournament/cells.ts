/** Numbers of a tournament as its tables have them. Utility is out of 100; what has no value is an empty cell. */
import type { Interval, MeanName, Standing } from '../../../analysis/tournament/standing.js';
import { inHundreds } from '../../../model/words.js';
import { minus, percent } from '../numbers.js';

/** `61.3`. */
export function worth(utility: number | undefined): string {
  return utility === undefined ? '' : minus(inHundreds(utility));
}

/** `[60.1, 62.4]`, or `exact` where nothing is left to chance; of utilities unless another way to show values is said. */
export function band(interval: Interval | undefined, shown: (value: number) => string = worth): string {
  return interval === undefined ? '' : interval.exact ? 'exact' : `[${shown(interval.low)}, ${shown(interval.high)}]`;
}

/** `61.3 [60.1, 62.4]`. */
export function valueWithin(
  value: number | undefined,
  interval: Interval | undefined,
  shown: (value: number) => string = worth,
): string {
  return value === undefined ? '' : [shown(value), band(interval, shown)].filter(Boolean).join(' ');
}

/** `2`, and `2=` where others share it. */
export function rankOf({ rank, tied }: Standing): string {
  return rank === undefined ? '' : `${rank}${tied > 0 ? '=' : ''}`;
}

/** `[1, 3]`, or `exact`. */
export function rankBand(interval: Interval | undefined): string {
  return interval === undefined ? '' : interval.exact ? 'exact' : `[${interval.low}, ${interval.high}]`;
}

/** A share from 0 to 1 in percent. */
export function rate(share: number | undefined): string {
  return share === undefined ? '' : percent(share);
}

/** A mean of whole numbers, with one decimal. */
function meanCount(mean: number | undefined): string {
  return mean === undefined ? '' : mean.toFixed(1);
}

/** How the values of each mean are shown. */
export const SHOWN: Readonly<Record<MeanName, (value: number | undefined) => string>> = {
  agreementRate: rate,
  utility: worth,
  surplus: worth,
  welfare: worth,
  rounds: meanCount,
  agreedUtility: worth,
  share: rate,
  efficient: rate,
  frontierDistance: worth,
  nashDistance: worth,
  kalaiSmorodinskyDistance: worth,
};

/** The number of a parameter, without the last bits of a sweep. */
export function setting(value: number | string): string {
  return typeof value === 'string' ? value : minus(String(Math.round(value * 1e9) / 1e9));
}

/** A name of so many signs at most, its middle left out: the ends tell the agents of a sweep apart. */
export function shortened(name: string, most: number): string {
  const signs = [...name];
  if (signs.length <= most) return name;
  const front = Math.floor((most - 1) * 0.4);
  return `${signs.slice(0, front).join('')}…${signs.slice(signs.length - (most - 1 - front)).join('')}`;
}
