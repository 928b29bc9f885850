/** What rules may look at. Worths are as people read them: own worth, 0 to 100 for utility 0 to 1. */
import { opponent } from '../../model/party.js';
import { bestPoints, type Preferences, pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { floorOf, type View } from '../../model/view.js';
import { standing } from '../parts/standing.js';
import type { Use } from '../strategy.js';

interface Fact {
  readonly says: string;
  readonly uses?: Use;
  /** Whether it counts something, so that 0 is none. */
  readonly counts?: boolean;
  /** What it stands at; `undefined` if there is no such thing yet. */
  readonly of: (view: View) => number | undefined;
}

/** Every fact by the name that rules call it by. */
export const FACTS: Readonly<Record<string, Fact>> = {
  time: { says: 'the share of the talks that is gone, 0 to 1', uses: 'clock', of: ({ time }) => time },
  round: { says: 'the round, from 1', uses: 'clock', of: ({ round }) => round },
  'rounds-left': {
    says: 'rounds after this one, without an extension',
    uses: 'clock',
    of: ({ round, rounds }) => Math.max(0, rounds - round),
  },
  table: {
    says: 'what the offer on the table is worth',
    of: ({ preferences, table }) => (table === NONE ? undefined : worthOf(preferences, table)),
  },
  best: { says: 'what the best deal is worth', of: ({ preferences }) => worth(preferences, bestPoints(preferences)) },
  floor: {
    says: 'the least it pays to sign: the mandate, and never under no deal',
    of: (view) => worth(view.preferences, floorOf(view)),
  },
  last: { says: 'what the last own offer is worth', uses: 'offers', of: lastWorth },
  gap: {
    says: 'how far the last own offer is over the one on the table',
    uses: 'offers',
    of: (view) => {
      const { preferences, table } = view;
      const last = standing(view);
      return last === undefined || table === NONE ? undefined : between(preferences, table, last);
    },
  },
  mine: {
    says: 'how many offers were made from here',
    uses: 'offers',
    counts: true,
    of: ({ offers, party }) => offers[party].length,
  },
  theirs: {
    says: 'how many offers the other side has made',
    uses: 'offers',
    counts: true,
    of: ({ offers, party }) => offers[opponent(party)].length,
  },
  'their-best': {
    says: 'what the best offer of the other side is worth',
    uses: 'offers',
    of: ({ preferences, offers, party }) => {
      const heard = offers[opponent(party)];
      if (heard.length === 0) return undefined;
      return worth(
        preferences,
        heard.reduce((best, outcome) => Math.max(best, pointsOf(preferences, outcome)), Number.NEGATIVE_INFINITY),
      );
    },
  },
  'their-step': {
    says: 'how much more the last offer of the other side is worth here than the one before',
    uses: 'offers',
    of: ({ preferences, offers, party }) => {
      const [before, last] = offers[opponent(party)].slice(-2);
      return before === undefined || last === undefined ? undefined : between(preferences, before, last);
    },
  },
  'my-step': {
    says: 'how much worth the last own offer gave up against the one before',
    uses: 'offers',
    of: ({ preferences, offers, party }) => {
      const [before, last] = offers[party].slice(-2);
      return before === undefined || last === undefined ? undefined : between(preferences, last, before);
    },
  },
  repeats: {
    says: 'how often in a row the other side has repeated its last offer',
    uses: 'offers',
    counts: true,
    of: ({ offers, party }) => {
      const heard = offers[opponent(party)];
      const last = heard.at(-1);
      const other = heard.findLastIndex((outcome) => outcome !== last);
      return Math.max(0, heard.length - other - 2);
    },
  },
};

/** Points as worth. */
function worth({ scale }: Preferences, points: number): number {
  return (points / scale) * 100;
}

function worthOf(preferences: Preferences, outcome: number): number {
  return worth(preferences, pointsOf(preferences, outcome));
}

/** By how much the second of two outcomes is worth more. */
function between(preferences: Preferences, one: number, other: number): number {
  return worth(preferences, pointsOf(preferences, other) - pointsOf(preferences, one));
}

function lastWorth(view: View): number | undefined {
  const last = standing(view);
  return last === undefined ? undefined : worthOf(view.preferences, last);
}

/** Worth as points. */
export function pointsAt({ scale }: Preferences, worth: number): number {
  return (worth * scale) / 100;
}
