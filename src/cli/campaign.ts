import type { Command } from 'commander';
import { playCampaign } from '../engine/campaign/campaign.js';
import type { Course, OpenTalk } from '../engine/campaign/course.js';
import { partyIn, planOf } from '../engine/campaign/plan.js';
import { campaignRecordLines } from '../engine/campaign/record.js';
import { storyOf } from '../engine/campaign/story.js';
import type { Session } from '../engine/session.js';
import type { KeptTalk } from '../engine/table.js';
import { pair } from '../model/party.js';
import { VERSION } from '../model/version.js';
import { campaignData, campaignLine, campaignLines } from '../ui/campaign.js';
import { USUAL_KEEPER } from '../ui/campaignSitting.js';
import { counted } from '../ui/english/talks.js';
import { onPage } from '../ui/page.js';
import { PAIR_WATCHED } from '../ui/start.js';
import { byParty, each, keeperFrom } from './byParty.js';
import { openCampaign } from './campaignFile.js';
import { orderFrom } from './campaignSeats.js';
import { campaignIds } from './campaignShelf.js';
import { InputError } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { count, DEFAULT_SEED, hired, seedWord, takesMarket } from './options.js';
import { print, printAll, writeWhole } from './output.js';
import type { Verb } from './verb.js';

interface CampaignVerbOptions extends GuestOptions {
  readonly agents?: string;
  readonly strategies?: string;
  readonly order?: string;
  readonly seed: string;
  readonly repeats?: number;
  readonly json?: boolean;
  readonly output?: string;
  readonly market?: boolean;
}

export const campaign: Verb = {
  configure: (command) => {
    takesMarket(takesGuests(command))
      .argument('[campaign]', 'a campaign by id or path; without one, all are listed')
      .option('--agents <party=agent,...>', `an agent for each party, in all its talks (${PAIR_WATCHED[0]})`)
      .option('--strategies <party=name,...>', `how each party keeps what it signed (${USUAL_KEEPER})`)
      .option('--order <talk,talk,...>', 'the order of the talks, where it is free')
      .option('--seed <word>', 'the seed: the same seed gives the same campaign', seedWord, DEFAULT_SEED)
      .option('--repeats <n>', 'play it n times, with the seeds <word>/1 to <word>/n', count(1_000_000))
      .option('-o, --output <file>', 'write the record of all its talks to a file instead')
      .option('--json', 'print JSON and nothing else: one object, or a line per repeat')
      .action(act);
  },
};

async function act(name: string | undefined, options: CampaignVerbOptions, command: Command): Promise<void> {
  const { json = false, seed, repeats, output } = options;
  if (name === undefined) {
    const strange = command.options.find(
      (option) => option.long !== '--json' && command.getOptionValueSource(option.attributeName()) === 'cli',
    );
    if (strange) throw new InputError(`${strange.long} is for a campaign that is played: name one`);
    return list(json);
  }
  await enrollGuests(options);
  const opened = openCampaign(name);
  const parties = opened.campaign.parties.map(({ id }) => id);
  const agents = byParty(parties, options.agents, 'agents', PAIR_WATCHED[0], hired);
  const keepers = byParty(parties, options.strategies, 'strategies', USUAL_KEEPER, keeperFrom);
  const order = orderFrom(opened.campaign, options.order);
  if (options.market && output === undefined)
    throw new InputError('--market keeps the series of the markets in the record: name its file with -o');
  const plan = planOf({ ...opened, market: options.market });
  const play = (word: string, watch?: (talk: OpenTalk, session: Session) => void) =>
    playCampaign(
      plan,
      { seed: word, order, seats: each(agents, ({ seat }) => seat), keepers: each(keepers, ({ keeper }) => keeper) },
      watch,
    );
  const names = each(agents, (agent) => agent.name);
  const data = (course: Course) => JSON.stringify(campaignData(opened.campaign, storyOf(course), names));
  const line = (course: Course) => campaignLine(opened.campaign, storyOf(course));
  if (output !== undefined && repeats !== undefined)
    throw new InputError('-o keeps the record of one campaign: leave out --repeats');
  if (repeats !== undefined)
    return printAll(
      lines(repeats, (number) => {
        const course = play(`${seed}/${number}`);
        return json ? data(course) : line(course);
      }),
    );
  if (output === undefined) {
    const course = play(seed);
    return print(json ? data(course) : campaignLines(course, names).join('\n'));
  }
  const talks: KeptTalk[] = [];
  const course = play(seed, ({ talk, deal }, session) => {
    const inSeats = pair((seat) => names[partyIn(talk, deal, seat)] as string);
    talks.push({ session, names: inSeats, parent: undefined, version: VERSION });
  });
  const seats = { agents: names, strategies: each(keepers, ({ name: keeper }) => keeper) };
  writeWhole(output, [`${campaignRecordLines(course, seats, talks).join('\n')}\n`]);
  print(json ? data(course) : line(course));
}

function* lines(many: number, lineOf: (number: number) => string): Generator<string> {
  for (let number = 1; number <= many; number++) yield `${lineOf(number)}\n`;
}

function list(json: boolean): void {
  const all = campaignIds().map((id) => openCampaign(id).campaign);
  if (json)
    print(
      JSON.stringify(
        all.map(({ id, title, talks, parties }) => ({
          id,
          title,
          parties: parties.map((one) => one.id),
          talks: talks.map((one) => one.id),
        })),
      ),
    );
  else
    print(
      all
        .map(({ id, title, talks, teaches }) =>
          [
            `${id}  ${title}`,
            `  ${counted(talks.length, 'talk')}: ${talks.map((one) => one.id).join(', ')}`,
            ...onPage(teaches ?? '', '  '),
          ].join('\n'),
        )
        .join('\n\n'),
    );
}
