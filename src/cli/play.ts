import type { Command } from 'commander';
import { campaignHeader } from '../engine/campaign/record.js';
import { forkOf, isShared, linesOf, openTable, sessionAfter, type Table } from '../engine/table.js';
import { prepare } from '../model/deal.js';
import { type Pair, type Party, pair } from '../model/party.js';
import { visible } from '../model/printable.js';
import { PERSON } from '../model/record.js';
import type { Scenario } from '../model/scenario.js';
import { campaignResumed } from '../ui/campaignRoutes.js';
import { PLAIN } from '../ui/english/plain.js';
import type { Keeper } from '../ui/house.js';
import type { Opening } from '../ui/routes.js';
import { seatFor } from '../ui/seats.js';
import { isCampaign } from './campaignFile.js';
import { isCampaignRecordFile, openCampaignRecord } from './campaignRecordFile.js';
import { campaignToPlay } from './campaignSeats.js';
import { writeDebrief } from './debriefFile.js';
import { InputError } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { begin, beginCampaign, openRecord } from './house.js';
import { newKeeper, type RecordSource } from './keeper.js';
import { brought, count, DEFAULT_SEED, dealOptions, hired, seedWord, takesMarket } from './options.js';
import { atTerminal } from './output.js';
import { plainly } from './plainly.js';
import { ofOneTalk } from './recordFile.js';
import { DEFAULT_SCENARIO, isPath, openPlayable } from './scenarioFile.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

interface PlayOptions extends GuestOptions {
  readonly as?: string;
  readonly against: string;
  readonly agents?: string;
  readonly campaign?: string;
  readonly strategies?: string;
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
      .argument(
        '[scenario]',
        'a scenario or campaign by id or path, or a record (.jsonl) to go on with',
        DEFAULT_SCENARIO,
      )
      .option(
        '--as <party>',
        'whose seat you take, or both for two people at one keyboard; the first party if not said',
      )
      .option('--against <agent>', 'who sits across the table', 'tit-for-tat')
      .option(
        '--agents <party=agent,...>',
        'of a campaign: who sits for some of the others; --against sits for the rest',
      )
      .option('--strategies <party=name,...>', 'of a campaign: how parties keep what they sign')
      .option('--campaign <file>', 'the campaign of a record by id or path, where it is not in the package')
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
const OF_NEW_TALKS = ['against', 'seed', 'agents', 'strategies', 'market'] as const;

/** Options that only campaigns take, and those that they do not take. */
const OF_CAMPAIGNS = ['agents', 'strategies'] as const;
const OF_SINGLE_TALKS = ['from', 'scenario', 'html'] as const;

async function act(name: string, options: PlayOptions, command: Command): Promise<void> {
  await enrollGuests(options);
  const isRecord = RECORD.test(name);
  const strange = isRecord && OF_NEW_TALKS.find((option) => command.getOptionValueSource(option) === 'cli');
  if (strange) throw new InputError(`--${strange} is for new talks: ${name} is a record, and goes on as it began`);
  const opening = isRecord ? ofAnyRecord(name, options) : ofNew(name, options);
  if (options.plain || !atTerminal()) await plainly(opening, options.seed);
  else await shown(opening, options.seed);
  if (options.html !== undefined) writeIfOver(options.html, opening, isPath(name) ? name : options.scenario);
}

/** A record to go on with, of a campaign or of a single talk. */
function ofAnyRecord(path: string, options: PlayOptions): Opening {
  if (!isCampaignRecordFile(path)) {
    if (options.campaign !== undefined) throw new InputError(ofOneTalk('campaign', path));
    return ofRecord(path, options);
  }
  const strange = (['as', 'output', ...OF_SINGLE_TALKS] as const).find((option) => options[option] !== undefined);
  if (strange)
    throw new InputError(`--${strange} is not for the record of a campaign, which goes on as it began: leave it out`);
  const resumed = campaignResumed(openCampaignRecord(path, options.campaign));
  if (!resumed.ok) throw new InputError(resumed.why);
  const { sitting, keeper } = resumed.value;
  return { on: 'campaign', sitting, keeper };
}

/** New talks, or a campaign of them, with their record begun on disk. */
function ofNew(name: string, options: PlayOptions): Opening {
  const file = isPath(name) ? name : undefined;
  if (options.campaign !== undefined)
    throw new InputError('--campaign tells the campaign of a record: new talks take it without');
  if (!isCampaign(name)) {
    const strange = OF_CAMPAIGNS.find((option) => options[option] !== undefined);
    if (strange) throw new InputError(`--${strange} is for campaigns, and ${visible(name)} is none: leave it out`);
    return begun(tableOf(openPlayable(name), options), file, options);
  }
  const strange = OF_SINGLE_TALKS.find((option) => options[option] !== undefined);
  if (strange)
    throw new InputError(`--${strange} is for single talks, and ${visible(name)} is a campaign: leave it out`);
  const sitting = campaignToPlay(name, options);
  const { course, seats } = sitting;
  const lines = [campaignHeader(course, seats)];
  const keeper =
    options.output === undefined
      ? beginCampaign(course.plan.campaign, lines, file)
      : inFile(options.output, lines, { campaign: file });
  return { on: 'campaign', sitting, keeper };
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
  const keeper =
    output === undefined ? begin(table.session.deal, lines, scenario) : inFile(output, lines, { scenario });
  return { on: 'table', table, keeper };
}

/** A record in a new file that the user named. */
function inFile(output: string, lines: readonly string[], source: RecordSource): Keeper {
  if (!RECORD.test(output)) throw new InputError(`-o takes a file that ends in .jsonl, such as ${output}.jsonl`);
  const keeper = newKeeper(output, lines, source);
  if (keeper !== undefined) return keeper;
  throw new InputError(`${output} is there already: name a new file, or go on with lancaster play ${output}`);
}
