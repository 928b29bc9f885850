import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { type TournamentOptions, tournamentOf } from '../engine/tournament.js';
import { MOST_PLAIN_ROUNDS } from '../model/deal.js';
import type { Scenario } from '../model/scenario.js';
import { fixtureCount } from '../model/tournament.js';
import { tournamentJson } from '../report/tournament/json.js';
import { tournamentPage } from '../report/tournament/page.js';
import type { TournamentReport } from '../report/tournament/report.js';
import { standingsCsv } from '../report/tournament/standingRow.js';
import { STOPPED, WRITTEN } from '../ui/english/tournament.js';
import { tournamentLines } from '../ui/pages/tournament.js';
import { ALL, agentsIn, PANEL, TOO_FEW_AGENTS } from './agentList.js';
import { InputError, Interrupted } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { count, DEFAULT_SEED, seedWord } from './options.js';
import { print } from './output.js';
import { openPlayable, scenarioIds } from './scenarioFile.js';
import { spelled } from './spelled.js';
import { finishSteadily } from './steadily.js';
import { reportOf } from './tournamentReport.js';
import { playTournament } from './tournamentRun.js';
import type { Verb } from './verb.js';

export interface TournamentCall extends GuestOptions {
  readonly scenarios?: string;
  readonly campaigns?: string;
  readonly orders?: 'file' | 'all';
  readonly focus?: string;
  readonly strategies?: string;
  readonly agents?: string;
  readonly repeats: number;
  readonly seed: string;
  readonly rounds?: number;
  readonly first: 'scenario' | 'both';
  readonly selfPlay: boolean;
  readonly completeInformation?: boolean;
  readonly workers: number;
  readonly patience: number;
  readonly out?: string;
  readonly json?: boolean;
}

export const tournament: Verb = {
  configure: (command) => {
    takesGuests(command)
      .option('--scenarios <list>', 'scenarios by id or path, with commas between; all of the package unless said')
      .option('--campaigns <list>', 'campaigns by id or path instead, with commas between; all for all of the package')
      .option(
        '--orders <which>',
        'of campaigns: the order of the file (file), or every one that is free (all)',
        ordering,
      )
      .option('--focus <party,...>', 'of campaigns: the parties that each agent plays in turn; every one unless said')
      .option('--strategies <party=name,...>', 'of campaigns: how each party keeps what it signed')
      .option(
        '--agents <list>',
        'agents with commas between, such as "micro,boulware(exponent=0.1..0.9/5)"; all for every one, panel for a few',
        PANEL,
      )
      .option(
        '--repeats <n>',
        'talks of each pairing, or campaigns; repeat k plays the seed <word>/k',
        count(1_000_000),
        10,
      )
      .option('--seed <word>', 'the seed: the same seed gives the same rows', seedWord, DEFAULT_SEED)
      .option('--rounds <n>', 'plain alternating offers over n rounds', count(MOST_PLAIN_ROUNDS))
      .option(
        '--first <who>',
        "who acts first: the scenario's first mover (scenario), or each in turn (both)",
        mover,
        'scenario',
      )
      .option('--no-self-play', 'agents do not meet themselves')
      .option('--complete-information', "each agent sees the other side's points too")
      .option('--workers <n>', 'threads; one for each core unless said', count(1024), availableParallelism())
      .option('--patience <s>', 'seconds that an agent may think about one move', seconds, 10)
      .option('--out <folder>', 'write rows, tables and a report there; the same call goes on where it was stopped')
      .option('--json', 'print the tables as JSON and nothing else')
      .action(act);
  },
};

