/**
 * The rows of a tournament of campaigns. As JSON a campaign is one line, with its talks and totals inside: that is what a
 * stopped tournament goes on from. As a table, campaigns have talks and parties of any number, so a row is long and not
 * wide: what one party had of one talk, and then, with no talk named, of all its talks. The columns are the same for every
 * campaign, and every mean is a filter and a group.
 */
import {
  assignmentNumber,
  type CampaignEnd,
  type CampaignTournament,
  campaignCount,
  campaignFixtureAt,
  strategyOf,
  type TalkEnd,
  type Total,
} from '../../model/campaignTournament.js';
import { ENDINGS } from '../../model/result.js';
import type { ColumnsOf } from '../tournament/table.js';

/** A campaign as a line of JSON holds it: who played, then how every talk ended, then the totals by party. */
export interface CampaignRow extends Heading {
  readonly talks: readonly TalkEnd[];
  readonly totals: Readonly<Record<string, Total>>;
}

interface Heading {
  readonly number: number;
  readonly campaign: string;
  readonly order: readonly string[];
  readonly focus: string;
  readonly focal_agent: string;
  readonly field_agent: string;
  readonly repeat: number;
  readonly seed: string;
}

/** The columns of the long table. */
export const CAMPAIGN_COLUMNS = {
  number: { kind: 'whole', says: 'number of the campaign, from 1' },
  campaign: { kind: 'text', says: 'id of the campaign' },
  order: { kind: 'text', says: 'ids of the talks in the order in which they were held' },
  focus: { kind: 'text', says: 'the focal party' },
  focal_agent: { kind: 'text', says: 'strategy of the focal party' },
  field_agent: { kind: 'text', says: 'strategy of all other parties' },
  repeat: { kind: 'whole', says: 'repeat of the assignment, from 1' },
  seed: { kind: 'text', says: 'seed of the campaign, as campaign --seed takes it' },
  party: { kind: 'text', says: 'the party that this row is about' },
  agent: { kind: 'text', says: 'its strategy' },
  talk: { kind: 'text', optional: true, says: 'id of the talk; no value where the row is about all of them' },
  ending: {
    kind: 'text',
    optional: true,
    says: 'of the talk: agreed, walkedOut, expired, or faulted where an agent could not go on',
  },
  round: { kind: 'whole', optional: true, says: 'round in which the talk ended, from 1' },
  deal: { kind: 'text', optional: true, says: 'option ids of what was signed, in the order of the issues' },
  talks: { kind: 'whole', says: 'talks that this row is about' },
  signed: { kind: 'whole', says: 'how many of them were signed' },
  utility: { kind: 'number', says: 'utility of the party after deadlines, summed over these talks' },
  mean: { kind: 'number', says: 'the same for each talk' },
  fault_by: { kind: 'text', optional: true, says: 'the party whose strategy could not go on' },
  fault: { kind: 'text', optional: true, says: 'what it did' },
} as const satisfies ColumnsOf<string>;

export type LongRow = Readonly<Record<keyof typeof CAMPAIGN_COLUMNS, string | number | null>>;

function headingOf(tournament: CampaignTournament, number: number): Heading {
  const { assignment, entry, repeat, seed } = campaignFixtureAt(tournament, number);
  return {
    number: number + 1,
    campaign: entry.campaign.id,
    order: assignment.order,
    focus: assignment.focus,
    focal_agent: tournament.agents[assignment.focal] as string,
    field_agent: tournament.agents[assignment.field] as string,
    repeat,
    seed,
  };
}

/** The campaign as a line of JSON, without its end. */
export function campaignLine(tournament: CampaignTournament, { fixture, talks, totals }: CampaignEnd): string {
  return JSON.stringify({ ...headingOf(tournament, fixture), talks, totals } satisfies CampaignRow);
}

/**
 * What a line of JSON says of the campaign of this number, from 1; `undefined` where the tournament cannot have written it:
 * it is of another campaign, its totals are not the sums of its talks, or a sign differs.
 */
