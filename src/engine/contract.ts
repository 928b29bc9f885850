/**
 * What every strategy owes, whatever it does: legal moves only, by rules that it declares; an answer that hangs on its
 * view alone, so that talks can be replayed; nothing read that it does not declare; and nothing signed that is worth
 * less than no deal. Its agents are played and watched, and every breach is told in words.
 */
import type { Deal } from '../model/deal.js';
import type { Decision } from '../model/move.js';
import { opponent, PARTIES, type Party, pair } from '../model/party.js';
import { bestPoints, pointsOf } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import { type Agent, floorOf, type View } from '../model/view.js';
import { AgentFault } from './agentFault.js';
import { ask, faultIn, late, refusalOf } from './ask.js';
import { openSession, type Session } from './session.js';
import { frozen, watched, written } from './shown.js';

/** What is put through the contract. */
export interface Candidate {
  /** Makes, anew each time, what makes a fresh agent for each talk. */
  readonly seating: () => () => Agent;
  /** Whether it declares a rule of this name. */
  readonly declares: (rule: string) => boolean;
  /** Whether it may read this of its view by what it declares to look at. */
  readonly mayRead: (key: keyof View) => boolean;
}

export interface Rival {
  readonly name: string;
  /** A fresh agent for one talk. */
  readonly seat: () => Agent;
}

/** A talk of the trial: where the candidate sits, and who sits across. */
export interface Trial {
  readonly title: string;
  readonly deal: Deal;
  readonly seat: Party;
  readonly rival: Rival;
}

export interface Tried {
  /** The talk, over unless the candidate failed in it. */
  readonly session: Session;
  /** What it did wrong, once each, from `it` on: `threw …`, and the move of its own at which it first did. */
  readonly breaches: ReadonlyMap<string, number>;
  /** What it read of its views; nothing unless it was watched closely. */
  readonly read: ReadonlySet<keyof View>;
  /** How often it was asked. */
  readonly asked: number;
}

export interface Breach {
  /** What it did wrong, from `it` on. */
  readonly what: string;
  /** The talk and move in which it first did. */
  readonly where: string;
  /** In how many talks it did. */
  readonly talks: number;
}

const SEED = '11';

const CHANGES = 'changes what its view shows';

/**
 * Plays one talk with this agent of the candidate. Closely, each view is shown three times: twice to the agent and, so
 * that nothing can be changed in it, frozen to a fresh one, which has nothing to go by but the view. That takes the time
 * of a copy of all points for each move. Throws an `AgentFault` where the rival fails.
 */
export function tried(candidate: Candidate, trial: Trial, agent: Agent, closely: boolean): Tried {
  const { deal, seat, rival } = trial;
  const session = openSession(deal, { seed: SEED, ledger: false });
  const across = rival.seat();
  const breaches = new Map<string, number>();
  const read = new Set<keyof View>();
  let asked = 0;
  const blame = (...whats: readonly string[]) => {
    for (const what of whats) if (!breaches.has(what)) breaches.set(what, asked);
  };
  const decide = closely
    ? (view: View) => {
        const shown = frozen(view);
        const first = ask({ decide: (own) => agent.decide(watched(own, read)) }, view);
        blame(...unlike(candidate, agent, view, shown, first));
        return first;
      }
    : (view: View) => ask(agent, view);
  /** Lets the candidate move; whether it did. */
  const move = (): boolean => {
    asked++;
    const view = session.view(seat);
    const decided = decide(view);
    if (typeof decided !== 'string') blame(...lapses(candidate, view, decided));
    const fault = typeof decided === 'string' ? decided : refusalOf(session, seat, decided);
    if (fault !== undefined) blame(fault);
    return fault === undefined;
  };
  while (!session.over) {
    if (session.turn === seat) {
      if (!move()) break;
    } else {
      const fault = faultIn(session, opponent(seat), across);
      if (fault === undefined) continue;
      if (breaches.has(CHANGES)) break;
      throw new AgentFault(opponent(seat), fault, session);
    }
  }
  blame(...[...read].filter((key) => !candidate.mayRead(key)).map((key) => `reads ${key} and does not declare it`));
  blame(...badlySigned(session, seat));
  return { session, breaches, read, asked };
}

