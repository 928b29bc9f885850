/**
 * What the shape of a scenario cannot say: that names are unique and known, that weights sum to 100, that mandates
 * never rise. Works on data of which faulty parts have been taken out, so that every problem shows at once.
 */
import { didYouMean, type Path, type Problem } from './problem.js';
import type { Scenario } from './scenario.js';

/** More outcomes than this are refused: every outcome is tabulated. */
export const MOST_OUTCOMES = 1_000_000;

/** Data in which anything may be missing, but what is there has the right type. */
type Partial<T> = T extends readonly (infer Item)[]
  ? readonly (Partial<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partial<T[Key]> | undefined }
    : T;

type Draft = Partial<Omit<Scenario, 'parties'>> & { readonly parties?: Partial<Scenario['parties'][number]>[] };
type DraftIssue = NonNullable<NonNullable<Draft['issues']>[number]>;

/** Every inconsistency in the data, in the order of the file. */
export function inconsistencies(data: unknown): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const draft = data as Draft;
  const parties = (draft.parties ?? []).flatMap((party) => (party?.id === undefined ? [] : [party.id]));
  const checks = [
    uniqueIds,
    firstMover,
    perPartyKeys,
    pointsOneWay,
    weightSums,
    redLines,
    mandates,
    decimals,
    spaceSize,
    historyOutcome,
  ];
  return checks.flatMap((check) => check(draft, parties));
}

type Check = (draft: Draft, parties: readonly string[]) => Problem[];

const uniqueIds: Check = ({ parties, issues }) => [
  ...repeated(parties ?? [], ['parties'], 'id'),
  ...repeated(issues ?? [], ['issues'], 'id'),
  ...repeated(issues ?? [], ['issues'], 'name'),
  ...each(issues).flatMap(([issue, at]) => [
    ...repeated(issue.options ?? [], ['issues', at, 'options'], 'id'),
    ...repeated(issue.options ?? [], ['issues', at, 'options'], 'name'),
  ]),
];

function repeated<Key extends string>(
  list: readonly ({ readonly [K in Key]?: string | undefined } | undefined)[],
  path: Path,
  key: Key,
): Problem[] {
  const seen = new Map<string, number>();
  return each(list).flatMap(([item, at]) => {
    const value = item[key];
    if (value === undefined) return [];
    const before = seen.get(value);
    if (before === undefined) seen.set(value, at);
    return before === undefined
      ? []
      : [{ path: [...path, at, key], message: `"${value}" is already the ${key} of ${path.at(-1)}[${before}]` }];
  });
}

const firstMover: Check = ({ first }, parties) =>
  first === undefined || parties.includes(first) ? [] : [{ path: ['first'], message: notAParty(first, parties) }];

/** Every block keyed by party names each party once. */
const perPartyKeys: Check = (draft, parties) => {
  if (parties.length < 2) return [];
  const blocks: [Record<string, unknown> | undefined, Path][] = [
    [draft.discount, ['discount']],
    ...each(draft.schedule).map(
      ([session, at]) => [session.mandate, ['schedule', at, 'mandate']] as [typeof session.mandate, Path],
    ),
    ...each(draft.issues).flatMap(([issue, at]) => [
      [issue.weight, ['issues', at, 'weight']] as [typeof issue.weight, Path],
      ...each(issue.options).flatMap(([option, place]) => [
        [option.value, ['issues', at, 'options', place, 'value']] as [typeof option.value, Path],
        [option.points, ['issues', at, 'options', place, 'points']] as [typeof option.points, Path],
      ]),
    ]),
  ];
  return blocks.flatMap(([block, path]) => {
    if (block === undefined) return [];
    const unknown = Object.keys(block)
      .filter((key) => !parties.includes(key))
      .map((key) => ({ path: [...path, key], message: notAParty(key, parties) }));
    const missing = parties
      .filter((party) => !Object.hasOwn(block, party))
      .map((party) => ({ path: [...path, party], message: 'missing: a number belongs here' }));
    return [...unknown, ...missing];
  });
};

function notAParty(name: string, parties: readonly string[]): string {
  return `"${name}" is not a party${didYouMean(name, parties) || `; the parties are ${parties.join(' and ')}`}`;
}

