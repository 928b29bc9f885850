/** A party on stage: one parallel machine of its positions, a region for each issue, and its mandate. */
import type { Deal } from '../model/deal.js';
import type { Party } from '../model/party.js';
import { type Chart, type ChartConfig, type TransitionConfig, transitions } from './chart.js';
import { machineWith } from './machine.js';
import { type HappenEvent, type MandateContext, mandate, mandateContext, type RecessEvent } from './mandate.js';
import { type PositionContext, position, positionContext } from './position.js';

export interface PartyContext {
  readonly positions: PositionContext[];
  readonly mandate: MandateContext;
}

/** An event of one region: its own event with the region's name before the type, such as `position:tariffs.state`. */
export interface PartyEvent {
  readonly type: string;
}

interface Region {
  readonly name: string;
  readonly chart: Chart<never, never>;
  /** The part of the party's context that is this region's. */
  readonly part: (context: PartyContext) => unknown;
}

const MANDATE = 'mandate';

/** The region of an issue, apart from that of the mandate whatever the issue is called. XState would read a dot as a path. */
export function positionRegion(deal: Deal, issue: number): string {
  return `position:${(deal.scenario.issues[issue] as { id: string }).id}`;
}

export function partyMachine(deal: Deal, party: Party) {
  const regions: Region[] = [
    ...deal.scenario.issues.map((_, issue) => ({
      name: positionRegion(deal, issue),
      chart: position as Chart<never, never>,
      part: (context: PartyContext) => context.positions[issue],
    })),
    { name: MANDATE, chart: mandate as Chart<never, never>, part: (context) => context.mandate },
  ];
  const context: PartyContext = {
    positions: deal.scenario.issues.map(positionContext),
    mandate: mandateContext(deal.schedule, party),
  };
  const config = {
    id: deal.scenario.parties[party].id,
    type: 'parallel',
    states: Object.fromEntries(regions.map(({ name, chart }) => [name, prefixed(chart.config, name)])),
  };
  return machineWith<PartyContext, PartyEvent>(config, named(regions, 'guards'), named(regions, 'rules'), context);
}

export const RECESS: PartyEvent = { type: `${MANDATE}.${'recess' satisfies RecessEvent['type']}` };

export const HAPPEN: PartyEvent = { type: `${MANDATE}.${'happen' satisfies HappenEvent['type']}` };

/** Every guard or rule of every region under the region's name, at work on the region's part of the context. */
function named<Kind extends 'guards' | 'rules'>(regions: readonly Region[], kind: Kind) {
  return Object.fromEntries(
    regions.flatMap(({ name, chart, part }) =>
      Object.entries(chart[kind]).map(([key, act]) => [
        `${name}.${key}`,
        (context: PartyContext, event: PartyEvent) => act(part(context) as never, event as never),
      ]),
    ),
  ) as Chart<PartyContext, PartyEvent>[Kind];
}

/** The chart's config with events, guards and rules under the region's name. */
function prefixed({ initial, states }: ChartConfig, region: string) {
  const own = (name: string) => `${region}.${name}`;
  const renamed = (list: TransitionConfig | readonly TransitionConfig[]) =>
    transitions(list).map(({ guard, actions = [], ...rest }) => ({
      ...rest,
      ...(guard === undefined ? {} : { guard: own(guard) }),
      actions: actions.map(own),
    }));
  const state = ({ on = {}, always, ...rest }: ChartConfig['states'][string]) => ({
    ...rest,
    ...(always === undefined ? {} : { always: renamed(always) }),
    on: Object.fromEntries(Object.entries(on).map(([event, list]) => [own(event), renamed(list)])),
  });
  return {
    initial,
    states: Object.fromEntries(Object.entries(states).map(([name, config]) => [name, state(config)])),
  };
}
