import { scenarioJsonSchema } from '../model/scenario.js';
import { print } from './output.js';
import type { Verb } from './verb.js';

export const schema: Verb = {
  configure: (command) => {
    command.action(() => print(JSON.stringify(scenarioJsonSchema(), null, 2)));
  },
};
