/** What a tournament of campaigns has come to so far: counts and sums of each assignment, by groups of repeats. */
import {
  assignmentNumber,
  type CampaignEnd,
  type CampaignEntry,
  type CampaignTournament,
  campaignCount,
  campaignFixtureAt,
  strategyOf,
} from '../../model/campaignTournament.js';
import { openFaultList } from '../tournament/faultList.js';
import { groupAt, groupsOf } from '../tournament/groups.js';
import type { Faults } from '../tournament/standing.js';

/** A talk over the campaigns of an assignment. */
export interface TalkTally {
  readonly held: number;
  readonly signed: number;
  /** By party that sits in it. */
  readonly utility: Readonly<Record<string, number>>;
}

/** Counts and sums over the campaigns of an assignment, in the order of their repeats. */
export interface AssignmentTally {
  /** By group of repeats. */
  readonly campaigns: Float64Array;
  /** By party: the sum of its totals by group of repeats. */
  readonly totals: ReadonlyMap<string, Float64Array>;
  /** In the order of the campaign's file. */
  readonly talks: ReadonlyMap<string, TalkTally>;
}

export interface CampaignTally {
  readonly tournament: CampaignTournament;
  /** Takes a campaign in. Throws a `RangeError` where it is not the next one. */
  readonly add: (end: CampaignEnd) => void;
  /** How many campaigns are in it. */
  readonly played: () => number;
  /** By the number of the assignment; `undefined` where none of its campaigns has been played. */
  readonly assignments: readonly (AssignmentTally | undefined)[];
  readonly faults: () => Faults;
}

interface OpenTalk {
  held: number;
  signed: number;
  utility: Record<string, number>;
}

interface OpenAssignment extends AssignmentTally {
  readonly talks: ReadonlyMap<string, OpenTalk>;
}

/** An empty tally. */
export function openCampaignTally(tournament: CampaignTournament): CampaignTally {
  const all = campaignCount(tournament);
  const groups = groupsOf(tournament.repeats);
  const assignments: (OpenAssignment | undefined)[] = tournament.assignments.map(() => undefined);
  const faults = openFaultList(tournament.agents.length);
  let played = 0;
  return {
    tournament,
    assignments,
    played: () => played,
    faults: faults.faults,
    add: (end) => {
      const { fixture: number } = end;
      if (number !== played || number >= all) throw new RangeError(`campaign ${number} is not the next one`);
      played++;
      const { entry, repeat, assignment } = campaignFixtureAt(tournament, number);
      const place = assignmentNumber(tournament, number);
      const tally = assignments[place] ?? emptyAssignment(entry, groups);
      assignments[place] = tally;
      addCampaign(tally, end, groupAt(repeat - 1, tournament.repeats, groups));
      for (const { fault } of end.talks)
        if (fault !== undefined) faults.add(strategyOf(assignment, fault.by), fault.what, number);
    },
  };
}

function emptyAssignment({ campaign }: CampaignEntry, groups: number): OpenAssignment {
  return {
    campaigns: new Float64Array(groups),
    totals: new Map(campaign.parties.map(({ id }) => [id, new Float64Array(groups)])),
    talks: new Map(
      campaign.talks.map(({ id, parties }) => [
        id,
        { held: 0, signed: 0, utility: Object.fromEntries(Object.values(parties).map((party) => [party, 0])) },
      ]),
    ),
  };
}

function addCampaign(tally: OpenAssignment, { talks, totals }: CampaignEnd, group: number): void {
  addAt(tally.campaigns, group, 1);
  for (const [party, sums] of tally.totals) addAt(sums, group, totals[party]?.sum ?? 0);
  for (const { talk, deal, utility } of talks) {
    const open = tally.talks.get(talk);
    if (open === undefined) continue;
    open.held++;
    if (deal !== null) open.signed++;
    for (const [party, worth] of Object.entries(utility)) open.utility[party] = (open.utility[party] ?? 0) + worth;
  }
}

function addAt(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
