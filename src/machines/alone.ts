/** One chart played alone: on stage by XState, off stage compiled. Both look the same from here. */
import { createActor } from 'xstate';
import type { Chart } from './chart.js';
import { type Compiled, REFUSED } from './compile.js';
import { machineOf } from './machine.js';

export interface Alone<Context, Event> {
  /** The state in which the chart rests. */
  readonly state: string;
  /** As it stands now; off stage it changes with the next event. */
  readonly context: Readonly<Context>;
  /** Sends an event; whether the chart took it. A refused event changes nothing. */
  readonly send: (event: Event) => boolean;
}

/** The chart as an XState actor, with an immutable context after every event. */
export function aloneOnStage<Context extends object, Event extends { readonly type: string }>(
  chart: Chart<Context, Event>,
  context: Context,
): Alone<Context, Event> {
  const actor = createActor(machineOf(chart, context));
  actor.start();
  const now = () => actor.getSnapshot() as { readonly value: unknown; readonly context: Context };
  return {
    get state() {
      return String(now().value);
    },
    get context() {
      return now().context;
    },
    send: (event) => {
      const before = now();
      if (!Object.hasOwn(chart.config.states[String(before.value)]?.on ?? {}, event.type)) return false;
      actor.send(event as never);
      const after = now();
      return after.value !== before.value || after.context !== before.context;
    },
  };
}

/** The compiled chart on a context of its own, which it changes in place. */
export function aloneOffStage<Context extends object, Event extends { readonly type: string }>(
  { states, step }: Compiled<Context, Event>,
  context: Context,
): Alone<Context, Event> {
  let at = 0;
  return {
    get state() {
      return states[at] as string;
    },
    context,
    send: (event) => {
      const next = step(at, context, event);
      if (next === REFUSED) return false;
      at = next;
      return true;
    },
  };
}
