/**
 * A chart is data: a valid XState config in which guards and rules are only names, and the functions of those names.
 * Guards look, rules mutate. On stage a rule runs inside Immer's `produce`; off stage it mutates in place.
 */

export interface Chart<Context, Event extends { readonly type: string }> {
  readonly config: ChartConfig;
  readonly guards: Readonly<Record<string, (context: Context, event: Event) => boolean>>;
  readonly rules: Readonly<Record<string, (context: Context, event: Event) => void>>;
}

export interface ChartConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateConfig>>;
}

interface StateConfig {
  readonly type?: 'final';
  readonly on?: Readonly<Record<string, TransitionConfig | readonly TransitionConfig[]>>;
  /** Taken at once, without an event: the first whose guard holds. */
  readonly always?: readonly TransitionConfig[];
}

export interface TransitionConfig {
  readonly guard?: string;
  readonly target?: string;
  readonly actions?: readonly string[];
}

/** A transition list, whichever way it was written. */
export function transitions(config: TransitionConfig | readonly TransitionConfig[]): readonly TransitionConfig[] {
  return Array.isArray(config) ? config : [config as TransitionConfig];
}
