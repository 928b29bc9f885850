import type { Command } from 'commander';
import { prepare } from '../model/deal.js';
import { visible } from '../model/printable.js';
import { campaignTranscript } from '../ui/campaignTranscript.js';
import { BLANK } from '../ui/lines.js';
import { marketLines } from '../ui/pages/market.js';
import { talkOf } from '../ui/seats.js';
import { transcript } from '../ui/transcript.js';
import { isCampaign } from './campaignFile.js';
import { campaignToWatch } from './campaignSeats.js';
import { InputError } from './failure.js';
import { enrollGuests } from './guests.js';
import { agentsFrom, dealOptions, type TalkOptions, takesMarket, takesTalk } from './options.js';
import { atTerminal, columnsHere, print, printAll, printLines } from './output.js';
import { openPlayable } from './scenarioFile.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

interface WatchOptions extends TalkOptions {
  readonly market?: boolean;
  readonly order?: string;
  readonly strategies?: string;
  readonly plain?: boolean;
}

const CAMPAIGN_HELP =
  '\nA campaign may stand for the scenario: --agents then takes party=agent,party=agent, and logroller sits for the rest.';

/** Options that only campaigns take. */
const OF_CAMPAIGNS = ['strategies', 'order'] as const;

export const watch: Verb = {
  configure: (command) => {
    takesMarket(takesTalk(command, 'a scenario or campaign'))
      .option('--strategies <party=name,...>', 'of a campaign: how parties keep what they sign')
      .option('--order <talk,talk,...>', 'of a campaign: the order of the talks, where it is free')
      .option('--plain', 'print the talks instead of stepping through them')
      .addHelpText('after', CAMPAIGN_HELP)
      .action(act);
  },
};

async function act(name: string, options: WatchOptions, command: Command): Promise<void> {
  const { agents: text, seed, plain, market } = options;
  await enrollGuests(options);
  if (isCampaign(name)) {
    const isNamed = command.getOptionValueSource('agents') === 'cli';
    const sitting = campaignToWatch(name, { ...options, agents: isNamed ? text : undefined });
    if (plain || !atTerminal()) return printAll(campaignTranscript(sitting));
    return shown({ on: 'campaign', sitting }, seed);
  }
  const strange = OF_CAMPAIGNS.find((option) => options[option] !== undefined);
  if (strange) throw new InputError(`--${strange} is for campaigns, and ${visible(name)} is none: leave it out`);
  const scenario = openPlayable(name);
  const [first, second] = agentsFrom(text, scenario);
  const talk = talkOf(prepare(scenario, dealOptions(scenario, { market })), [first.name, second.name], seed);
  if (!plain && atTerminal()) return await shown({ on: 'talk', talk }, seed);
  print(transcript(talk.session, talk.names));
  if (talk.session.deal.market) printLines([BLANK, ...marketLines(talk.session, columnsHere())]);
}
