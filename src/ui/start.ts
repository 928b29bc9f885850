/** Choosing what to do, one list at a time: the scenario, campaign or record, the seat, the agents. */
import { strategies } from '../agents/index.js';
import type { OpenedCampaign } from '../engine/campaign/plan.js';
import { PARTIES, type Pair, type Party } from '../model/party.js';
import { PERSON } from '../model/record.js';
import type { Scenario } from '../model/scenario.js';
import { START } from './english/start.js';
import { counted } from './english/talks.js';
import type { RecordEntry } from './house.js';
import { scenarioSize } from './words.js';

/** The agents watched unless others are named. */
export const PAIR_WATCHED = ['logroller', 'tit-for-tat'] as const;

/** Who sits across unless somebody else is chosen: one whose offers tell what it wants. */
const FIRST_OPPONENT = 'logroller';

/** What the lists lead to in the end. */
export type Choice =
  | { readonly kind: 'play'; readonly scenario: Scenario; readonly seats: Pair<string> }
  | { readonly kind: 'watch'; readonly scenario: Scenario; readonly agents: Pair<string> }
  | { readonly kind: 'record'; readonly path: string }
  | { readonly kind: 'campaignRecord'; readonly path: string }
  /** A campaign with everybody who sits in it: agents by name, and `PERSON` where somebody plays. */
  | {
      readonly kind: 'campaign';
      readonly opened: OpenedCampaign;
      readonly agents: Readonly<Record<string, string>>;
    };

/** Which list is open. */
export type StartStep =
  | { readonly list: 'all' }
  | { readonly list: 'seat'; readonly scenario: Scenario }
  | { readonly list: 'against'; readonly scenario: Scenario; readonly party: Party }
  | { readonly list: 'watched'; readonly scenario: Scenario; readonly first?: string }
  | { readonly list: 'campaignSeat'; readonly opened: OpenedCampaign }
  /** Who sits in all seats of a campaign but that of one party, which a person takes, or in all of them. */
  | { readonly list: 'campaignAgents'; readonly opened: OpenedCampaign; readonly player: string | undefined };

interface MenuItem<Value> {
  readonly name: string;
  /** What stands under the list while the cursor is here. */
  readonly about: readonly string[];
  /** The title over it, if it begins a group. */
  readonly group?: string;
  readonly value: Value;
}

export interface Menu<Value> {
  readonly title: string;
  readonly items: readonly MenuItem<Value>[];
  /** The item under the cursor when it opens. */
  readonly first: number;
}

export type Leads = StartStep | Choice;

/** The list of a step. */
export function menuOf(
  step: StartStep,
  scenarios: readonly Scenario[],
  records: readonly RecordEntry[],
  campaigns: readonly OpenedCampaign[] = [],
): Menu<Leads> {
  switch (step.list) {
    case 'all':
      return { title: START.title, items: allItems(scenarios, records, campaigns), first: 0 };
    case 'seat':
      return { title: START.seat(step.scenario.title), items: seatItems(step.scenario), first: 0 };
    case 'against': {
      const { scenario, party } = step;
      const seats = (agent: string): Pair<string> => (party === 0 ? [PERSON, agent] : [agent, PERSON]);
      return agentMenu(START.against(scenario.parties[party].name), FIRST_OPPONENT, (agent) => ({
        kind: 'play',
        scenario,
        seats: seats(agent),
      }));
    }
    case 'watched': {
      const { scenario, first } = step;
      const title = START.first(scenario.parties[first === undefined ? 0 : 1].name);
      return agentMenu(title, PAIR_WATCHED[first === undefined ? 0 : 1], (agent) =>
        first === undefined
          ? { list: 'watched', scenario, first: agent }
          : { kind: 'watch', scenario, agents: [first, agent] },
      );
    }
    case 'campaignSeat':
      return {
        title: START.seat(step.opened.campaign.title),
        items: campaignSeatItems(step.opened),
        first: 0,
      };
    case 'campaignAgents': {
      const { opened, player } = step;
      const { parties } = opened.campaign;
      const own = parties.find(({ id }) => id === player);
      return agentMenu(own === undefined ? START.all : START.allOthers(own.name), FIRST_OPPONENT, (agent) => ({
        kind: 'campaign',
        opened,
        agents: Object.fromEntries(parties.map(({ id }) => [id, id === player ? PERSON : agent])),
      }));
    }
  }
}

function agentMenu(title: string, standard: string, leads: (agent: string) => Leads): Menu<Leads> {
  return {
    title,
    items: strategies.map(({ name, says, source }) => ({ name, about: [says, source], value: leads(name) })),
    first: strategies.findIndex(({ name }) => name === standard),
  };
}

