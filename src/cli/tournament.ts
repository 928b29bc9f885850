import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { AgentNameError, splitNames } from '../agents/hire.js';
import { panel } from '../agents/panel.js';
import { roster } from '../agents/roster.js';
import { sweep } from '../agents/sweep.js';
import { type TournamentOptions, tournamentOf } from '../engine/tournament.js';
import { MOST_PLAIN_ROUNDS } from '../model/deal.js';
import type { Scenario } from '../model/scenario.js';
import { fixtureCount } from '../model/tournament.js';
import { tournamentJson } from '../report/tournament/json.js';
import { tournamentPage } from '../report/tournament/page.js';
import type { TournamentReport } from '../report/tournament/report.js';
import { STOPPED, WRITTEN } from '../ui/english/tournament.js';
import { tournamentLines } from '../ui/pages/tournament.js';
import { InputError, Interrupted } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { count, DEFAULT_SEED, seedWord } from './options.js';
import { print } from './output.js';
import { openPlayable, scenarioIds } from './scenarioFile.js';
import { reportOf } from './tournamentReport.js';
import { playTournament } from './tournamentRun.js';
import type { Verb } from './verb.js';

interface TournamentCall extends GuestOptions {
  readonly scenarios?: string;
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

/** Words that stand for many. */
const ALL = 'all';
const PANEL = 'panel';

export const tournament: Verb = {
  configure: (command) => {
    takesGuests(command)
      .option('--scenarios <list>', 'scenarios by id or path, with commas between; all of the package unless said')
      .option(
        '--agents <list>',
        'agents with commas between, such as "micro,boulware(exponent=0.1..0.9/5)"; all for every one, panel for a few',
        PANEL,
      )
      .option('--repeats <n>', 'talks of each pairing; repeat k plays the seed <word>/k', count(1_000_000), 10)
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
  const guests = await enrollGuests(call);
  const scenarios = scenariosIn(call.scenarios);
  const named = agentsIn(call.agents ?? PANEL);
  const uninvited = guests
    .map(({ strategy }) => strategy.name)
    .filter((name) => !named.some((one) => one.split('(')[0] === name));
  const { repeats, seed, rounds, first, selfPlay, completeInformation = false } = call;
  const options: TournamentOptions = {
    scenarios,
    agents: [...named, ...uninvited],
    repeats,
    seed,
    selfPlay,
    bothFirst: first === 'both',
    completeInformation,
    ...(rounds === undefined ? {} : { rounds }),
  };
  if (options.agents.length < (selfPlay ? 1 : 2))
    throw new InputError('a tournament takes two agents or more: name them with --agents');
  const { workers: threads, patience, out, json = false } = call;
  const tournament = tournamentOf(options);
  const outcome = await playTournament({ options, tournament, guests, threads, patience: patience * 1000, out });
  const { tally, folder, interrupted, done } = outcome;
  const rows = folder?.rows.sha256();
  const report = reportOf(tally, { command: spelled(command), patience, guests, rows });
  const data = () => `${JSON.stringify(tournamentJson(report))}\n`;
  if (!interrupted) folder?.finish({ data: data(), page: tournamentPage(report) });
  print(json ? data() : inLines(report));
  if (interrupted) throw new Interrupted(STOPPED(done, fixtureCount(tournament), out));
  if (out !== undefined && !json) print(WRITTEN(out));
}

/** All but the methods, which are long, and stand in the page. */
const SECTIONS_SHOWN = ['ranking', 'outcomes', 'scenarios', 'payoffs', 'time', 'game', 'response', 'agreed'];

/** Columns of the tables where there is no terminal to ask, and rows of each at the most. */
const PAGE = { columns: 100, rows: 60 };

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

/** Agents by name, each once, those of a sweep one by one. */
function agentsIn(list: string): string[] {
  const named = (name: string) => {
    if (name === ALL) return roster().map((one) => one.name);
    return name === PANEL ? panel.map((one) => one.name) : sweep(name);
  };
  try {
    return [...new Set(splitNames(list).flatMap(named))];
  } catch (error) {
    throw error instanceof AgentNameError ? new InputError(error.message) : error;
  }
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

/** Options that change no result. */
const WITHOUT_EFFECT = ['workers', 'out', 'json'];

/** The call that makes the same rows again, whatever folder and machine: every option that decides them. */
function spelled(command: Command): string {
  const words = command.options.flatMap((option) => {
    const name = option.attributeName();
    const value = command.getOptionValue(name);
    const given = command.getOptionValueSource(name) === 'cli';
    if (!given || WITHOUT_EFFECT.includes(name)) return [];
    if (typeof value === 'boolean') return [option.long as string];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => [option.long as string, quoted(String(one))]);
  });
  return ['lancaster', 'tournament', ...words].join(' ');
}

/** As a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:,~+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
