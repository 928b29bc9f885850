/**
 * The corners of a best-reply polyhedron, by the double description method (Motzkin et al. 1953; Fukuda & Prodon 1996)
 * in whole numbers.
 *
 * The polyhedron holds a side's mixes y, each with every payoff v that no reply to it exceeds: y >= 0 and v >= (M y)_i
 * for each reply i. Where y_j = 0 or v = (M y)_i a corner is said to be tight. Without rounding no degenerate game is a
 * special case.
 */
import { shortest } from './wholeVectors.js';

export interface Vertex {
  /** The mix, as whole weights. */
  readonly weights: readonly bigint[];
  /** Bit j is set where choice j has no weight. */
  readonly unused: number;
  /** Bit i is set where reply i is a best reply. */
  readonly bestReplies: number;
}

/** Weights and the payoff; tight has a bit for each choice, then for each reply. */
interface Ray {
  readonly at: readonly bigint[];
  readonly tight: number;
}

/** The corners of the mixes over the columns, against the rows. Rows and columns are 30 at most together. */
export function bestReplyVertices(matrix: readonly (readonly bigint[])[]): Vertex[] {
  const [first = [], ...rest] = matrix;
  const choices = first.length;
  let rays = simplicialCone(first);
  for (const [at, row] of rest.entries()) rays = cutBy(rays, row, 1 << (choices + 1 + at));
  return rays
    .filter(({ at }) => at.slice(0, choices).some((weight) => weight !== 0n))
    .map(({ at, tight }) => ({
      weights: shortest(at.slice(0, choices)),
      unused: tight & ((1 << choices) - 1),
      bestReplies: tight >> choices,
    }));
}

/** The rays of y >= 0 and v >= row y: one for each choice alone, and the one upward. */
function simplicialCone(row: readonly bigint[]): Ray[] {
  const choices = row.length;
  const unused = (1 << choices) - 1;
  const upward: Ray = { at: [...row.map(() => 0n), 1n], tight: unused };
  const alone = row.map((payoff, choice) => ({
    at: [...row.map((_, at) => (at === choice ? 1n : 0n)), payoff],
    tight: (unused & ~(1 << choice)) | (1 << choices),
  }));
  return [upward, ...alone];
}

/** The rays of the cone after one more condition v >= row y, whose bit is `sign`. */
function cutBy(rays: readonly Ray[], row: readonly bigint[], sign: number): Ray[] {
  const above: [Ray, bigint][] = [];
  const below: [Ray, bigint][] = [];
  const kept: Ray[] = [];
  for (const ray of rays) {
    const slack = row.reduce(
      (left, payoff, at) => left - payoff * (ray.at[at] as bigint),
      ray.at[row.length] as bigint,
    );
    if (slack === 0n) kept.push({ at: ray.at, tight: ray.tight | sign });
    else if (slack > 0n) above.push([ray, slack]);
    else below.push([ray, slack]);
  }
  for (const [one, over] of above)
    for (const [other, under] of below)
      if (areAdjacent(one, other, rays, row.length - 1)) {
        const at = one.at.map((value, place) => over * (other.at[place] as bigint) - under * value);
        kept.push({ at: shortest(at), tight: (one.tight & other.tight) | sign });
      }
  return [...above.map(([ray]) => ray), ...kept];
}

/** Whether two rays span a face of the cone: enough is tight on both, and on no third ray all of it. */
function areAdjacent(one: Ray, other: Ray, rays: readonly Ray[], least: number): boolean {
  const shared = one.tight & other.tight;
  if (bitsIn(shared) < least) return false;
  return !rays.some((ray) => (ray.tight & shared) === shared && ray !== one && ray !== other);
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
