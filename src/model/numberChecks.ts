/** Numbers in a scenario: weights that sum to 100, mandates that never rise, whole points, hours in pairs. */
import { type Check, type Draft, type DraftIssue, each } from './draft.js';
import type { Path, Problem } from './problem.js';

/** Weight and value on every issue, or points and a scale: never a mixture. */
export const pointsOneWay: Check = ({ issues, scale }) => {
  const straight = scale !== undefined;
  return each(issues).flatMap(([issue, at]) => {
    const path: Path = ['issues', at];
    const problems: Problem[] = [];
    if (straight && issue.weight !== undefined)
      problems.push({
        path: [...path, 'weight'],
        message: 'a scenario with a scale gives points, not weights: take one out',
      });
    if (!straight && !('weight' in issue))
      problems.push({
        path: [...path, 'weight'],
        message: 'missing: a weight for each party belongs here (or points on every option, and a scale)',
      });
    const [right, wrong] = straight ? (['points', 'value'] as const) : (['value', 'points'] as const);
    for (const [option, place] of each(issue.options)) {
      const spot = [...path, 'options', place];
      if (option[wrong] !== undefined)
        problems.push({
          path: [...spot, wrong],
          message: straight
            ? 'with a scale, give points instead of a value'
            : 'points need a scale at the top of the file; with weights, give a value',
        });
      if (!(right in option))
        problems.push({ path: [...spot, right], message: 'missing: a number for each party belongs here' });
    }
    return problems;
  });
};

export const weightSums: Check = ({ issues, scale }, parties) => {
  if (scale !== undefined || issues === undefined) return [];
  return parties.flatMap((party) => {
    const weights = each(issues).map(([issue]) => issue.weight?.[party]);
    if (weights.length < issues.length || !weights.every((weight) => typeof weight === 'number')) return [];
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum === 100
      ? []
      : [{ path: ['issues'], message: `the weights of ${party} sum to ${sum}; they must sum to 100` }];
  });
};

/** Mandates are given for every session or for none, never rise, and leave each party something to offer. */
export const mandates: Check = (draft, parties) => {
  const sessions = each(draft.schedule);
  const given = sessions.filter(([session]) => 'mandate' in session);
  if (given.length === 0) return [];
  const absent = sessions
    .filter(([session]) => !('mandate' in session))
    .map(([, at]) => ({
      path: ['schedule', at, 'mandate'],
      message: 'missing: give a mandate for every session, or for none',
    }));
  const levels = parties.flatMap((party) => {
    const best = bestSignable(draft, party);
    let before = Number.POSITIVE_INFINITY;
    return given.flatMap(([session, at]) => {
      const level = session.mandate?.[party];
      if (typeof level !== 'number') return [];
      const path = ['schedule', at, 'mandate', party];
      const problems: Problem[] = [];
      if (level > before)
        problems.push({ path, message: `${level} is over ${before}, the mandate before: mandates never rise` });
      if (best !== undefined && level > best)
        problems.push({
          path,
          message: `${level} is over ${best}, the best that ${party} may sign: it could offer nothing`,
        });
      before = level;
      return problems;
    });
  });
  return [...absent, ...levels];
};

/** The most a party can get within its red lines, as the file counts; `undefined` if parts are missing. */
export function bestSignable(draft: Draft, party: string): number | undefined {
  const straight = draft.scale !== undefined;
  const bests = (draft.issues ?? [undefined]).map((issue) => issue && bestOption(issue, party, straight));
  if (!bests.every((best) => best !== undefined)) return undefined;
  return bests.reduce((total, best) => total + best, 0) / (straight ? 1 : 100);
}

function bestOption(issue: DraftIssue, party: string, straight: boolean): number | undefined {
  const weight = straight ? 1 : issue.weight?.[party];
  const open = each(issue.options).filter(([option]) => !option.redLine?.includes(party));
  const points = open.map(([option]) => option.points?.[party] ?? option.value?.[party]);
  const told = points.length > 0 && points.every((value) => typeof value === 'number');
  return told && weight !== undefined ? weight * Math.max(...points) : undefined;
}

/** Points are whole: with weights, reservations and mandates take two decimals and end at 100; with a scale none. */
export const decimals: Check = ({ parties, schedule, scale }) => {
  const levels: [number | undefined, Path][] = [
    ...each(parties).map(([party, at]): [number | undefined, Path] => [
      party.reservation,
      ['parties', at, 'reservation'],
    ]),
    ...each(schedule).flatMap(([session, at]) =>
      Object.entries(session.mandate ?? {}).map(([party, level]): [number | undefined, Path] => [
        level,
        ['schedule', at, 'mandate', party],
      ]),
    ),
  ];
  return levels.flatMap(([level, path]) => unlikePoints(level, scale !== undefined, path));
};

/** What is wrong with a level, as the file counts, that must come to whole points. */
export function unlikePoints(level: number | undefined, straight: boolean, path: Path): Problem[] {
  if (level === undefined) return [];
  if (!straight && level > 100)
    return [{ path, message: `${level} is over 100, which is all that the issues together are worth` }];
  if (isWhole(straight ? level : level * 100)) return [];
  return [
    { path, message: straight ? `${level} is not a whole number of points` : `${level} has more than two decimals` },
  ];
}

function isWhole(points: number): boolean {
  return Number.isSafeInteger(Math.round(points)) && Math.abs(points - Math.round(points)) < 1e-6;
}

/** A session has both its hours or none. */
export const hours: Check = ({ schedule, extension }) => {
  const sessions: [{ readonly from?: unknown; readonly to?: unknown } | undefined, Path][] = [
    ...each(schedule).map(([session, at]): [typeof session, Path] => [session, ['schedule', at]]),
    [extension, ['extension']],
  ];
  return sessions.flatMap(([session, path]) => {
    if (session === undefined || 'from' in session === 'to' in session) return [];
    const missing = 'from' in session ? 'to' : 'from';
    return [{ path: [...path, missing], message: 'missing: give both hours of a session, or none' }];
  });
};
