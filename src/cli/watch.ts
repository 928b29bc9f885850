import { play } from '../engine/play.js';
import { prepare } from '../model/deal.js';
import { timelineOfPlay } from '../ui/timeline.js';
import { transcript } from '../ui/transcript.js';
import { agentsFrom, DEFAULT_AGENTS, DEFAULT_SEED, seedWord } from './options.js';
import { atTerminal, print } from './output.js';
import { DEFAULT_SCENARIO, openScenario } from './scenarioFile.js';
import type { Verb } from './verb.js';

export const watch: Verb = {
  configure: (command) => {
    command
      .argument('[scenario]', 'a scenario by id or path', DEFAULT_SCENARIO)
      .option('--agents <a,b>', "an agent for each party, in the scenario's order", DEFAULT_AGENTS)
      .option('--seed <word>', 'the seed: the same seed gives the same talks', seedWord, DEFAULT_SEED)
      .action(act);
  },
};

async function act(name: string, { agents: text, seed }: { agents: string; seed: string }): Promise<void> {
  const scenario = openScenario(name);
  const deal = prepare(scenario);
  const [first, second] = agentsFrom(text, scenario);
  const agents = [first.name, second.name] as const;
  if (!atTerminal()) return print(transcript(play(deal, [first.seat(), second.seat()], { seed }), agents));
  const { showTalks } = await import('../ui/show.js');
  process.exitCode = await showTalks(timelineOfPlay(deal, agents, [first.seat(), second.seat()], seed));
}
