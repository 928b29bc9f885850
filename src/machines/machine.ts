import { freeze, produce } from 'immer';
import { assign, setup } from 'xstate';
import type { Chart } from './chart.js';

/** An XState machine of the chart; every rule runs inside Immer, so each snapshot stays as it was. */
export function machineOf<Context extends object, Event extends { readonly type: string }>(
  chart: Chart<Context, Event>,
  context: Context,
) {
  return machineWith<Context, Event>(chart.config, chart.guards, chart.rules, context);
}

/** The same from a config and its functions, for charts put together from several. */
export function machineWith<Context extends object, Event extends { readonly type: string }>(
  config: object,
  guards: Chart<Context, Event>['guards'],
  rules: Chart<Context, Event>['rules'],
  context: Context,
) {
  return setup({
    types: { context: {} as Context, events: {} as Event },
    guards: mapped(
      guards,
      (guard) =>
        ({ context, event }: { context: Context; event: Event }) =>
          guard(context, event),
    ),
    actions: mapped(rules, (rule) =>
      assign<Context, Event, undefined, Event, never>(({ context, event }) =>
        produce(context, (draft) => {
          rule(draft as Context, event);
        }),
      ),
    ),
  }).createMachine({ ...config, context: freeze(context, true) } as never);
}

function mapped<From, To>(record: Readonly<Record<string, From>>, make: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}
