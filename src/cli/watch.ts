import { prepare } from '../model/deal.js';
import { talkOf } from '../ui/seats.js';
import { transcript } from '../ui/transcript.js';
import { enrollGuests } from './guests.js';
import { agentsFrom, type TalkOptions, takesTalk } from './options.js';
import { atTerminal, print } from './output.js';
import { openPlayable } from './scenarioFile.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

interface WatchOptions extends TalkOptions {
  readonly plain?: boolean;
}

export const watch: Verb = {
  configure: (command) => {
    takesTalk(command).option('--plain', 'print the talks instead of stepping through them').action(act);
  },
};

async function act(name: string, options: WatchOptions): Promise<void> {
  const { agents: text, seed, plain } = options;
  await enrollGuests(options);
  const scenario = openPlayable(name);
  const [first, second] = agentsFrom(text, scenario);
  const talk = talkOf(prepare(scenario), [first.name, second.name], seed);
  if (plain || !atTerminal()) return print(transcript(talk.session, talk.names));
  await shown({ on: 'talk', talk }, seed);
}
