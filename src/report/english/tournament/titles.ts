/** The titles of a tournament's report, and what stands around its sections. */
import { capital, minus, several, thousands } from '../numbers.js';

export const TITLES = {
  ranking: 'Ranking',
  outcomes: 'How the talks ended',
  scenarios: 'Scenario by scenario',
  means: 'Every mean',
  spaces: 'What was agreed',
  payoffs: 'Agent against agent',
  time: 'Agreement over time',
  game: 'The game between strategies',
  response: 'What the parameters do',
  methods: 'Methods',
} as const;

export const PAGE = {
  title: (scenarios: readonly string[]) =>
    scenarios.length === 1 ? `Tournament: ${scenarios[0]}` : `Tournament over ${several(scenarios.length, 'scenario')}`,
  skip: 'Skip to the report',
  size: (agents: number, scenarios: number, talks: number) =>
    `${capital(several(agents, 'agent'))}, ${several(scenarios, 'scenario')}, ${thousands(talks)} ${talks === 1 ? 'talk' : 'talks'}.`,
  incomplete: (talks: number, all: number) =>
    `The tournament is not over: ${thousands(talks)} of ${thousands(all)} talks have been played, and what follows is of these.`,
  best: (names: string, utility: string, many: boolean) =>
    `${names} ${many ? 'share the first rank' : 'ranks first'} with a mean utility of ${utility} out of 100.`,
  nobody: 'No talk has been played.',
  made: (version: string, seed: string) => `Lancaster ${minus(version)}, seed ${seed}`,
} as const;
