/** Names in a scenario: unique where they are given, known where they are used. */
import { type Check, type Draft, each } from './draft.js';
import { type Path, type Problem, rightNames } from './problem.js';

export const uniqueIds: Check = ({ parties, issues, breaks }) => [
  ...repeated(parties ?? [], ['parties'], 'id'),
  ...repeated(issues ?? [], ['issues'], 'id'),
  ...repeated(issues ?? [], ['issues'], 'name'),
  ...repeated(breaks ?? [], ['breaks'], 'rule'),
  ...each(issues).flatMap(([issue, at]) => [
    ...repeated(issue.options ?? [], ['issues', at, 'options'], 'id'),
    ...repeated(issue.options ?? [], ['issues', at, 'options'], 'name'),
  ]),
];

/** Where a list gives a key the same value twice. */
export function repeated<Key extends string>(
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

export const firstMover: Check = ({ first }, parties) =>
  first === undefined || parties.length < 2 || parties.includes(first)
    ? []
    : [{ path: ['first'], message: notAParty(first, parties) }];

/** Every block keyed by party names each party once. */
export const perPartyKeys: Check = (draft, parties) => {
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

/** That this is the name of no party, with the right ones. */
export function notAParty(name: string, parties: readonly string[]): string {
  return `"${name}" is not a party${rightNames(name, parties, 'parties')}`;
}

/** Red lines name parties, and leave each party an option of every issue. */
export const redLines: Check = ({ issues }, parties) =>
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

/** The real outcome takes a known option of every issue. */
export const historyOutcome: Check = ({ history, issues }) => {
  const outcome = history?.outcome;
  if (outcome === undefined || issues === undefined) return [];
  const names = each(issues).flatMap(([issue]) => (issue.id === undefined ? [] : [issue.id]));
  const allNamed = names.length === issues.length;
  const unknown = Object.keys(outcome)
    .filter((name) => allNamed && !names.includes(name))
    .map((name) => ({
      path: ['history', 'outcome', name],
      message: `"${name}" is not an issue${rightNames(name, names, 'issues')}`,
    }));
  const wrong = each(issues).flatMap(([issue]) => {
    if (issue.id === undefined) return [];
    const path = ['history', 'outcome', issue.id];
    const chosen = outcome[issue.id];
    const options = each(issue.options).flatMap(([option]) => (option.id === undefined ? [] : [option.id]));
    if (!Object.hasOwn(outcome, issue.id)) return [{ path, message: 'missing: an option of this issue belongs here' }];
    const allKnown = options.length === (issue.options ?? []).length;
    if (chosen === undefined || options.includes(chosen) || !allKnown) return [];
    return [{ path, message: `"${chosen}" is not an option of ${issue.id}${rightNames(chosen, options, 'options')}` }];
  });
  return [...unknown, ...wrong];
};

/** The compliance block names a party, and known options of known issues. */
export const complianceNames: Check = ({ compliance, issues }, parties) => {
  if (compliance === undefined) return [];
  const { slowWalker, licences, standstill } = compliance;
  const problems: Problem[] = [];
  if (slowWalker !== undefined && parties.length === 2 && !parties.includes(slowWalker))
    problems.push({ path: ['compliance', 'slowWalker'], message: notAParty(slowWalker, parties) });
  return [
    ...problems,
    ...unknownOptions(issues, ['compliance', 'licences'], licences?.issue, 'named', licences?.named),
    ...unknownOptions(issues, ['compliance', 'standstill'], standstill?.issue, 'options', standstill?.options),
  ];
};

function unknownOptions(
  issues: Draft['issues'],
  path: Path,
  name: string | undefined,
  key: string,
  chosen: readonly (string | undefined)[] | undefined,
): Problem[] {
  const ids = each(issues).flatMap(([issue]) => (issue.id === undefined ? [] : [issue.id]));
  if (name === undefined || issues === undefined || ids.length < issues.length) return [];
  const issue = each(issues).find(([one]) => one.id === name)?.[0];
  if (issue === undefined)
    return [{ path: [...path, 'issue'], message: `"${name}" is not an issue${rightNames(name, ids, 'issues')}` }];
  const options = each(issue.options).flatMap(([option]) => (option.id === undefined ? [] : [option.id]));
  if (issue.options === undefined || options.length < issue.options.length) return [];
  return each(chosen)
    .filter(([option]) => !options.includes(option))
    .map(([option, at]) => ({
      path: [...path, key, at],
      message: `"${option}" is not an option of ${name}${rightNames(option, options, 'options')}`,
    }));
}
