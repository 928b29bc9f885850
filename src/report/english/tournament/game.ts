/** The words about the tournament as a game between strategies. */
import type { Measure } from '../../../analysis/metagame/measure.js';
import { ALPHA, POPULATION } from '../../../analysis/metagame/metagame.js';
import type { Moment } from '../../../analysis/metagame/trajectory.js';
import { minus, several } from '../numbers.js';
import { shareOf } from './mixes.js';

export const GAME = {
  title: 'Shares under replicator dynamics',
  timeAxis: 'Time',
  shareAxis: 'Share in percent',
  says: 'Suppose that whoever negotiates chooses a strategy and is paid the mean utility that it earned here against the strategy of the other side. What would be chosen, and what would last?',
  best: 'A best reply earns most against an agent, of those that met it.',
  dominated: 'A strictly dominated agent earns less than another one against every agent.',
  undominated: 'No agent is strictly dominated.',
  equilibria: (count: number, complete: boolean, continuum: boolean | undefined) =>
    [
      complete
        ? `There ${count === 1 ? 'is' : 'are'} ${several(count, 'symmetric equilibrium', 'symmetric equilibria')} in all.`
        : `${several(count, 'symmetric equilibrium was', 'symmetric equilibria were')} found; there may be more.`,
      continuum ? 'Between some of them lie others.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  replicator:
    'Replicator dynamics: all agents begin with the same share, and a share grows as fast as its agent earns more than the mean.',
  caption: (thin: boolean, settled: number | undefined) =>
    [
      'Shares over time from the mix of all alike.',
      thin ? 'Agents that never had a large share are drawn thin.' : '',
      settled === undefined ? '' : `After time ${GAME.time(settled)} no share moves by half a percent.`,
    ]
      .filter(Boolean)
      .join(' '),
  still: 'No share moves by half a percent, so nothing is drawn.',
  others: 'other agents',
  alphaRank: (selfPlay: boolean) =>
    `Alpha-rank: the share of time in which a population of ${POPULATION} plays each strategy if mutants now and then try another; for alpha ${ALPHA} and in the limit of strong selection.${selfPlay ? '' : ' A player meets only players of the other strategy, because agents did not meet themselves.'}`,
  seats: (title: string, count: number, complete: boolean, continuum: boolean | undefined) =>
    `${title}: ${several(count, 'equilibrium', 'equilibria')} when each party chooses a strategy for itself${complete ? '' : '; there may be more'}${continuum ? '; between some of them lie others' : ''}.`,
  notListed: (many: number) => `${several(many, 'more stands', 'more stand')} in the JSON.`,
  seatsMissing: (title: string, reason: string) => `${title}: no equilibria, because ${reason}.`,
  missing: {
    dominated: (reason: string) => `Which agents are dominated is not told, because ${reason}.`,
    equilibria: (reason: string) => `Symmetric equilibria are not told, because ${reason}.`,
    replicator: (reason: string) => `Replicator dynamics are not told, because ${reason}.`,
    alphaRank: (reason: string) => `Alpha-rank is not told, because ${reason}.`,
    bestReply: (agent: string, reason: string) => `No best reply to ${agent}: ${reason}.`,
  },
  time: (time: number) => minus(String(Math.round(time * 10) / 10)),
} as const;

/** The reason of a figure that is not there. */
export function reasonOf(measure: Measure<unknown>): string | undefined {
  return 'reason' in measure ? measure.reason : undefined;
}

/** What the picture of the shares shows, in words and figures. */
export function replicatorInWords(moments: readonly Moment[], agents: readonly string[]): string {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return 'Nothing is drawn.';
  const end = agents
    .map((name, at) => ({ name, share: last.mix[at] as number }))
    .sort((one, other) => other.share - one.share)
    .filter(({ share }) => share >= 0.005)
    .map(({ name, share }) => `${name} ${shareOf(share)}`);
  return `Lines over the time from 0 to ${GAME.time(last.time)}: every agent begins with ${shareOf(1 / agents.length)}. At the end: ${end.join(', ')}.`;
}
