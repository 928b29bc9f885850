/** Domains for tests, as the points that each option is worth to the two: of the negotiating agents' competition of 2011, and a small one of trades. */
import type { Scenario } from '../../src/model/scenario.js';
import { table } from './versus.js';

/** NiceOrDie: one issue; two outcomes have the greatest product of utilities, and a third is best for the worse off. */
export const niceOrDie: Scenario = table(
  [
    [
      [1000, 160],
      [160, 1000],
      [299, 299],
    ],
  ],
  { scale: 1000 },
);

/** Laptop: 27 outcomes. Evaluations over their greatest, times weights of 17 digits, in thousand millionths. */
export const laptop: Scenario = (() => {
  const [large, middle, small] = [0.4452125771655631, 0.37808251708013424, 0.1767567099260568];
  const points = (buyer: number, seller: number): [number, number] => [
    Math.round(1_000_000_000 * buyer),
    Math.round(1_000_000_000 * seller),
  ];
  return table(
    [
      [
        points((large * 12) / 30, (middle * 12) / 30),
        points((large * 20) / 30, middle),
        points(large, (middle * 20) / 30),
      ],
      [
        points(middle, (small * 20) / 30),
        points((middle * 20) / 30, small),
        points((middle * 9) / 30, (small * 9) / 30),
      ],
      [points(small, large), points((small * 10) / 30, (large * 2) / 3), points((small * 20) / 30, large / 3)],
    ],
    { scale: 1_000_000_000 },
  );
})();

/** Grocery: 1,600 outcomes. Evaluations out of 10 times weights in hundredths. */
export const grocery: Scenario = table(
  weighted([
    [30, [10, 2, 1, 5], 20, [10, 5, 2, 1]],
    [20, [1, 5, 3, 3, 10], 5, [10, 3, 1, 2, 5]],
    [5, [1, 2, 5, 10], 50, [2, 10, 1, 5]],
    [15, [1, 2, 10, 5], 15, [1, 10, 2, 5]],
    [30, [1, 2, 5, 3, 10], 10, [1, 3, 5, 10, 2]],
  ]),
  { scale: 1000 },
);

function weighted(
  issues: readonly (readonly [own: number, evaluations: readonly number[], other: number, others: readonly number[]])[],
): (readonly [number, number])[][] {
  return issues.map(([own, evaluations, other, others]) =>
    evaluations.map((evaluation, at) => [own * evaluation, other * (others[at] as number)] as const),
  );
}

/** Two issues, of which a is worth more to Left and b to Right: the corner 60-0 0-70 is where trading ends. */
export const CORNER = [
  [
    [60, 0],
    [40, 10],
    [20, 20],
    [0, 30],
  ],
  [
    [40, 0],
    [20, 35],
    [0, 70],
  ],
] as const;
