/** Files of another platform as a scenario. Which platform it is, is told by what the files say. */
import { parseScenario } from '../model/parseScenario.js';
import { writePath } from '../model/problem.js';
import type { Scenario } from '../model/scenario.js';
import type { Additive } from './additive.js';
import { geniusRole, readGenius } from './genius.js';
import { geniusWebRole, readGeniusWeb } from './geniusWeb.js';
import { type Located, readJson } from './jsonText.js';
import { negmasRole, readNegmas } from './negmas.js';
import { isOpenSpiel, readOpenSpiel } from './openSpiel.js';
import { type ScenarioOptions, scenarioFrom } from './scenarioFrom.js';
import { FormatError, faultAt, type SourceFile } from './sourceFile.js';
import { isBlock, type Spot } from './spot.js';
import { readXml, type XmlElement } from './xmlTree.js';
import { readYaml } from './yamlText.js';

export interface ImportOptions extends ScenarioOptions {
  /** Of a file of many OpenSpiel instances, which one, from 1. */
  readonly instance?: number;
}

export interface Imported {
  readonly scenario: Scenario;
  readonly platform: string;
  /** What was rounded, cut into steps, renamed or read otherwise than it stands in the files, a sentence each. */
  readonly notes: readonly string[];
}

/** YAML is read slowly: more than this belongs in JSON. */
const MOST_YAML = 150_000;

/** What a file is, as far as a look at it tells. */
type Told =
  | { readonly platform: 'Genius'; readonly role: 'domain' | 'profile'; readonly root: XmlElement }
  | { readonly platform: 'GeniusWeb' | 'NegMAS'; readonly role: 'domain' | 'profile'; readonly root: Spot };

/**
 * The scenario in the files of a platform: a domain and two profiles of Genius (XML), GeniusWeb (JSON) or NegMAS (YAML or
 * JSON) in any order, two profiles alone where they hold the domain, or one file of OpenSpiel bargaining instances. The
 * parties are in the order of the profiles. Throws `FormatError` with the file, line and place of the first fault.
 */
export function importScenario(files: readonly SourceFile[], options: ImportOptions = {}): Imported {
  const source = readSource(files, options.instance);
  const { scenario, notes } = scenarioFrom(source, options);
  const parsed = parseScenario(scenario);
  if (parsed.ok) return { scenario: parsed.value, platform: source.platform, notes };
  const [problem] = parsed.problems;
  const place = problem && writePath(problem.path);
  throw new FormatError(`what these files say makes no scenario: ${place}${place && ': '}${problem?.message}`);
}

function readSource(files: readonly SourceFile[], instance: number | undefined): Additive {
  const [file, ...others] = files;
  if (file === undefined) throw new FormatError('give the files to import: a domain and two profiles');
  const spiel = files.find(({ text }) => isOpenSpiel(text));
  if (spiel !== undefined) {
    if (others.length > 0) throw new FormatError(`${spiel.name} holds OpenSpiel instances, and goes alone`);
    return readOpenSpiel(spiel, instance);
  }
  if (instance !== undefined) throw new FormatError('an instance is chosen in a file of OpenSpiel, and this is none');
  if (files.length > 3) throw new FormatError(`a domain and two profiles make three files, not ${files.length}`);
  const told = files.map(toldBy);
  const [first] = told as [Told];
  const stray = told.findIndex(({ platform }) => platform !== first.platform);
  if (stray > 0)
    throw new FormatError(`${file.name} is of ${first.platform} and ${files[stray]?.name} of ${told[stray]?.platform}`);
  const domains = told.filter(({ role }) => role === 'domain');
  const profiles = told.filter(({ role }) => role === 'profile');
  if (domains.length > 1 || profiles.length !== 2)
    throw new FormatError(
      `these are ${counted(domains.length, 'domain')} and ${counted(profiles.length, 'profile')} of ${first.platform}: one domain and two profiles belong together`,
    );
  return read(domains[0], profiles as [Told, Told]);
}

function read(domain: Told | undefined, profiles: readonly [Told, Told]): Additive {
  if (profiles[0].platform === 'Genius')
    return readGenius(
      domain?.root as XmlElement | undefined,
      profiles.map(({ root }) => root) as [XmlElement, XmlElement],
    );
  const spots = profiles.map(({ root }) => root) as [Spot, Spot];
  const readSpots = profiles[0].platform === 'NegMAS' ? readNegmas : readGeniusWeb;
  return readSpots(domain?.root as Spot | undefined, spots);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function toldBy(file: SourceFile): Told {
  const sign = /[^\s\ufeff]/.exec(file.text)?.[0];
  if (sign === undefined) throw faultAt(file.name, 1, '', 'the file is empty');
  const isXml = sign === '<' || /<(?:\?xml|negotiation_template|utility_space)\b/.test(file.text);
  if (isXml) {
    const root = readXml(file);
    return { platform: 'Genius', role: geniusRole(root), root };
  }
  const located = sign === '{' ? readJson(file) : yamlIn(file);
  const root: Spot = { file: file.name, lineOf: located.lineOf, path: [], value: located.data };
  const unknown = () => faultAt(file.name, 1, '', 'this is no file of Genius, GeniusWeb, NegMAS or OpenSpiel');
  if (!isBlock(root.value)) throw unknown();
  const web = geniusWebRole(root);
  if (web !== undefined) return { platform: 'GeniusWeb', role: web, root };
  const negmas = negmasRole(root);
  if (negmas !== undefined) return { platform: 'NegMAS', role: negmas, root };
  throw unknown();
}

function yamlIn({ name, text }: SourceFile): Located {
  if (text.length > MOST_YAML)
    throw faultAt(name, 1, '', `${MOST_YAML} characters are the most in YAML: NegMAS can write JSON, too`);
  const { data, faults, lineOf } = readYaml(text);
  const [fault] = faults;
  if (fault !== undefined) throw faultAt(name, fault.line, '', fault.message);
  return { data, lineOf };
}
