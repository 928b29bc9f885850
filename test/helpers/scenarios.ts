/** Scenarios for tests: the ones of the package and the ones in `fixtures/`, as text, data and deals. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readScenario } from '../../src/cli/scenarioFile.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Scenario } from '../../src/model/scenario.js';
import { MOST_TABULATED, outcomesOf } from '../../src/model/space.js';
import { problemLine } from '../../src/node/fileProblems.js';

const PACKAGE = new URL('../../scenarios/', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Ids of the scenarios of the package, from their file names. */
export const IDS = readdirSync(PACKAGE)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .sort();

/** Those of them whose outcomes are few enough to be gone through. */
export function countableIds(): string[] {
  return IDS.filter((id) => outcomesOf(scenarioOf(id).issues.map(({ options }) => options.length)) <= MOST_TABULATED);
}

/** Of those the ones whose talks are played in the room alone, as theory has it: nothing is said in public, nothing happens. */
export function plainIds(): string[] {
  return countableIds().filter((id) => {
    const { statements, events } = scenarioOf(id);
    return statements === undefined && events === undefined;
  });
}

/** The text of a scenario of the package, or of a fixture, by its file name without `.yaml`. */
export function textOf(id: string): string {
  return readFileSync(new URL(`${id}.yaml`, IDS.includes(id) ? PACKAGE : FIXTURES), 'utf8');
}

/** The data of a scenario, what it extends included, fresh for every caller, to be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests break this data in ways that no type allows
export function dataOf(id: string): any {
  const { extends: base, ...own } = parse(textOf(id));
  return base === undefined ? own : { ...dataOf(base), ...own };
}

export function scenarioOf(id: string): Scenario {
  return soundScenario(textOf(id));
}

/** The scenario in a text that must be without problems. */
export function soundScenario(text: string): Scenario {
  const read = readScenario(text);
  if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'));
  return read.value;
}

const deals = new Map<string, Deal>();

/** A deal is never changed by those who negotiate it, so tests share it. */
export function dealOf(id: string): Deal {
  const known = deals.get(id) ?? prepare(scenarioOf(id));
  deals.set(id, known);
  return known;
}

/** The text with one passage replaced; the passage must stand in it once. */
export function changed(text: string, passage: string, replacement: string): string {
  const parts = text.split(passage);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(passage)} stands there ${parts.length - 1} times`);
  return parts.join(replacement);
}

/** The problems of a scenario's text as the command line prints them, one a line; none if it is sound. */
export function problemsIn(text: string): string[] {
  const read = readScenario(text);
  return read.ok ? [] : read.problems.map(problemLine);
}
