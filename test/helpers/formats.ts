/** Files of other platforms for tests, and what their outcomes are worth. */
import { readFileSync } from 'node:fs';
import { importScenario } from '../../src/formats/importScenario.js';
import { FormatError, type SourceFile } from '../../src/formats/sourceFile.js';
import { type Deal, outcomeOf, prepare } from '../../src/model/deal.js';
import { utilityOf } from '../../src/model/preferences.js';
import type { Scenario } from '../../src/model/scenario.js';
import { tabulated } from './tabulated.js';

const FOLDER = new URL('../fixtures/formats/', import.meta.url);

/** Files of `fixtures/formats` by their names. */
export function fixtures(...names: readonly string[]): SourceFile[] {
  return names.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** The files with one passage of one of them replaced; the passage must stand in it once. */
export function edited(files: readonly SourceFile[], name: string, passage: string, replacement: string): SourceFile[] {
  return files.map((file) => {
    if (file.name !== name) return file;
    const parts = file.text.split(passage);
    if (parts.length !== 2) throw new Error(`${JSON.stringify(passage)} stands in ${name} ${parts.length - 1} times`);
    return { name, text: parts.join(replacement) };
  });
}

/** What the outcome of these options is worth to both, from option ids in the order of the issues. */
export function utilities(scenario: Scenario, ...options: readonly string[]): number[] {
  const deal = prepare(scenario);
  const ids = Object.fromEntries(scenario.issues.map(({ id }, at) => [id, options[at] as string]));
  return deal.preferences.map((own) => utilityOf(own, outcomeOf(deal, ids)));
}

/** The issues with their options, by ids, and the utilities of all outcomes to both, in their order. */
export function allUtilities(deal: Deal) {
  const { issues } = deal.scenario;
  return {
    options: issues.map(({ id, options }) => [id, ...options.map((option) => option.id)]),
    utilities: deal.preferences.map((own) => tabulated(own).points.map((points) => points / own.scale)),
  };
}

/** The sentence with which these files are refused; any error but `FormatError` goes on up. */
export function refusal(files: readonly SourceFile[], options = {}): string {
  try {
    importScenario(files, options);
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  throw new Error('it was imported');
}