function allItems(
  scenarios: readonly Scenario[],
  records: readonly RecordEntry[],
  campaigns: readonly OpenedCampaign[],
): MenuItem<Leads>[] {
  const recordItem = (record: RecordEntry) =>
    record.of === 'talk' ? talkItem(record, scenarios) : campaignRecordItem(record, campaigns);
  return [
    ...grouped(START.groups.goOn, records.filter(({ isOver }) => !isOver).map(recordItem)),
    ...grouped(START.groups.scenarios, scenarios.map(scenarioItem)),
    ...grouped(START.groups.campaigns, campaigns.map(campaignItem)),
    ...grouped(START.groups.lookBack, records.filter(({ isOver }) => isOver).map(recordItem)),
  ];
}

function scenarioItem(scenario: Scenario): MenuItem<Leads> {
  const { title, date, place, teaches } = scenario;
  return {
    name: title,
    about: [
      START.date(date ?? '', place ?? ''),
      scenarioSize(scenario),
      ...(teaches === undefined ? [] : [START.teaches(teaches)]),
    ].filter(Boolean),
    value: { list: 'seat', scenario },
  };
}

function seatItems(scenario: Scenario): MenuItem<Leads>[] {
  const { parties } = scenario;
  return [
    ...PARTIES.map(
      (party): MenuItem<Leads> => ({
        name: START.as(parties[party].name),
        about: [START.asNote(parties[party === 0 ? 1 : 0].name)],
        value: { list: 'against', scenario, party },
      }),
    ),
    { name: START.both, about: [START.bothNote], value: { kind: 'play', scenario, seats: [PERSON, PERSON] } },
    { name: START.watch, about: [START.watchNote], value: { list: 'watched', scenario } },
  ];
}

function campaignItem(opened: OpenedCampaign): MenuItem<Leads> {
  const { title, talks, parties, teaches } = opened.campaign;
  return {
    name: title,
    about: [
      START.campaignSize(counted(talks.length, 'talk'), parties.map(({ name }) => name).join(', ')),
      ...(teaches === undefined ? [] : [START.teaches(teaches)]),
    ],
    value: { list: 'campaignSeat', opened },
  };
}

function campaignSeatItems(opened: OpenedCampaign): MenuItem<Leads>[] {
  const { parties, talks } = opened.campaign;
  const talksOf = (party: string) => talks.filter((talk) => Object.values(talk.parties).includes(party));
  return [
    ...parties.map(
      ({ id, name }): MenuItem<Leads> => ({
        name: START.as(name),
        about: [START.sitsIn(talksOf(id).map((talk) => talk.id))],
        value: { list: 'campaignAgents', opened, player: id },
      }),
    ),
    {
      name: START.watch,
      about: [START.watchCampaignNote],
      value: { list: 'campaignAgents', opened, player: undefined },
    },
  ];
}

function talkItem(record: RecordEntry & { of: 'talk' }, scenarios: readonly Scenario[]): MenuItem<Leads> {
  const { scenario, name, path, moves, isOver } = record;
  return {
    name: START.recordName(scenarios.find(({ id }) => id === scenario)?.title ?? scenario, name),
    about: [
      START.record(seatsOf(record).join(START.versus), moves),
      isOver ? START.finished : START.unfinished,
      START.kept(path),
    ],
    value: { kind: 'record', path },
  };
}

function campaignRecordItem(
  record: RecordEntry & { of: 'campaign' },
  campaigns: readonly OpenedCampaign[],
): MenuItem<Leads> {
  const { campaign, name, path, isOver } = record;
  const opened = campaigns.find((one) => one.campaign.id === campaign);
  return {
    name: START.recordName(opened?.campaign.title ?? campaign, name),
    about: [
      seatsOf(record).join(START.and),
      isOver ? START.campaignFinished : reached(record, opened),
      START.kept(path),
    ],
    value: { kind: 'campaignRecord', path },
  };
}

/** Which talk is being held, or was the last; by its id where the campaign is not in the package. */
function reached({ talks, inTalk }: RecordEntry & { of: 'campaign' }, opened: OpenedCampaign | undefined): string {
  const id = talks.at(-1) ?? '';
  const scenario = opened?.campaign.talks.find((talk) => talk.id === id)?.scenario;
  const title = (scenario === undefined ? undefined : opened?.scenarios.get(scenario)?.title) ?? id;
  return START.reached(talks.length, opened?.campaign.talks.length, title, inTalk);
}

/** `us: you`, `china: tit-for-tat`. */
function seatsOf({ agents }: RecordEntry): string[] {
  return Object.entries(agents).map(([party, agent]) => `${party}: ${agent === PERSON ? START.person : agent}`);
}

function grouped<Value>(group: string, items: readonly MenuItem<Value>[]): MenuItem<Value>[] {
  return items.map((item, at) => (at === 0 ? { ...item, group } : item));
}
