/** Charts drawn as text: Mermaid state diagrams, which GitHub, editors and mermaid.live render. */
import { type ChartConfig, type TransitionConfig, transitions } from './chart.js';

/** A chart to draw: its config, its title, and a note of what it is in this scenario. */
export interface Drawing {
  readonly chart: ChartConfig;
  readonly title: string;
  readonly note: readonly string[];
}

/** All charts in one diagram, each as a composite state. */
export function drawCharts(drawings: readonly Drawing[]): string {
  return ['stateDiagram-v2', ...drawings.flatMap(drawChart)].join('\n');
}

function drawChart({ chart, title, note }: Drawing): string[] {
  const id = (state: string) => `${chart.id}_${state}`;
  const body = Object.entries(chart.states).flatMap(([name, state]) => [
    `    state "${name}" as ${id(name)}`,
    ...Object.entries(state.on ?? {}).flatMap(([event, list]) =>
      transitions(list).map((transition) => arrow(id, name, transition, event)),
    ),
    ...(state.always ?? []).map((transition) => arrow(id, name, transition, '')),
    ...(state.type === 'final' ? [`    ${id(name)} --> [*]`] : []),
  ]);
  return [
    `  state "${quoted(title)}" as ${chart.id} {`,
    `    [*] --> ${id(chart.initial)}`,
    ...body,
    '  }',
    `  note right of ${chart.id}`,
    ...note.map((line) => `    ${quoted(line)}`),
    '  end note',
  ];
}

/** `from --> to : event [guard] / rule, rule`. */
function arrow(id: (state: string) => string, from: string, transition: TransitionConfig, event: string): string {
  const { guard, target = from, actions = [] } = transition;
  const label = [event, guard === undefined ? '' : `[${guard}]`, actions.length > 0 ? `/ ${actions.join(', ')}` : ''];
  const text = label.filter(Boolean).join(' ');
  return `    ${id(from)} --> ${id(target)}${text === '' ? '' : ` : ${text}`}`;
}

/** Text without the signs that Mermaid would read as its own. */
function quoted(text: string): string {
  return text
    .replace(/["#;{}<>]|%(?=%)/g, ' ')
    .replace(/(end)\s+(note)/gi, '$1-$2')
    .replace(/^\s*:+/, '');
}
