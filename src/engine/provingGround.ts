/** Small deals on which much can go wrong: where strategies are tried before they play. */
import { type Deal, prepare } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { pointsTable } from '../model/pointsTable.js';

/** Everything at once: red lines on both sides, mandates that ease twice, a last word, an extension, discounts. */
const everything = pointsTable(
  [
    [
      [50, 0],
      [35, 15],
      [20, 20],
      [10, 28],
      [0, 30],
    ],
    [
      [30, 0],
      [20, 20],
      [20, 35],
      [0, 50],
    ],
    [
      [20, 0],
      [12, 12],
      [0, 20],
    ],
  ],
  {
    reservation: [25, 20],
    redLines: { left: ['a/0-30', 'b/0-50'], right: ['a/50-0'] },
    sessions: [
      [3, [80, 75]],
      [3, [60, 55]],
      [2, [30, 30]],
    ],
    lastWord: true,
    extension: 3,
    discount: [0.9, 0.8],
  },
);

/** One option is the best for both. */
const ofOneMind = pointsTable([
  [
    [100, 100],
    [60, 40],
    [0, 0],
  ],
]);

/** Two outcomes pay for each side, and none for both: both lists end, and nobody agrees. */
const farApart = pointsTable(
  [
    [
      [100, 0],
      [67, 33],
      [33, 67],
      [0, 100],
    ],
  ],
  { reservation: [50, 50] },
);

/** Options on which a side gains less than nothing. */
const inTheRed = pointsTable(
  [
    [
      [60, -20],
      [10, 30],
      [-30, 50],
    ],
    [
      [40, -10],
      [-10, 50],
    ],
  ],
  { reservation: [-5, 0] },
);

const nothingPays = (party: number) =>
  pointsTable(
    [
      [
        [90, 0],
        [0, 90],
      ],
    ],
    { reservation: party === 0 ? [95, 10] : [10, 95], lastWord: true, extension: 2 },
  );

/** The deals by what each tries. */
export interface ProvingGround {
  readonly everything: Deal;
  readonly ofOneMind: Deal;
  readonly farApart: Deal;
  readonly inTheRed: Deal;
  /** To this party no deal is worth more than any deal. */
  readonly nothingPays: Pair<Deal>;
  /** One round, and nothing after it. */
  readonly oneRound: Deal;
}

export function provingGround(): ProvingGround {
  return {
    everything: prepare(everything),
    ofOneMind: prepare(ofOneMind),
    farApart: prepare(farApart),
    inTheRed: prepare(inTheRed),
    nothingPays: pair((party) => prepare(nothingPays(party))),
    oneRound: prepare(ofOneMind, { rounds: 1 }),
  };
}

/** All of it, each deal with a title. */
export function titledGround({
  everything,
  ofOneMind,
  farApart,
  inTheRed,
  nothingPays,
  oneRound,
}: ProvingGround): [string, Deal][] {
  return [
    ['red lines, easing mandates, a last word and an extension', everything],
    ['of one mind', ofOneMind],
    ['far apart', farApart],
    ['losses', inTheRed],
    ['nothing pays for Left', nothingPays[0]],
    ['nothing pays for Right', nothingPays[1]],
    ['a single round', oneRound],
  ];
}
