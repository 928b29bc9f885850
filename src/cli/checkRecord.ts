/** What `replay --check` promises of a record. */
import { firstDifference, replay } from '../engine/replay.js';
import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import {
  brokenSeal,
  type LineProblem,
  PERSON,
  parseRecord,
  type RecordHeader,
  type RecordParent,
  type TalkRecord,
} from '../model/record.js';
import type { Agent } from '../model/view.js';
import { InputError } from './failure.js';
import { brought } from './options.js';
import { changeSince, dealOf, namesIn, strangeBytes, windowsLines } from './recordFile.js';

/** Everything that `--check` promises, from the cheapest test to the dearest; the first that fails ends it. */
export function faultsIn(bytes: Buffer, scenario: string | undefined): readonly LineProblem[] {
  const strange = strangeBytes(bytes);
  if (strange !== undefined) return [strange];
  const text = bytes.toString('utf8');
  const windows = windowsLines(text);
  if (windows !== undefined) return [windows];
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.problems;
  const { record, lines } = parsed;
  if (record.ending === undefined) return [{ line: lines.length + 1, message: 'the ending is missing here' }];
  const unsealed = brokenSeal(lines, record.ending);
  if (unsealed.length > 0) return unsealed;
  if (text !== `${lines.join('\n')}\n`) return [{ line: lines.length, message: 'the line end is missing' }];
  return decidedOtherwise(record, lines, scenario);
}

/** The first line that the scenario, the referee or the agents of today contradict. */
function decidedOtherwise(record: TalkRecord, lines: readonly string[], scenario: string | undefined): LineProblem[] {
  try {
    const deal = dealOf(record, scenario);
    const changed = changeSince(deal, record);
    if (changed !== undefined) return [changed];
    const { length } = record.moves;
    const { parent } = record.header;
    if (parent !== undefined && parent.move > length)
      return [{ line: 1, message: `${parent.move} moves were taken over, and here are only ${length}` }];
    const again = replay(deal, record, { seats: seatsIn(deal, record.header) });
    const wrong = again.problem ?? firstDifference(again.session, record, lines);
    return wrong === undefined ? [] : [wrong];
  } catch (error) {
    // Scenario and agents come from the header; if the call named the scenario, the call was wrong.
    if (error instanceof InputError && scenario === undefined) return [{ line: 1, message: error.message }];
    throw error;
  }
}

/** Who sat in both seats at each move: the parent's people and agents up to where the talk was taken over from it. */
function seatsIn(deal: Deal, header: RecordHeader | RecordParent): (move: number) => Pair<Agent | undefined> {
  const names = namesIn(deal, header.agents);
  const own = pair((party) => (names[party] === PERSON ? undefined : brought(names[party]).seat()));
  const { parent } = header;
  if (parent === undefined) return () => own;
  const before = seatsIn(deal, parent);
  return (move) => (move <= parent.move ? before(move) : own);
}
