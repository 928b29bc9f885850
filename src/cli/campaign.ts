import { campaignOf } from '../engine/campaign/campaign.js';
import { afterTalk, type OpenTalk, openCourse } from '../engine/campaign/course.js';
import { partyIn, planOf } from '../engine/campaign/plan.js';
import { campaignRecordLines } from '../engine/campaign/record.js';
import { type PlayedCampaign, storyOf } from '../engine/campaign/story.js';
import type { Session } from '../engine/session.js';
import type { KeptTalk } from '../engine/table.js';
import { orderOf } from '../model/calendar.js';
import type { Campaign } from '../model/campaign.js';
import { pair } from '../model/party.js';
import { visible } from '../model/printable.js';
import type { Result } from '../model/result.js';
import { VERSION } from '../model/version.js';
import { campaignData, campaignLine, campaignLines } from '../ui/campaign.js';
import { USUAL_KEEPER } from '../ui/campaignSitting.js';
import { counted } from '../ui/english/talks.js';
import { onPage } from '../ui/page.js';
import { PAIR_WATCHED } from '../ui/start.js';
import { byParty, keeperFrom } from './byParty.js';
import { campaignIds, openCampaign } from './campaignFile.js';
import { InputError } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { count, DEFAULT_SEED, hired, seedWord } from './options.js';
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
}

export const campaign: Verb = {
  configure: (command) => {
    takesGuests(command)
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

async function act(name: string | undefined, options: CampaignVerbOptions): Promise<void> {
  const { json = false, seed, repeats } = options;
  if (name === undefined) return list(json);
  await enrollGuests(options);
  const opened = openCampaign(name);
  const parties = opened.campaign.parties.map(({ id }) => id);
  const agents = byParty(parties, options.agents, 'agents', PAIR_WATCHED[0], hired);
  const keepers = byParty(parties, options.strategies, 'strategies', USUAL_KEEPER, keeperFrom);
  const order = orderFrom(opened.campaign, options.order);
  const playOnce = campaignOf(opened.campaign, opened.scenarios);
  const play = (word: string, watch?: (talk: OpenTalk, session: Session) => void) =>
    playOnce(
      {
        seed: word,
        order,
        seats: each(agents, ({ seat }) => seat),
        keepers: each(keepers, ({ keeper }) => keeper),
      },
      watch,
    );
  const names = each(agents, (agent) => agent.name);
  const data = (played: PlayedCampaign) => JSON.stringify(campaignData(opened.campaign, played, names));
  if (options.output !== undefined && repeats !== undefined)
    throw new InputError('-o keeps the record of one campaign: leave out --repeats');
  if (repeats !== undefined)
    return printAll(
      lines(repeats, (number) => {
        const played = play(`${seed}/${number}`);
        return json ? data(played) : campaignLine(opened.campaign, played);
      }),
    );
  if (options.output !== undefined) {
    const seats = { agents: names, strategies: each(keepers, ({ name: keeper }) => keeper) };
    let course = openCourse(planOf(opened.campaign, opened.scenarios), {
      seed,
      keepers: each(keepers, ({ keeper }) => keeper),
    });
    const talks: KeptTalk[] = [];
    play(seed, (talk, session) => {
      course = afterTalk(course, talk, session.result() as Result);
      const inSeats = pair((seat) => names[partyIn(talk.talk, talk.deal, seat)] as string);
      talks.push({ session, names: inSeats, parent: undefined, version: VERSION });
    });
    writeWhole(options.output, [
      campaignRecordLines(course, seats, talks)
        .map((line) => `${line}\n`)
        .join(''),
    ]);
    return print(campaignLine(opened.campaign, storyOf(course)));
  }
  const played = play(seed);
  print(json ? data(played) : campaignLines(opened.campaign, played, names).join('\n'));
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

export function each<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** The order of the call. Throws `InputError` if it is not free, or wrong. */
export function orderFrom(opened: Campaign, text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const order = text.split(',').map((word) => word.trim());
  try {
    orderOf(opened, order);
  } catch (error) {
    throw error instanceof RangeError ? new InputError(visible(`--order: ${error.message}`)) : error;
  }
  return order;
}