/** Weight and value on every issue, or points and a scale: never a mixture. */
const pointsOneWay: Check = ({ issues, scale }) => {
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

const weightSums: Check = ({ issues, scale }, parties) => {
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

const redLines: Check = ({ issues }, parties) =>
  each(issues).flatMap(([issue, at]) => {
    const options = each(issue.options);
    const unknown = options.flatMap(([option, place]) =>
      each(option.redLine)
        .filter(([name]) => parties.length === 2 && !parties.includes(name))
        .map(([name, spot]) => ({
          path: ['issues', at, 'options', place, 'redLine', spot],
          message: notAParty(name, parties),
        })),
    );
    const shut = parties
      .filter((party) => options.length > 0 && options.every(([option]) => option.redLine?.includes(party)))
      .map((party) => ({
        path: ['issues', at, 'options'],
        message: `every option is a red line of ${party}, so nothing could ever be signed: leave one open`,
      }));
    return [...unknown, ...shut];
  });

/** Mandates are given for every session or for none, never rise, and leave each party something to offer. */
const mandates: Check = (draft, parties) => {
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

/** The most a party can get without crossing a red line of its own, as the file counts; `undefined` if parts are missing. */
function bestSignable(draft: Draft, party: string): number | undefined {
  const unit = draft.scale === undefined ? 100 : 1;
  let total = 0;
  for (const issue of draft.issues ?? []) {
    const best = issue === undefined ? undefined : bestOption(issue, party);
    if (best === undefined) return undefined;
    total += best;
  }
  return total / unit;
}

function bestOption(issue: DraftIssue, party: string): number | undefined {
  const weight = issue.weight?.[party] ?? 1;
  const open = each(issue.options).filter(([option]) => !option.redLine?.includes(party));
  const points = open.map(([option]) => option.points?.[party] ?? option.value?.[party]);
  return points.length > 0 && points.every((value) => typeof value === 'number')
    ? weight * Math.max(...points)
    : undefined;
}

/** Points are whole: with weights, reservations and mandates take two decimals, with a scale none. */
const decimals: Check = ({ parties, schedule, scale }) => {
  const unit = scale === undefined ? 100 : 1;
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
  return levels.flatMap(([level, path]) => {
    if (level === undefined || isWhole(level * unit)) return [];
    return [
      {
        path,
        message:
          scale === undefined ? `${level} has more than two decimals` : `${level} is not a whole number of points`,
      },
    ];
  });
};

function isWhole(points: number): boolean {
  return Number.isSafeInteger(Math.round(points)) && Math.abs(points - Math.round(points)) < 1e-6;
}

const spaceSize: Check = ({ issues }) => {
  const outcomes = each(issues).reduce((product, [issue]) => product * Math.max(1, issue.options?.length ?? 1), 1);
  if (outcomes <= MOST_OUTCOMES) return [];
  return [
    {
      path: ['issues'],
      message: `these options make ${outcomes.toLocaleString('en-US')} outcomes; at most ${MOST_OUTCOMES.toLocaleString('en-US')} can be played`,
    },
  ];
};

const historyOutcome: Check = ({ history, issues }) => {
  const outcome = history?.outcome;
  if (outcome === undefined || issues === undefined) return [];
  const names = each(issues).flatMap(([issue]) => (issue.id === undefined ? [] : [issue.id]));
  const unknown = Object.keys(outcome)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: ['history', 'outcome', name],
      message: `"${name}" is not an issue${didYouMean(name, names)}`,
    }));
  const wrong = each(issues).flatMap(([issue]) => {
    if (issue.id === undefined) return [];
    const path = ['history', 'outcome', issue.id];
    const chosen = outcome[issue.id];
    const options = each(issue.options).flatMap(([option]) => (option.id === undefined ? [] : [option.id]));
    if (!Object.hasOwn(outcome, issue.id)) return [{ path, message: 'missing: an option of this issue belongs here' }];
    if (chosen === undefined || options.includes(chosen)) return [];
    return [{ path, message: `"${chosen}" is not an option of ${issue.id}${didYouMean(chosen, options)}` }];
  });
  return [...unknown, ...wrong];
};

/** The items that are there, each with its place in the list. */
function each<T>(list: readonly T[] | undefined): [NonNullable<T>, number][] {
  return (list ?? []).flatMap((item, at) =>
    item === undefined || item === null ? [] : [[item, at] as [NonNullable<T>, number]],
  );
}
