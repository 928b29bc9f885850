import { play } from '../engine/play.js';
import { prepare } from '../model/deal.js';
import { timelineOfPlay } from '../ui/timeline.js';
import { transcript } from '../ui/transcript.js';
import { agentsFrom, type TalkOptions, takesTalk } from './options.js';
import { atTerminal, print } from './output.js';
import { openScenario } from './scenarioFile.js';
import type { Verb } from './verb.js';

export const watch: Verb = {
  configure: (command) => {
    takesTalk(command).action(act);
  },
};

async function act(name: string, { agents: text, seed }: TalkOptions): Promise<void> {
  const scenario = openScenario(name);
  const deal = prepare(scenario);
  const [first, second] = agentsFrom(text, scenario);
  const agents = [first.name, second.name] as const;
  if (!atTerminal()) return print(transcript(play(deal, [first.seat(), second.seat()], { seed }), agents));
  const { showTalks } = await import('../ui/show.js');
  process.exitCode = await showTalks(timelineOfPlay(deal, agents, [first.seat(), second.seat()], seed));
}
