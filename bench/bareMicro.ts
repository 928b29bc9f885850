/**
 * The bare hand-written loop of two MiCROs on one session: each takes the next outcome on its list where the other has made
 * no fewer new offers, else stays at its last, and accepts by AC_next. What a side has heard is marked with the number of
 * the talk, so that nothing is cleared in between. A turn is a few reads of arrays: against this loop the ratio tells what
 * a turn of the house costs, whatever the agent does in it.
 */
import type { Deal } from '../src/model/deal.js';
import { opponent, type Party } from '../src/model/party.js';
import { countAtLeast } from '../src/model/preferences.js';
import { type BareResult, floorIn, tablesOf } from './bare.js';

interface Side {
  readonly points: Float64Array;
  readonly ranking: Uint32Array;
  /** How much of its list beats no deal. */
  readonly willing: number;
  /** By outcome: the last talk in which it heard it. */
  readonly marks: Uint32Array;
  /** New offers in this talk: its own, and those of the other. */
  given: number;
  heard: number;
}

export function bareMicroLoop(deal: Deal): () => BareResult {
  const { rounds, first } = deal.schedule;
  const one = sideOf(deal, first);
  const other = sideOf(deal, opponent(first));
  let talk = 0;

  return () => {
    talk++;
    one.given = one.heard = other.given = other.heard = 0;
    let table = -1;
    let turns = 0;
    for (let round = 1; round <= rounds; round++) {
      let bid = next(one);
      turns++;
      if (table >= 0 && (one.points[table] as number) >= (one.points[bid] as number))
        return { outcome: table, round, turns };
      table = bid;
      lay(table, one, other, talk);
      bid = next(other);
      turns++;
      if ((other.points[table] as number) >= (other.points[bid] as number)) return { outcome: table, round, turns };
      table = bid;
      lay(table, other, one, talk);
    }
    return { outcome: -1, round: rounds, turns };
  };
}

function sideOf(deal: Deal, party: Party): Side {
  const { points, ranking } = tablesOf(deal, party);
  const willing = countAtLeast(
    deal.preferences[party],
    Math.max(floorIn(deal, party), deal.preferences[party].reservation + 1),
  );
  if (willing === 0) throw new Error('the bare loop wants something to ask for');
  return { points, ranking, willing, marks: new Uint32Array(deal.space.outcomes), given: 0, heard: 0 };
}

function next({ ranking, willing, given, heard }: Side): number {
  return ranking[given > heard || given === willing ? given - 1 : given] as number;
}

function lay(bid: number, by: Side, to: Side, talk: number): void {
  if (bid === by.ranking[by.given]) by.given++;
  if (to.marks[bid] === talk) return;
  to.marks[bid] = talk;
  to.heard++;
}
