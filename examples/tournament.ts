/**
 * Lets four agents meet in a scenario and tells who did best, and what would be chosen where everybody may choose. Run it
 * with `npx tsx examples/tournament.ts`. Talks are played here one after the other; `playOnThreads` of
 * `lancaster/threads` takes the same options and uses every core.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  fixtureCount,
  hire,
  measuring,
  openTally,
  parseScenario,
  payoffMatrix,
  playFixture,
  standingsOf,
  streamOf,
  symmetricEquilibria,
  tournamentOf,
} from '../src/index.js';

const file = new URL('../scenarios/two-ports.yaml', import.meta.url);
const parsed = parseScenario(parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error('the scenario has problems');

const agents = ['hardliner', 'linear', 'micro', 'random'];
const tournament = tournamentOf({ scenarios: [parsed.value], agents, repeats: 50, seed: '7' });

const tally = openTally(tournament);
const measured = measuring(tournament);
for (let number = 0; number < fixtureCount(tournament); number++) {
  const played = playFixture(tournament, number, (name) => hire(name).seat());
  tally.add(played, measured(played));
}

const { overall, payoffs } = standingsOf(tally, {
  random: (path) => streamOf('7', path),
  stochastic: agents.map((name) => hire(name).strategy.uses.includes('random')),
});
for (const place of overall.order) {
  const { utility, chance } = overall.standings[place] as (typeof overall.standings)[number];
  const within = chance.utility && `${chance.utility.low.toFixed(3)} to ${chance.utility.high.toFixed(3)}`;
  console.log(`${agents[place]}: ${utility?.toFixed(3)}, by chance ${within}`);
}

const { value: game } = symmetricEquilibria(payoffMatrix(agents, payoffs));
for (const { mix } of game?.equilibria ?? [])
  console.log(
    `equilibrium: ${mix.flatMap((share, at) => (share > 0 ? [`${agents[at]} ${share.toFixed(2)}`] : [])).join(', ')}`,
  );