async function act(call: TournamentCall, command: Command): Promise<void> {
  refuseMixed(command);
  if (call.campaigns !== undefined) {
    const { playCampaigns } = await import('./campaignTournament.js');
    return playCampaigns({ ...call, campaigns: call.campaigns }, command);
  }
  const guests = await enrollGuests(call);
  const scenarios = scenariosIn(call.scenarios);
  const agents = agentsIn(call.agents ?? PANEL, guests);
  const { repeats, seed, rounds, first, selfPlay, completeInformation = false } = call;
  const options: TournamentOptions = {
    scenarios,
    agents,
    repeats,
    seed,
    selfPlay,
    bothFirst: first === 'both',
    completeInformation,
    ...(rounds === undefined ? {} : { rounds }),
  };
  if (options.agents.length < (selfPlay ? 1 : 2)) throw new InputError(TOO_FEW_AGENTS);
  const { workers: threads, patience, out, json = false } = call;
  const tournament = tournamentOf(options);
  const outcome = await playTournament({ options, tournament, guests, threads, patience: patience * 1000, out });
  const { tally, folder, interrupted, done } = outcome;
  const told = finishSteadily(() => {
    const rows = folder?.rows.sha256();
    const report = reportOf(tally, { command: spelled(command), patience, guests, rows });
    const data = () => `${JSON.stringify(tournamentJson(report))}\n`;
    if (!interrupted)
      folder?.finish({
        data: data(),
        standings: standingsCsv(report.results.standings),
        page: tournamentPage(report),
      });
    return json ? data() : inLines(report);
  });
  print(told);
  if (interrupted) throw new Interrupted(STOPPED(done, fixtureCount(tournament), out));
  if (out !== undefined && !json) print(WRITTEN(out));
}

/** Options that say nothing of campaigns, and those that say nothing of talks. */
const OF_TALKS = ['scenarios', 'rounds', 'first', 'completeInformation'];
const OF_CAMPAIGNS = ['orders', 'focus', 'strategies'];

/** Throws `InputError` where an option is given that would have no effect. */
function refuseMixed(command: Command): void {
  const given = (names: readonly string[]) =>
    command.options.find(
      (option) =>
        names.includes(option.attributeName()) && command.getOptionValueSource(option.attributeName()) === 'cli',
    )?.long;
  const campaigns = given(['campaigns']) !== undefined;
  const wrong = given(campaigns ? OF_TALKS : OF_CAMPAIGNS);
  if (wrong === undefined) return;
  throw new InputError(
    campaigns
      ? `${wrong} is for tournaments of talks and --campaigns for those of campaigns: leave one of them out`
      : `${wrong} is for tournaments of campaigns: name them with --campaigns, or leave it out`,
  );
}

/** All but every mean by role and the methods, which are long, and stand in the page. */
const SECTIONS_SHOWN = ['ranking', 'outcomes', 'scenarios', 'payoffs', 'time', 'game', 'response', 'agreed'];

/** Columns of the tables where there is no terminal to ask, and rows of each at the most. */
export const PAGE = { columns: 100, rows: 60 };

/** The tables and curves; what every word means stands in the page and in the data. */
function inLines(report: TournamentReport): string {
  const columns = Math.max(72, process.stdout.columns ?? PAGE.columns);
  const lines = tournamentLines(report, { columns, rows: PAGE.rows, sections: SECTIONS_SHOWN });
  return lines.map(({ text }) => text).join('\n');
}

/** Scenarios by id or path, each once. */
function scenariosIn(list: string | undefined): Scenario[] {
  const names = list === undefined || list === ALL ? scenarioIds() : list.split(',').map((name) => name.trim());
  const scenarios = [...new Set(names)].map(openPlayable);
  const ids = scenarios.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new InputError(`two scenarios have the id ${twice}: rows could not tell them apart`);
  return scenarios;
}

function ordering(text: string): string {
  if (text === 'file' || text === 'all') return text;
  throw new InvalidArgumentError('It takes file or all.');
}

function mover(text: string): string {
  if (text === 'scenario' || text === 'both') return text;
  throw new InvalidArgumentError('It takes scenario or both.');
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0.1 && value <= 3600) return value;
  throw new InvalidArgumentError('It takes seconds from 0.1 to 3600.');
}
