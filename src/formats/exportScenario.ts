/** A scenario as files of another platform: a domain and two profiles. */
import { optionPoints, WEIGHTED_SCALE, wholePoints } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import type { Scenario } from '../model/scenario.js';
import { geniusFiles } from './geniusFiles.js';
import { negmasFiles } from './negmasFiles.js';
import type { SourceFile } from './sourceFile.js';
import { unsaid } from './unsaid.js';

/** Points of one party, ready to be written as another platform counts. */
export interface Worth {
  readonly id: string;
  /** The points that make utility 1. */
  readonly scale: number;
  /** Points of each option of each issue. */
  readonly points: readonly (readonly number[])[];
  /** What no deal is worth, in points. */
  readonly reservation: number;
  readonly discount: number;
}

interface Written {
  readonly files: readonly SourceFile[];
  readonly notes: readonly string[];
}

/** The platforms, by the names the command line has for them. */
const WRITERS: Readonly<Record<Target, (scenario: Scenario, sides: Pair<Worth>) => Written>> = {
  genius: geniusFiles,
  negmas: negmasFiles,
};

export type Target = 'genius' | 'negmas';
export const TARGETS: readonly Target[] = ['genius', 'negmas'];

/** Imported points are counted in so many parts of a utility of 1. */
const PARTS = 1_000_000_000;

/**
 * The scenario as a domain and two profiles of Genius (XML) or NegMAS (YAML), and notes on what these cannot hold. Imported
 * again, every outcome has the same utility, exactly. Throws `FormatError` where the platform cannot say a utility: Genius
 * knows none below 0 or over 1.
 */
export function exportScenario(scenario: Scenario, target: Target): Written {
  const scale = scenario.scale ?? WEIGHTED_SCALE;
  const sides = pair((party): Worth => {
    const { id, reservation } = scenario.parties[party];
    return {
      id,
      scale,
      points: scenario.issues.map((issue) => issue.options.map((option) => optionPoints(issue, option, id))),
      reservation: wholePoints(scenario, reservation),
      discount: scenario.discount?.[id] ?? 1,
    };
  });
  const { files, notes } = WRITERS[target](scenario, sides);
  const odd =
    PARTS % scale === 0
      ? []
      : [`utility is counted in parts of ${scale}: to import it again exactly, say --scale ${scale}`];
  return { files, notes: [...notes, ...odd, ...unsaid(scenario)] };
}
