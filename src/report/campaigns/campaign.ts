/** What a campaign of a tournament came to: who did best in each party's place, its talks, and its orders. */
import type { CampaignTables, FocusTable, OrderStanding, Sure, TalkMeans } from '../../analysis/campaigns/tables.js';
import { billionths } from '../../analysis/tournament/ranking.js';
import type { Campaign } from '../../model/campaign.js';
import { campaignParty } from '../../model/words.js';
import { CAMPAIGNS } from '../english/campaigns.js';
import { rate, valueWithin, worth } from '../english/tournament/cells.js';
import { HEADS } from '../english/tournament/tables.js';
import { type Block, type Section, text } from '../section.js';

const { heads } = CAMPAIGNS;

/** The section of a campaign; `agents` are the strategies by name. */
export function campaignSection(tables: CampaignTables, agents: readonly string[]): Section<never> {
  const { campaign } = tables.entry;
  return {
    id: `campaign-${campaign.id}`,
    title: campaign.title,
    blocks: [
      ...text(CAMPAIGNS.says),
      ...tables.focuses.flatMap((focus) => focusBlocks(campaign, focus, agents)),
      talkTable(campaign, tables.talks),
      ...orderBlocks(campaign, tables.orders),
    ],
  };
}

function focusBlocks(campaign: Campaign, { party, talks, standings }: FocusTable, agents: readonly string[]) {
  const name = campaignParty(campaign, party);
  const [first] = standings;
  if (first === undefined) return [];
  const best = standings.filter(({ total }) => billionths(total.mean) === billionths(first.total.mean));
  const names = best.map(({ agent }) => agents[agent] as string);
  const fields = agents
    .map((_, field) => field)
    .filter((field) => standings.some(({ against }) => against[field] !== undefined));
  const ids = first.talks.map(({ talk }) => talk);
  const alike = standings.some(({ total }) => isAlike(total));
  const blocks: Block<never>[] = [
    ...text(CAMPAIGNS.best(name, names, worth(first.total.mean), talks)),
    table(
      CAMPAIGNS.totals(name),
      [
        HEADS.agent,
        heads.total,
        heads.mean,
        heads.share,
        ...fields.map((field) => heads.against(agents[field] as string)),
      ],
      standings.map(({ agent, total, against, talks: own }) => [
        agents[agent] as string,
        within(total),
        worth(total.mean / talks),
        rate(own.reduce((sum, { signed }) => sum + signed, 0) / talks),
        ...fields.map((field) => worth(against[field])),
      ]),
    ),
    ...text(alike ? CAMPAIGNS.alike : undefined),
  ];
  if (talks < 2) return blocks;
  return [
    ...blocks,
    table(
      CAMPAIGNS.ofTalks(name),
      [HEADS.agent, ...ids.flatMap((id) => [heads.signed(id), heads.worthTo(id)])],
      standings.map((standing) => [
        agents[standing.agent] as string,
        ...standing.talks.flatMap(({ signed, utility }) => [rate(signed), worth(utility[party])]),
      ]),
    ),
  ];
}

/** The talks with what they were worth to both parties: whose names stand beside the numbers, as no talk has the same. */
function talkTable(campaign: Campaign, talks: readonly TalkMeans[]): Block<never> {
  return table(
    CAMPAIGNS.everyTalk,
    [heads.talk, heads.share, heads.utility, heads.utility],
    talks.map(({ talk, signed, utility }) => [
      talk,
      rate(signed),
      ...Object.entries(utility).map(([party, mean]) => `${campaignParty(campaign, party)} ${worth(mean)}`),
    ]),
  );
}

/** Nothing where there is one order only. */
function orderBlocks(campaign: Campaign, orders: readonly OrderStanding[]): Block<never>[] {
  if (orders.length < 2 || campaign.order === 'fixed') return [];
  const { choice } = campaign.order;
  const others = campaign.parties.map(({ id }) => id).filter((id) => id !== choice);
  return [
    ...text(CAMPAIGNS.ordersSay(campaignParty(campaign, choice))),
    table(
      CAMPAIGNS.orders,
      [heads.order, ...[choice, ...others].map((party) => heads.first(campaignParty(campaign, party)))],
      orders.map(({ order, totals }) => [
        order.join(', '),
        within(totals.get(choice)),
        ...others.map((party) => worth(totals.get(party)?.mean)),
      ]),
    ),
  ];
}

/** A table whose columns are all numbers but the first. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block<never> {
  return { kind: 'table', caption, head, rows, numeric: head.flatMap((_, at) => (at === 0 ? [] : [at])) };
}

/** `248.7 [247.9, 249.3]`; the mean alone where no repeat differs from another. */
function within(sure: Sure | undefined): string {
  return valueWithin(sure?.mean, sure === undefined || isAlike(sure) ? undefined : sure.interval);
}

function isAlike({ interval }: Sure): boolean {
  return interval !== undefined && billionths(interval.low) === billionths(interval.high);
}