export function campaignIn(tournament: CampaignTournament, number: number, line: string): CampaignEnd | undefined {
  if (number > campaignCount(tournament)) return undefined;
  try {
    const { talks, totals } = JSON.parse(line) as CampaignRow;
    const end = endFrom(tournament, number - 1, talks, totals);
    return campaignLine(tournament, end) === line && end.talks.every(isTold) && isSummed(end) ? end : undefined;
  } catch {
    return undefined;
  }
}

/** The same with nothing but what belongs there. Throws where something is missing. */
function endFrom(
  tournament: CampaignTournament,
  fixture: number,
  talks: CampaignRow['talks'],
  totals: CampaignRow['totals'],
): CampaignEnd {
  const { assignment, entry } = campaignFixtureAt(tournament, fixture);
  const places = new Map(entry.campaign.talks.map(({ id, parties }) => [id, Object.values(parties)] as const));
  return {
    fixture,
    talks: assignment.order.map((id, at) => {
      const { ending, round, deal, utility, fault } = talks[at] as TalkEnd;
      const parties = Object.keys(utility).filter((party) => places.get(id)?.includes(party));
      return {
        talk: id,
        ending,
        round,
        deal: deal === null ? null : { ...deal },
        utility: Object.fromEntries(parties.map((party) => [party, Number(utility[party])])),
        ...(fault === undefined ? {} : { fault: { by: fault.by, what: fault.what } }),
      };
    }),
    totals: Object.fromEntries(
      entry.campaign.parties.map(({ id }) => {
        const { talks: many, sum, mean } = totals[id] as Total;
        return [id, { talks: many, sum: Number(sum), mean: Number(mean) }];
      }),
    ),
  };
}

/** Whether a talk has a deal where it was agreed, a fault where there was one, and nothing else anywhere. */
function isTold({ ending, round, deal, fault }: TalkEnd): boolean {
  const endings: readonly string[] = [...ENDINGS, 'faulted'];
  return (
    endings.includes(ending) &&
    Number.isInteger(round) &&
    (ending === 'agreed') === (deal !== null) &&
    (ending === 'faulted') === (fault !== undefined)
  );
}

/** More than roundings add up to. */
const NEAR = 1e-7;

function isSummed({ talks, totals }: CampaignEnd): boolean {
  return Object.entries(totals).every(([party, { talks: many, sum, mean }]) => {
    const worths = talks.flatMap(({ utility }) => utility[party] ?? []);
    const together = worths.reduce((one, other) => one + other, 0);
    return worths.length === many && Math.abs(sum - together) < NEAR && Math.abs(mean * many - sum) < NEAR;
  });
}

/** The rows of the long table: those of each talk for both its parties, then those of all talks for each party. */
export function longRows(tournament: CampaignTournament, end: CampaignEnd): LongRow[] {
  const { order, ...heading } = headingOf(tournament, end.fixture);
  const assignment = tournament.assignments[assignmentNumber(tournament, end.fixture)];
  const rowOf = (party: string, rest: Omit<LongRow, keyof Heading | 'party' | 'agent'>): LongRow => ({
    ...heading,
    order: order.join(' '),
    party,
    agent: assignment === undefined ? null : (tournament.agents[strategyOf(assignment, party)] as string),
    ...rest,
  });
  return [
    ...end.talks.flatMap(({ talk, ending, round, deal, utility, fault }) =>
      Object.entries(utility).map(([party, worth]) =>
        rowOf(party, {
          talk,
          ending,
          round,
          deal: deal === null ? null : Object.values(deal).join(' '),
          talks: 1,
          signed: deal === null ? 0 : 1,
          utility: worth,
          mean: worth,
          fault_by: fault?.by ?? null,
          fault: fault?.what ?? null,
        }),
      ),
    ),
    ...Object.entries(end.totals).map(([party, { talks, sum, mean }]) =>
      rowOf(party, {
        talk: null,
        ending: null,
        round: null,
        deal: null,
        talks,
        signed: end.talks.filter(({ deal, utility }) => deal !== null && utility[party] !== undefined).length,
        utility: sum,
        mean,
        fault_by: null,
        fault: null,
      }),
    ),
  ];
}
