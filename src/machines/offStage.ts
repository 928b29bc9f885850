/** Off stage: the compiled charts over plain contexts, for tournaments and what-ifs. */
import type { Deal } from '../model/deal.js';
import { opponent, type Pair, pair } from '../model/party.js';
import { NONE } from '../model/space.js';
import { type Compiled, compile, REFUSED } from './compile.js';
import { type MandateContext, type MandateState, mandate, mandateContext } from './mandate.js';
import { type PositionContext, type PositionEvent, type PositionState, position, positionContext } from './position.js';
import type { Stage, Standing } from './stage.js';
import { takePositions } from './taking.js';
import { type Phase, talks, talksContext } from './talks.js';

/** Compiled when the first talk off stage opens: code is made from text, which some pages' security forbids. */
let compiled: ReturnType<typeof compileAll> | undefined;

function compileAll() {
  const parts = { talks: compile(talks), position: compile(position), mandate: compile(mandate) };
  const { state, join, leave } = parts.position.on as Record<PositionEvent['type'], typeof parts.position.step>;
  return { ...parts, onState: state, onJoin: join, onLeave: leave };
}

const RECESS = { type: 'recess' } as const;
const JOIN = { type: 'join' } as const;
const LEAVE = { type: 'leave' } as const;

/** A compiled chart at work: where it is, and its context. */
interface Playing<Context> {
  state: number;
  readonly context: Context;
}

export function openOffStage(deal: Deal): Stage {
  compiled ??= compileAll();
  const { onState, onJoin, onLeave } = compiled;
  const { step: stepTalks, states } = compiled.talks;
  const { step: stepMandate } = compiled.mandate;
  const charts = compiled;
  const phases = states as readonly Phase[];
  const context = talksContext(deal);
  const positions = pair(() => deal.scenario.issues.map(() => playing(positionContext())));
  const mandates = pair((party) => playing(mandateContext(deal.schedule, party)));
  // One event serves for all: off stage nobody keeps it.
  const stating = { type: 'state' as const, option: NONE, change: 0, met: false };
  const { options, sizes } = deal.space;
  let state = 0;

  const stage: { -readonly [Key in keyof Stage]: Stage[Key] } = {
    phase: phases[state] as Phase,
    talks: context,
    act: (event) => {
      const next = stepTalks(state, context, event);
      if (next === REFUSED) return false;
      state = next;
      stage.phase = phases[state] as Phase;
      return true;
    },
    // On a tabulated space what `takePositions` does is written out: with its calls talks run at four fifths of the speed.
    take: (party, outcome, before, there) => {
      if (options === undefined) return takePositions(stage, deal, party, outcome, before, there);
      const issues = sizes.length;
      const now = outcome * issues;
      const was = before * issues;
      const across = there * issues;
      const mine = positions[party];
      const others = positions[opponent(party)];
      const { optionPoints } = deal.preferences[party];
      for (let issue = 0; issue < issues; issue++) {
        const option = options[now + issue] as number;
        const stood = before === NONE ? NONE : (options[was + issue] as number);
        if (stood === option) continue;
        const points = optionPoints[issue] as readonly number[];
        const theirs = there === NONE ? NONE : (options[across + issue] as number);
        stating.option = option;
        stating.change = stood === NONE ? 0 : (points[option] as number) - (points[stood] as number);
        stating.met = option === theirs;
        const one = mine[issue] as Playing<PositionContext>;
        one.state = onState(one.state, one.context, stating);
        if (theirs === NONE) continue;
        if (option === theirs) {
          const other = others[issue] as Playing<PositionContext>;
          move(other, onJoin(other.state, other.context, JOIN));
        } else if (stood === theirs) {
          const other = others[issue] as Playing<PositionContext>;
          move(other, onLeave(other.state, other.context, LEAVE));
        }
      }
    },
    stand: (party, issue, option, change, met) => {
      stating.option = option;
      stating.change = change;
      stating.met = met;
      const one = positions[party][issue] as Playing<PositionContext>;
      move(one, onState(one.state, one.context, stating));
    },
    tell: (party, issue, news) => {
      const one = positions[party][issue] as Playing<PositionContext>;
      move(one, news === 'join' ? onJoin(one.state, one.context, JOIN) : onLeave(one.state, one.context, LEAVE));
    },
    instruct: (party) => {
      const one = mandates[party];
      move(one, stepMandate(one.state, one.context, RECESS));
      return one.context.level;
    },
    happen: (party, change) => {
      const one = mandates[party];
      move(one, stepMandate(one.state, one.context, { type: 'happen', change }));
      return one.context.level;
    },
    scene: () => ({
      phase: stage.phase,
      talks: { ...context, mandates: [...context.mandates] },
      positions: positions.map((list) =>
        list.map((one) => standing<PositionState, PositionContext>(charts.position, one)),
      ) as unknown as Pair<Standing<PositionState, PositionContext>[]>,
      mandates: pair((party) => standing<MandateState, MandateContext>(charts.mandate, mandates[party])),
    }),
  };
  return stage;
}

function playing<Context>(context: Context): Playing<Context> {
  return { state: 0, context };
}

function move(playing: Playing<unknown>, next: number): void {
  if (next !== REFUSED) playing.state = next;
}

function standing<State extends string, Context extends object>(
  { states }: Compiled<Context, never>,
  { state, context }: Playing<Context>,
): Standing<State, Context> {
  return { state: states[state] as State, context: { ...context } };
}
