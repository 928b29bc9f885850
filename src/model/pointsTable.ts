/** Scenarios of points alone, to try strategies on. */
import { parseScenario } from './parseScenario.js';
import type { Scenario } from './scenario.js';

export interface TableOptions {
  readonly scale?: number;
  /** What no deal is worth to each; 0 unless said. */
  readonly reservation?: readonly [number, number];
  /** Options that a party may not sign, as `issue/option`. */
  readonly redLines?: { readonly left?: readonly string[]; readonly right?: readonly string[] };
  /** Sessions as their rounds and the two mandates; one of ten rounds without mandates unless said. */
  readonly sessions?: readonly (readonly [rounds: number, mandates?: readonly [number, number]])[];
  readonly lastWord?: boolean;
  /** Rounds of the extension. */
  readonly extension?: number;
  readonly discount?: readonly [number, number];
}

/**
 * A scenario of points alone, between Left and Right: for each issue its options, as what each is worth to the two. The
 * issues are called a, b, c ...; an option is called by its two worths, `70-30` or `60-m20`, with its place where these
 * repeat. Throws where that makes no scenario.
 */
export function pointsTable(
  issues: readonly (readonly (readonly [number, number])[])[],
  options: TableOptions = {},
): Scenario {
  const {
    scale = 100,
    reservation = [0, 0],
    redLines = {},
    sessions = [[10]],
    lastWord,
    extension,
    discount,
  } = options;
  const sides = (two: readonly [number, number]) => ({ left: two[0], right: two[1] });
  const parties = (['left', 'right'] as const).map((id, at) => ({
    id,
    name: id === 'left' ? 'Left' : 'Right',
    brief: 'You want as much as you can get.',
    batna: 'You go home.',
    reservation: reservation[at],
  }));
  return sound({
    format: 1,
    id: 'table',
    title: 'A table of points',
    situation: 'Two sides share something.',
    parties,
    schedule: sessions.map(([rounds, mandates], at) => ({
      title: `Session ${at + 1}`,
      rounds,
      ...(mandates && { mandate: sides(mandates) }),
    })),
    ...(lastWord === undefined ? {} : { lastWord }),
    ...(extension === undefined ? {} : { extension: { title: 'One more', rounds: extension } }),
    ...(discount && { discount: sides(discount) }),
    scale,
    issues: issues.map((list, at) => {
      const id = String.fromCharCode('a'.charCodeAt(0) + at);
      const names = list.map(([left, right]) => `${inId(left)}-${inId(right)}`);
      return {
        id,
        name: `Issue ${id}`,
        options: list.map((points, place) => {
          const name = names[place] as string;
          const own = names.indexOf(name) === place ? name : `${name}-${place}`;
          const shut = (['left', 'right'] as const).filter((side) => redLines[side]?.includes(`${id}/${own}`));
          return { id: own, name: own, points: sides(points), ...(shut.length > 0 && { redLine: shut }) };
        }),
      };
    }),
  });
}

/** A number as an id may have it: m for minus. */
function inId(points: number): string {
  return points < 0 ? `m${-points}` : `${points}`;
}

function sound(data: unknown): Scenario {
  const parsed = parseScenario(data);
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return parsed.value;
}
