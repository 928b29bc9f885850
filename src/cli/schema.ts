import { Argument } from 'commander';
import { rulesJsonSchema } from '../agents/ruleBased/schema.js';
import { campaignJsonSchema } from '../model/campaign.js';
import { scenarioJsonSchema } from '../model/scenario.js';
import { print } from './output.js';
import type { Verb } from './verb.js';

const SCHEMAS: Readonly<Record<string, () => object>> = {
  scenario: scenarioJsonSchema,
  campaign: campaignJsonSchema,
  rules: rulesJsonSchema,
};

export const schema: Verb = {
  configure: (command) => {
    command
      .addArgument(
        new Argument('[format]', 'the format of scenarios, of campaigns, or of strategies written as rules')
          .choices(Object.keys(SCHEMAS))
          .default('scenario'),
      )
      .action((format: string) => print(JSON.stringify(SCHEMAS[format]?.(), null, 2)));
  },
};
