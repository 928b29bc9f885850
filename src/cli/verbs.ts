import type { Verb } from './verb.js';

interface VerbEntry {
  readonly name: string;
  readonly says: string;
  /** Read only when the verb is called, so that the others cost no time. */
  readonly load: () => Promise<Verb>;
}

/** Every verb, in the order in which help lists them: one line each. */
export const verbs: readonly VerbEntry[] = [
  {
    name: 'start',
    says: 'choose a scenario and a seat from lists, as lancaster alone does',
    load: async () => (await import('./start.js')).start,
  },
  {
    name: 'play',
    says: 'negotiate, against an agent or a person at the same keyboard',
    load: async () => (await import('./play.js')).play,
  },
  {
    name: 'watch',
    says: 'step through the talks of two agents, back and forth',
    load: async () => (await import('./watch.js')).watch,
  },
  {
    name: 'run',
    says: 'play the talks of two agents and print them, or one line per repeat',
    load: async () => (await import('./run.js')).run,
  },
  {
    name: 'tournament',
    says: 'let agents meet in every scenario, many times, and tell who does well',
    load: async () => (await import('./tournament.js')).tournament,
  },
  {
    name: 'replay',
    says: 'step through a record, or check that it is true',
    load: async () => (await import('./replay.js')).replay,
  },
  {
    name: 'comply',
    says: 'tell day by day how a deal is kept after the signature',
    load: async () => (await import('./comply.js')).comply,
  },
  {
    name: 'campaign',
    says: 'play talks that follow one another, each changed by those before, or list what there is',
    load: async () => (await import('./campaign.js')).campaign,
  },
  {
    name: 'scenarios',
    says: 'list the scenarios, or tell all that is public about one',
    load: async () => (await import('./scenarios.js')).scenarios,
  },
  {
    name: 'analyze',
    says: 'tell what can be had in a scenario: outcomes, frontier, solutions, trades',
    load: async () => (await import('./analyze.js')).analyze,
  },
  {
    name: 'check',
    says: 'tell every problem in a scenario or campaign, and whether it teaches or holds together',
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'new',
    says: 'write a scenario of your own, by answering questions or from a template',
    load: async () => (await import('./new.js')).newScenario,
  },
  {
    name: 'import',
    says: 'make a scenario of files of Genius, GeniusWeb, NegMAS or OpenSpiel',
    load: async () => (await import('./import.js')).importing,
  },
  {
    name: 'export',
    says: 'write a scenario as files of Genius or NegMAS',
    load: async () => (await import('./export.js')).exporting,
  },
  {
    name: 'agents',
    says: 'list the agents, or tell all about one',
    load: async () => (await import('./agents.js')).agents,
  },
  {
    name: 'chart',
    says: 'print the statecharts of the talks as a Mermaid diagram',
    load: async () => (await import('./chart.js')).chart,
  },
  {
    name: 'schema',
    says: 'print the JSON Schema of scenarios, of campaigns, or of strategies written as rules',
    load: async () => (await import('./schema.js')).schema,
  },
];