/** Where an agent answers a view otherwise than it first did, or has changed it; `shown` is the view as it was. */
function unlike({ seating }: Candidate, agent: Agent, view: View, shown: View, first: Decision | string): string[] {
  const before = written(shown);
  const answer = JSON.stringify(first);
  const unchanged = written(view) === before;
  const again = JSON.stringify(ask(agent, view));
  const afresh = JSON.stringify(
    ask(
      late(() => seating()()),
      shown,
    ),
  );
  return [
    ...(again === answer ? [] : ['answers the same view otherwise when it is asked again']),
    ...(afresh === answer ? [] : ['answers otherwise than a fresh agent that is shown the same view']),
    ...(unchanged && written(view) === before && written(shown) === before ? [] : [CHANGES]),
  ];
}

function lapses({ declares }: Candidate, view: View, { type, because }: Decision): string[] {
  const hopeless = view.question !== 'extension' && bestPoints(view.preferences) < floorOf(view);
  return [
    ...(declares(because) ? [] : [`moves by the rule "${because}", which it does not declare`]),
    ...(hopeless && type !== 'walk' ? ['does not walk out where nothing it may sign is worth as much as no deal'] : []),
  ];
}

function badlySigned(session: Session, seat: Party): string[] {
  const outcome = session.result()?.outcome ?? NONE;
  const own = session.deal.preferences[seat];
  return outcome === NONE || pointsOf(own, outcome) >= own.reservation ? [] : ['signs what is worth less than no deal'];
}

/** Every talk of a trial: on each of these deals in either seat against each rival. */
export function trialsOn(deals: readonly (readonly [string, Deal])[], rivals: readonly Rival[]): Trial[] {
  return deals.flatMap(([title, deal]) =>
    rivals.flatMap((rival) => PARTIES.map((seat) => ({ title, deal, seat, rival }))),
  );
}

/**
 * Puts a candidate through the trials, each closely with an agent of its own and once more with one whose maker has
 * served all the talks before. `begin`, if given, is told each talk before it is played.
 */
export function breachesIn(candidate: Candidate, trials: readonly Trial[], begin?: (talk: string) => void): Breach[] {
  const found = new Map<string, Breach>();
  let seat: (() => Agent) | undefined;
  const seatAgain = () => {
    seat ??= candidate.seating();
    return seat();
  };
  for (const trial of trials) {
    const talk = talkWords(trial);
    begin?.(talk);
    const { session, breaches } = tried(
      candidate,
      trial,
      late(() => candidate.seating()()),
      true,
    );
    const told = new Map(breaches);
    if (told.size === 0) {
      const again = tried(candidate, trial, late(seatAgain), false);
      if (!sameMoves(session, again.session)) told.set('plays the same talk otherwise after other talks', 1);
    }
    for (const [what, move] of told) {
      const { where = `${talk}, at its move ${move}`, talks = 0 } = found.get(what) ?? {};
      found.set(what, { what, where, talks: talks + 1 });
    }
    // Parties share the tables of a deal: what is played on changed ones says nothing.
    if (told.has(CHANGES)) break;
  }
  return [...found.values()];
}

function sameMoves(one: Session, other: Session): boolean {
  return JSON.stringify(one.moves) === JSON.stringify(other.moves);
}

function talkWords({ title, deal, seat, rival }: Trial): string {
  const names = pair((party) => deal.scenario.parties[party].name);
  return `${title}, as ${names[seat]} against ${rival.name}`;
}

/** A breach as a sentence about whoever committed it. */
export function breachSentence(name: string, { what, where, talks }: Breach): string {
  const more = talks === 1 ? '' : `, and in ${talks - 1} more ${talks === 2 ? 'talk' : 'talks'}`;
  return `${name} ${what}: ${where}${more}`;
}
