/** Trials of moves as a table: chances, worth, and a curve of how the worth is spread. */
import { type Forecast, meanUtility, utilityQuantile } from '../../engine/whatIf.js';
import { inHundreds } from '../../model/words.js';
import { sparkline } from '../bars.js';
import { WHAT_IF } from '../english/help.js';
import { BLANK, cell, type Line, paragraph } from '../lines.js';
import { histogram, TALKS, type Trial } from '../whatIf.js';

const CURVE = 20;

/** A row for each move that has continuations, and how far the counting is. */
export function trialLines(trials: readonly Trial[], width: number): Line[] {
  if (trials.length === 0) return [{ text: WHAT_IF.over }];
  const names = Math.min(34, width - 5 * 7 - CURVE - 2);
  const row = (name: string, numbers: readonly string[], curve: string) =>
    `${cell(name, names)}${numbers.map((number) => cell(number, 7, true)).join('')}  ${curve}`;
  const { move, chance, mean, low, middle, high, spread } = WHAT_IF.head;
  const done = trials.reduce((sum, { whatIf }) => sum + whatIf.done, 0);
  const all = trials.length * TALKS;
  const rows = trials.map(({ candidate, whatIf }): Line => {
    const forecast = whatIf.forecast();
    return {
      text:
        forecast.talks === 0
          ? row(candidate.name, [], '')
          : row(candidate.name, numbersOf(forecast), curveOf(forecast)),
    };
  });
  return [
    { text: row(move, [chance, mean, low, middle, high], spread), bold: true },
    ...rows,
    BLANK,
    { text: done < all ? WHAT_IF.counting(done, all) : WHAT_IF.done(TALKS) },
    ...(done === all ? remark(trials) : []),
    ...paragraph(WHAT_IF.legend, width).map((line) => ({ ...line, dim: true })),
  ];
}

/** What is to be seen when all is counted. */
function remark(trials: readonly Trial[]): Line[] {
  const offers = trials.filter(({ candidate }) => candidate.action.type === 'offer');
  const means = offers.map(({ whatIf }) => meanUtility(whatIf.forecast()));
  if (trials.every(isCertain)) return [{ text: WHAT_IF.alike }];
  return offers.length > 1 && Math.max(...means) - Math.min(...means) < LITTLE ? [{ text: WHAT_IF.noMatter }] : [];
}

/** A difference in utility that nobody would notice. */
const LITTLE = 0.01;

/** Whether all continuations came to the same. */
function isCertain({ whatIf }: Trial): boolean {
  const { utilities } = whatIf.forecast();
  return utilities.every((utility) => utility === utilities[0]);
}

/** Of a forecast with talks: the share of deals, and the worth in the mean and one talk in ten, five and nine. */
export function numbersOf(forecast: Forecast): [string, string, string, string, string] {
  const chance = `${Math.round((100 * forecast.endings.agreed) / forecast.talks)}%`;
  const at = (share: number) => inHundreds(utilityQuantile(forecast, share));
  return [chance, inHundreds(meanUtility(forecast)), at(0.1), at(0.5), at(0.9)];
}

/** The spread of the worth, its highest column full; where nothing falls nothing stands. */
function curveOf(forecast: Forecast): string {
  const counts = histogram(forecast, CURVE);
  const most = Math.max(...counts);
  return counts.map((count) => (count === 0 ? '·' : sparkline([count], most, 1))).join('');
}
