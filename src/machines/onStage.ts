/** On stage: the talks and the two parties as actors of one XState system, every move an immutable snapshot. */
import { type Actor, type AnyActorRef, createActor, setup } from 'xstate';
import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { machineOf } from './machine.js';
import type { MandateState } from './mandate.js';
import { HAPPEN, type PartyContext, partyMachine, positionRegion, RECESS } from './party.js';
import type { PositionState } from './position.js';
import type { Scene, Stage } from './stage.js';
import { takePositions } from './taking.js';
import { type Phase, type TalksContext, talks, talksContext } from './talks.js';

interface Snapshot<Context> {
  readonly status: 'active' | 'done' | 'error' | 'stopped';
  readonly value: unknown;
  readonly context: Context;
}

export function openOnStage(deal: Deal): Stage {
  const house = createActor(houseMachine(deal));
  house.start();
  const referee = actorIn(house, 'talks');
  const parties = pair((party) => actorIn(house, `party-${party}`));
  const regions = deal.scenario.issues.map((_, issue) => positionRegion(deal, issue));
  const talksNow = () => referee.getSnapshot() as Snapshot<TalksContext>;
  const partiesNow = () => pair((party) => parties[party].getSnapshot() as Snapshot<PartyContext>);

  const stage: Stage = {
    get phase() {
      return talksNow().value as Phase;
    },
    get talks() {
      return talksNow().context;
    },
    act: (event) => {
      const before = talksNow();
      // An actor that is done warns of events, and XState has events of its own: only those of the chart are sent.
      const known = talks.config.states[before.value as Phase]?.on ?? {};
      if (before.status === 'done' || !Object.hasOwn(known, event.type)) return false;
      referee.send(event);
      const after = talksNow();
      return after.value !== before.value || after.context !== before.context;
    },
    take: (party, outcome, before, there) => takePositions(stage, deal, party, outcome, before, there),
    stand: (party, issue, option, change, met) =>
      parties[party].send({ type: `${regions[issue]}.state`, option, change, met }),
    tell: (party, issue, news) => parties[party].send({ type: `${regions[issue]}.${news}` }),
    instruct: (party) => {
      parties[party].send(RECESS);
      return partiesNow()[party].context.mandate.level;
    },
    happen: (party, change) => {
      parties[party].send({ ...HAPPEN, change });
      return partiesNow()[party].context.mandate.level;
    },
    scene: () => sceneOf(talksNow(), partiesNow(), regions),
  };
  return stage;
}

function sceneOf(talks: Snapshot<TalksContext>, parties: Pair<Snapshot<PartyContext>>, regions: string[]): Scene {
  const stateOf = (party: 0 | 1, region: string) => (parties[party].value as Record<string, string>)[region];
  return {
    phase: talks.value as Phase,
    talks: Object.freeze(talks.context),
    positions: pair((party) =>
      parties[party].context.positions.map((context, issue) => ({
        state: stateOf(party, regions[issue] as string) as PositionState,
        context,
      })),
    ),
    mandates: pair((party) => ({
      state: stateOf(party, 'mandate') as MandateState,
      context: parties[party].context.mandate,
    })),
  };
}

/** The house: it does nothing but hold its three actors in one system. */
function houseMachine(deal: Deal) {
  const actors = {
    talks: machineOf(talks, talksContext(deal)),
    'party-0': partyMachine(deal, 0),
    'party-1': partyMachine(deal, 1),
  };
  return setup({ actors }).createMachine({
    id: 'house',
    invoke: [
      { src: 'talks', systemId: 'talks' },
      { src: 'party-0', systemId: 'party-0' },
      { src: 'party-1', systemId: 'party-1' },
    ],
  });
}

function actorIn(house: Actor<ReturnType<typeof houseMachine>>, id: string): AnyActorRef {
  return house.system.get(id) as AnyActorRef;
}
