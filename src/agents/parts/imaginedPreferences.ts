/**
 * Part: what the other side may want, drawn at random around an estimate from the offers it has made.
 *
 * It is taken to open with its best, as models of opponents commonly assume (Baarslag, Hendrikx, Hindriks & Jonker 2016):
 * the option it opened with is its best on that issue, or another of its first three offers where that goes further
 * against oneself. The other options are worth less to it with every step along the issue's list, on both sides. How much
 * an issue matters is read off how close its offers stay to its best there: the Smith frequency model (van Galen Last
 * 2012) reads it off how often the favourite is repeated, HardHeaded (van Krimpen, Looije & Hajizadeh 2013) off how
 * seldom an offer departs from the last. To look at three offers, to count steps instead of repetitions, and to take the
 * cube of the closeness, is our reading. Before its first offer it is assumed to want the opposite of oneself on every
 * issue, as people who negotiate do assume (Thompson & Hastie 1990).
 */
import type { Knowledge } from '../../model/knowledge.js';
import { opponent } from '../../model/party.js';
import { bestPoints, type Preferences, pointsOf, preferencesOver, worstPoints } from '../../model/preferences.js';
import { sessionOfRound } from '../../model/schedule.js';
import { optionOf, type Space } from '../../model/space.js';

/** What the best outcome is worth to an imagined party, in points; the worst is worth nothing. */
const SCALE = 10_000;

/** How many of its different offers count as its opening. */
const OPENING = 3;

export interface Imagined {
  readonly preferences: Preferences;
  /** The least it may sign in each session and, last, in the extension; in points. */
  readonly mandates: readonly number[];
}

/**
 * One drawing of the other side's preferences and mandates, under which all its moves so far were legal. Its reservation
 * is 30 to 55 % of its best, and its mandates reach as far up its range as one's own reach up one's own, but neither is
 * over what it has offered itself. No option is a red line to it.
 */
export function imagined(knowledge: Knowledge, draw: () => number): Imagined {
  const { party, deal, preferences: own, moves } = knowledge;
  const { space } = deal;
  const theirs = moves.filter(({ type, by }) => type === 'offer' && by === opponent(party));
  const heard = [...new Set(theirs.map(({ outcome }) => outcome))];
  const peaks = space.sizes.map((_, issue) =>
    heard.length === 0 ? worstOption(own, issue, draw) : bestToThem(own, heard, issue),
  );
  const worths = issueWorths(space, heard, peaks, draw);
  const optionPoints = space.sizes.map((size, issue) =>
    fallingFrom(peaks[issue] as number, size, draw).map((value) => Math.round(value * (worths[issue] as number))),
  );
  const guess = Math.round(SCALE * (0.3 + 0.25 * draw()));
  const worthOf = (outcome: number) =>
    optionPoints.reduce((sum, points, issue) => sum + (points[optionOf(space, outcome, issue)] as number), 0);
  const preferences = preferencesOver(space, {
    scale: SCALE,
    reservation: heard.reduce((least, outcome) => Math.min(least, worthOf(outcome)), guess),
    discount: own.discount,
    optionPoints,
    redLines: [],
  });
  const offered = theirs.map(({ outcome, round }) => ({
    session: sessionOfRound(deal.schedule, round),
    points: pointsOf(preferences, outcome),
  }));
  return { preferences, mandates: imaginedMandates(knowledge, offered) };
}

/** The option of an issue that is worth least to oneself; of several one at random. */
function worstOption(own: Preferences, issue: number, draw: () => number): number {
  const points = own.optionPoints[issue] as readonly number[];
  const least = Math.min(...points);
  const worst = points.flatMap((worth, option) => (worth === least ? [option] : []));
  return worst[Math.floor(draw() * worst.length)] as number;
}

/** Of the options of an issue in their first offers the one that is worth least to oneself; of several the first. */
function bestToThem(own: Preferences, heard: readonly number[], issue: number): number {
  const points = own.optionPoints[issue] as readonly number[];
  const options = heard.slice(0, OPENING).map((outcome) => optionOf(own.space, outcome, issue));
  return options.reduce((best, option) => ((points[option] as number) < (points[best] as number) ? option : best));
}

/** What each issue is worth at most, in whole points that sum to the scale; the more was heard, the less is drawn. */
function issueWorths(space: Space, heard: readonly number[], peaks: readonly number[], draw: () => number): number[] {
  const different = Math.max(1, heard.length);
  const weights = space.sizes.map((_, issue) => {
    const close = closeness(space, heard, issue, peaks[issue] as number);
    // An exponential draw, whose shares are even over all that sum to the whole, drawn together by what was heard.
    const factor = Math.exp(Math.log(-Math.log(draw() || 0.5)) / different);
    return close * close * close * factor;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  let given = 0;
  return weights.map((weight) => {
    sum += weight;
    const before = given;
    given = Math.round((SCALE * sum) / total);
    return given - before;
  });
}

/** How close its offers are on an issue to its best there: 1 if they are all there, over 0 if one is. */
function closeness(space: Space, heard: readonly number[], issue: number, peak: number): number {
  if (heard.length === 0) return 1;
  const farthest = Math.max(peak, (space.sizes[issue] as number) - 1 - peak, 1);
  const steps = heard.reduce((sum, outcome) => sum + Math.abs(optionOf(space, outcome, issue) - peak), 0);
  return 1 - steps / (farthest * heard.length);
}

/** Values of the options in their order, 1 at the peak, falling on both sides by random steps, 0 at the lowest. */
function fallingFrom(peak: number, size: number, draw: () => number): number[] {
  const falls = new Array<number>(size).fill(0);
  for (let option = peak + 1; option < size; option++) falls[option] = (falls[option - 1] as number) + 0.5 + draw();
  for (let option = peak - 1; option >= 0; option--) falls[option] = (falls[option + 1] as number) + 0.5 + draw();
  const deepest = Math.max(...falls) || 1;
  return falls.map((fall) => 1 - fall / deepest);
}

/** Mandates as strict as one's own, but never over what was offered in their session or an earlier one. */
function imaginedMandates(
  { preferences: own, mandates }: Knowledge,
  offered: readonly { readonly session: number; readonly points: number }[],
): number[] {
  const worst = worstPoints(own);
  const range = bestPoints(own) - worst;
  let lowest = Number.POSITIVE_INFINITY;
  return mandates.map((mandate, at) => {
    for (const { session, points } of offered) if (session === at) lowest = Math.min(lowest, points);
    const asStrict = range > 0 ? Math.floor((SCALE * (mandate - worst)) / range) : Number.NEGATIVE_INFINITY;
    return Math.min(lowest, asStrict);
  });
}
