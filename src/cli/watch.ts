import { prepare } from '../model/deal.js';
import { BLANK } from '../ui/lines.js';
import { marketLines } from '../ui/pages/market.js';
import { talkOf } from '../ui/seats.js';
import { transcript } from '../ui/transcript.js';
import { enrollGuests } from './guests.js';
import { agentsFrom, dealOptions, type TalkOptions, takesMarket, takesTalk } from './options.js';
import { atTerminal, columnsHere, print, printLines } from './output.js';
import { openPlayable } from './scenarioFile.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

interface WatchOptions extends TalkOptions {
  readonly market?: boolean;
  readonly plain?: boolean;
}

export const watch: Verb = {
  configure: (command) => {
    takesMarket(takesTalk(command)).option('--plain', 'print the talks instead of stepping through them').action(act);
  },
};

async function act(name: string, options: WatchOptions): Promise<void> {
  const { agents: text, seed, plain, market } = options;
  await enrollGuests(options);
  const scenario = openPlayable(name);
  const [first, second] = agentsFrom(text, scenario);
  const talk = talkOf(prepare(scenario, dealOptions(scenario, { market })), [first.name, second.name], seed);
  if (!plain && atTerminal()) return await shown({ on: 'talk', talk }, seed);
  print(transcript(talk.session, talk.names));
  if (talk.session.deal.market) printLines([BLANK, ...marketLines(talk.session, columnsHere())]);
}
