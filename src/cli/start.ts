import { prepare } from '../model/deal.js';
import { talkOf } from '../ui/seats.js';
import { PAIR_WATCHED } from '../ui/start.js';
import { transcript } from '../ui/transcript.js';
import { DEFAULT_SEED } from './options.js';
import { atTerminal, print } from './output.js';
import { plainly } from './plainly.js';
import { DEFAULT_SCENARIO, openScenario } from './scenarioFile.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

export const start: Verb = {
  configure: (command) => {
    command.option('--plain', 'lines of text instead of screens, as for a screen reader').action(act);
  },
};

/** Opens the lists. Without a terminal there is nobody to choose: it plays the default scenario and prints it. */
async function act({ plain }: { plain?: boolean }): Promise<void> {
  if (plain) return plainly({ on: 'start' }, DEFAULT_SEED);
  if (atTerminal()) return shown({ on: 'start' }, DEFAULT_SEED);
  const { session, names } = talkOf(prepare(openScenario(DEFAULT_SCENARIO)), PAIR_WATCHED, DEFAULT_SEED);
  print(transcript(session, names));
}
