/** The words about how utility responds to a parameter. */
import type { ResponseCurve } from '../../../analysis/tournament/responseCurves.js';
import { isSeen } from '../../tournament/intervalSeen.js';
import { setting, valueWithin } from './cells.js';

export const RESPONSE = {
  title: ({ strategy, parameter }: ResponseCurve) => `${strategy} by ${parameter}`,
  axis: 'Mean utility out of 100',
  says: 'Agents of one strategy that differ in one number only: what they earned, against that number.',
  none: 'No two agents differ in one number parameter only: name a sweep such as "boulware(exponent=0.1..0.9/5)" to see how utility responds to it.',
  table: (curve: ResponseCurve) => `${curve.strategy}: mean utility by ${curve.parameter}${shared(curve)}`,
  caption: (curve: ResponseCurve) =>
    [
      `${curve.strategy}: mean utility against ${curve.parameter}${shared(curve)}.`,
      curve.points.some(({ chance }) => isSeen(chance)) ? 'The band is the interval by chance.' : '',
      curve.points.some(({ field }) => isSeen(field)) ? 'The dashes are the interval by field.' : '',
    ]
      .filter(Boolean)
      .join(' '),
} as const;

/** `, with kappa 0`: what tells a curve from another over the same parameter. */
function shared({ others }: ResponseCurve): string {
  const rest = Object.entries(others).map(([name, value]) => `${name} ${setting(value)}`);
  return rest.length === 0 ? '' : `, with ${rest.join(', ')}`;
}

/** What the curve shows, in words and figures. */
export function responseInWords({ strategy, parameter, points }: ResponseCurve): string {
  const told = points.map(({ value, utility, chance }) =>
    utility === undefined ? `${setting(value)} not played` : `${setting(value)} ${valueWithin(utility, chance)}`,
  );
  return `A curve over the ${parameter} of ${strategy}, with the mean utility at each value: ${told.join('; ')}.`;
}
