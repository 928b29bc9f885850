/** The words of the report of a tournament of campaigns. */
import { capital, listed, minus, several, thousands } from './numbers.js';

export const CAMPAIGNS = {
  title: (titles: readonly string[]) =>
    titles.length === 1 ? `Tournament: ${titles[0]}` : `Tournament over ${several(titles.length, 'campaign')}`,
  skip: 'Skip to the report',
  size: (agents: number, campaigns: number, played: number) =>
    `${capital(several(agents, 'agent'))}, ${several(campaigns, 'campaign')}, played ${thousands(played)} ${played === 1 ? 'time' : 'times'}.`,
  incomplete: (played: number, all: number) =>
    `The tournament is not over: ${thousands(played)} of ${thousands(all)} campaigns have been played, and what follows is of these.`,
  nothing: 'No campaign has been played.',
  made: (version: string, seed: string) => `Lancaster ${minus(version)}, seed ${seed}`,
  says: 'Each party in turn is the focal party: the strategy of the row plays it, and one strategy plays all the others. Utility is out of 100 for each talk, after deadlines.',
  best: (party: string, names: readonly string[], sum: string, talks: number) =>
    `${party}: ${listed(names)} ${names.length === 1 ? 'does' : 'do'} best, with ${sum} in ${several(talks, 'talk')}.`,
  totals: (party: string) => `${party}: total by strategy, and against a field of one strategy`,
  ofTalks: (party: string) => `${party}: talks signed, and mean utility`,
  everyTalk: 'Every talk, over all campaigns',
  orders: 'Totals by the order of the talks',
  ordersSay: (chooser: string) =>
    `The same strategies and seeds in every order, the best for ${chooser}, who chooses, first.`,
  faults: 'Faults, most frequent first',
  faultsSay:
    'Who is at fault gets its worst outcome or its reservation of that talk, whichever is less; its campaign goes on. The last column is the first campaign in which it happened, by its number in the rows.',
  alike: 'A total without an interval was the same in every repeat.',
  oneRepeat: 'There are no intervals: one repeat cannot tell what chance does.',
  heads: {
    total: 'Total [by chance]',
    mean: 'Each talk',
    against: (agent: string) => `vs ${agent}`,
    signed: (talk: string) => `${talk} signed`,
    utility: 'Utility',
    worthTo: (talk: string) => `${talk} worth`,
    talk: 'Talk',
    share: 'Signed',
    first: (party: string) => `To ${party}`,
    order: 'Order',
    campaign: 'Campaign',
    campaigns: 'Campaigns',
    digest: 'Digest',
  },
  methods: {
    assignments: (selfPlay: boolean, repeats: number) =>
      `Assignments: in every campaign each focal party is played by each strategy against each strategy in all other seats${selfPlay ? ', itself included' : '; strategies do not play against themselves'}. An assignment is played ${several(repeats, 'time')}.`,
    seeds: (seed: string) =>
      `Seeds: repeat k of every assignment and order plays the seed ${seed}/k (common random numbers), as campaign --seed does, so that strategies differ by what they do and not by their luck.`,
    keepers: (names: string) => `What is signed is kept so: ${names}.`,
    patience: (seconds: number) =>
      `An agent may think about a move for ${minus(String(seconds))} s; after three talks in which it thought for longer no campaign in which it sits is played.`,
    total:
      'Total: the utility of all talks of a party together, and what deadlines took from those that were not signed.',
    interval:
      'Interval by chance: the middle 95% of the replicates of a bootstrap (percentile interval, Efron 1979) in which the repeats are drawn again, the same ones for every strategy, field and order. Of few repeats it is too narrow: in normal samples it holds the true mean in 75% of the cases with 3 repeats, in 90% with 10 and in 94% with 50.',
    bootstrap: (replicates: number, groups: number) =>
      replicates === 0
        ? 'Bootstrap: no replicates were drawn.'
        : `Bootstrap: ${thousands(replicates)} replicates from streams of the tournament’s seed; ${several(groups, 'group')} of repeats are drawn again.`,
  },
  titles: { faults: 'Faults', methods: 'Methods' },
  captions: { campaigns: 'The campaigns' },
} as const;
