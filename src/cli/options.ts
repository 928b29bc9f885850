/** Options that several verbs share, read the same way everywhere. */
import { type Command, InvalidArgumentError } from 'commander';
import { AgentNameError, type Hired, hire, splitNames } from '../agents/hire.js';
import { roster } from '../agents/roster.js';
import type { DealOptions } from '../model/deal.js';
import { PARTIES, type Party } from '../model/party.js';
import { isPrintableLine, visible } from '../model/printable.js';
import { didYouMean, rightNames } from '../model/problem.js';
import type { Scenario } from '../model/scenario.js';
import { PAIR_WATCHED } from '../ui/start.js';
import { InputError } from './failure.js';
import { type GuestOptions, takesGuests } from './guests.js';
import { DEFAULT_SCENARIO } from './scenarioFile.js';

const DEFAULT_AGENTS = PAIR_WATCHED.join(',');
export const DEFAULT_SEED = '1';

/** Options of every verb that plays agents. */
export interface TalkOptions extends GuestOptions {
  readonly agents: string;
  readonly seed: string;
}

/** The argument and options of a verb that plays agents. */
export function takesTalk(command: Command, what = 'a scenario'): Command {
  return takesGuests(command)
    .argument('[scenario]', `${what} by id or path`, DEFAULT_SCENARIO)
    .option('--agents <a,b>', "an agent for each party, in the scenario's order", DEFAULT_AGENTS)
    .option('--seed <word>', 'the seed: the same seed gives the same talks', seedWord, DEFAULT_SEED);
}

/** The agents of both seats, in the scenario's party order, from `a,b`. */
export function agentsFrom(text: string, scenario: Scenario): [Hired, Hired] {
  const names = splitNames(text);
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 2) {
    const seats = scenario.parties.map(({ id }) => id).join(' and ');
    throw new InputError(
      `--agents takes two agents, one for each of ${seats}, such as boulware,conceder; not "${text}"`,
    );
  }
  return [hired(first), hired(second)];
}

/** An agent by name; a wrong name is the input's fault. */
export function hired(name: string): Hired {
  try {
    return hire(name);
  } catch (error) {
    throw error instanceof AgentNameError ? new InputError(error.message) : error;
  }
}

/** The agent of a record; of a strategy that nobody here has, the remedy is told too. */
export function brought(name: string): Hired {
  const [own = ''] = name.split('(');
  const names = roster().map((one) => one.name);
  if (names.includes(own)) return hired(name);
  const asked = `nobody here has the agent "${visible(name)}"${didYouMean(own, names)}`;
  throw new InputError(`${asked}: bring the file of its strategy with --agent`);
}

/** Options that change how a scenario is negotiated, and who looks on. */
export interface RulesOptions {
  readonly rounds?: number | undefined;
  readonly first?: string | undefined;
  readonly completeInformation?: boolean | undefined;
  readonly market?: boolean | undefined;
}

/** How a deal is to be prepared after these options. */
export function dealOptions(
  scenario: Scenario,
  { rounds, first, completeInformation = false, market }: RulesOptions,
): DealOptions {
  return {
    completeInformation,
    ...(rounds === undefined ? {} : { rounds }),
    ...(first === undefined ? {} : { first: seatOf(scenario, first) }),
    ...(market === undefined ? {} : { market }),
  };
}

/** The party of this id; a wrong one is the input's fault. */
function seatOf({ parties }: Scenario, id: string): Party {
  const seat = PARTIES.find((party) => parties[party].id === id);
  if (seat !== undefined) return seat;
  const ids = parties.map((party) => party.id);
  throw new InputError(`there is no party "${visible(id)}"${rightNames(id, ids, 'parties')}`);
}

/** The option of every verb that can let the markets look on. */
export function takesMarket(command: Command): Command {
  return command.option('--market', 'let the markets look on: their series is shown, and kept in the record');
}

/** A whole number from 1 to the most; anything else is refused with a sentence. */
export function count(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`It takes a whole number from 1 to ${most.toLocaleString('en-US')}.`);
  };
}

/** A seed: any word without control characters. */
export function seedWord(text: string): string {
  if (text !== '' && text.length <= 200 && isPrintableLine(text)) return text;
  throw new InvalidArgumentError('A seed is a word of 1 to 200 characters that can be printed.');
}
