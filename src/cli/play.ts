import type { Command } from 'commander';
import { forkOf, isShared, linesOf, openTable, sessionAfter, type Table } from '../engine/table.js';
import { prepare } from '../model/deal.js';
import { type Pair, type Party, pair } from '../model/party.js';
import { PERSON } from '../model/record.js';
import type { Scenario } from '../model/scenario.js';
import { PLAIN } from '../ui/english/plain.js';
import type { Opening } from '../ui/routes.js';
import { seatFor } from '../ui/seats.js';
import { writeDebrief } from './debriefFile.js';
import { InputError } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { begin, openRecord } from './house.js';
import { newKeeper } from './keeper.js';
import { brought, count, DEFAULT_SEED, dealOptions, hired, seedWord, takesMarket } from './options.js';
import { atTerminal } from './output.js';
import { plainly } from './plainly.js';
import { DEFAULT_SCENARIO, isPath, openPlayable } from './scenarioFile.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

interface PlayOptions extends GuestOptions {
  readonly as?: string;
  readonly against: string;
  readonly seed: string;
  readonly from?: number;
  readonly scenario?: string;
  readonly output?: string;
  readonly html?: string;
  readonly market?: boolean;
  readonly plain?: boolean;
}

const BOTH = 'both';

/** How the file of a record is named, so that it can be told from a scenario. */
const RECORD = /\.jsonl$/i;

/** The most moves of a record that a fork may name. */
const MOST_MOVES = 1_000_000;

export const play: Verb = {
  configure: (command) => {
    takesMarket(takesGuests(command))
      .argument('[scenario]', 'a scenario by id or path, or a record (.jsonl) to go on with', DEFAULT_SCENARIO)
      .option(
        '--as <party>',
        'whose seat you take, or both for two people at one keyboard; the first party if not said',
      )
      .option('--against <agent>', 'who sits across the table', 'tit-for-tat')
      .option('--seed <word>', "the seed of the agent's chances", seedWord, DEFAULT_SEED)
      .option(
        '--from <move>',
        'of a record: take over the seat of --as after this move, in a record of its own',
        count(MOST_MOVES),
      )
      .option('--scenario <file>', 'of a record: its scenario, where that is not the one of that id in the package')
      .option('-o, --output <file>', 'keep the record in this new file instead of the folder of records')
      .option('--html <file>', 'when the talks are over, write the debrief as a web page')
      .option('--plain', 'lines of text instead of screens, as for a screen reader')
      .action(act);
  },
};

/** Options that say how new talks begin; a record has said it. */
const OF_NEW_TALKS = ['against', 'seed', 'market'] as const;

async function act(name: string, options: PlayOptions, command: Command): Promise<void> {
  await enrollGuests(options);
  const isRecord = RECORD.test(name);
  const strange = isRecord && OF_NEW_TALKS.find((option) => command.getOptionValueSource(option) === 'cli');
  if (strange) throw new InputError(`--${strange} is for new talks: ${name} is a record, and goes on as it began`);
  const opening = isRecord
    ? ofRecord(name, options)
    : begun(tableOf(openPlayable(name), options), isPath(name) ? name : undefined, options);
  if (options.plain || !atTerminal()) await plainly(opening, options.seed);
  else await shown(opening, options.seed);
  if (options.html !== undefined) writeIfOver(options.html, opening, isPath(name) ? name : options.scenario);
}

/** The debrief of the talk that was played, if it came to an end. */
function writeIfOver(page: string, opening: Opening, scenario: string | undefined): void {
  const path = opening.on === 'table' ? opening.keeper.path : opening.on === 'record' ? opening.record.path : undefined;
  const talk = path === undefined ? undefined : openRecord(path, scenario);
  if (talk?.sealed) writeDebrief(page, talk);
}

/** A new table for this scenario. */
function tableOf(scenario: Scenario, options: PlayOptions): Table {
  const { as, against, seed, from, scenario: ofIts, market } = options;
  if (from !== undefined) throw new InputError('--from takes over a seat in a record: name its file, talks.jsonl say');
  if (ofIts !== undefined) throw new InputError('--scenario tells the scenario of a record: new talks take it without');
  const agent = hired(against).name;
  const seat = seatNamed(scenario, as);
  const names: Pair<string> = pair((party) => (seat === BOTH || seat === party ? PERSON : agent));
  return openTable(
    prepare(scenario, dealOptions(scenario, { market })),
    pair((party) => seatFor(names[party])),
    seed,
  );
}

/** The talk of a record: to go on with, to look back on, or taken over at a move. */
function ofRecord(path: string, options: PlayOptions): Opening {
  const record = openRecord(path, options.scenario);
  const { session, names } = record;
  for (const name of names) if (name !== PERSON) brought(name);
  if (options.from === undefined && options.as === undefined) {
    if (options.output !== undefined)
      throw new InputError(
        `-o is for a new record: this talk goes on in ${path}; --from begins another one after a move of it`,
      );
    return { on: 'record', record };
  }
  const { scenario } = session.deal;
  const seat = seatNamed(scenario, options.as);
  const moves = options.from ?? session.moves.length;
  if (moves > session.moves.length)
    throw new InputError(`${path} has ${session.moves.length} moves: --from takes one of them`);
  const seats = pair((party) => seatFor(seat === BOTH || seat === party ? PERSON : names[party]));
  if (sessionAfter(session, moves).over)
    throw new InputError(`after move ${moves} the talks of ${path} are over: take an earlier one`);
  return begun(forkOf(record, seats, moves), options.scenario, options);
}

/** The seat by the party's id, name or short name, whatever the case. */
function seatNamed(scenario: Scenario, as: string | undefined): Party | typeof BOTH {
  if (as === undefined) return 0;
  const meant = as.toLowerCase();
  if (meant === BOTH) return BOTH;
  const party = scenario.parties.findIndex(({ id, name, short }) =>
    [id, name.toLowerCase(), short?.toLowerCase()].includes(meant),
  );
  if (party === 0 || party === 1) return party;
  const seats = scenario.parties.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new InputError(`--as takes a seat: ${seats}, or both; there is no "${as}"`);
}

/** The table with its record begun on disk; `scenario` is the file of a scenario that is not in the package. */
function begun(table: Table, scenario: string | undefined, { output }: PlayOptions): Opening {
  if (isShared(table) && !atTerminal()) throw new InputError(PLAIN.hotSeat);
  const lines = linesOf(table);
  if (output !== undefined) {
    if (!RECORD.test(output)) throw new InputError(`-o takes a file that ends in .jsonl, such as ${output}.jsonl`);
    const keeper = newKeeper(output, lines, scenario);
    if (keeper === undefined)
      throw new InputError(`${output} is there already: name a new file, or go on with lancaster play ${output}`);
    return { on: 'table', table, keeper };
  }
  return { on: 'table', table, keeper: begin(table.session.deal, lines, scenario) };
}
