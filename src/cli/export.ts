import { Option } from 'commander';
import { exportScenario, TARGETS, type Target } from '../formats/exportScenario.js';
import { FormatError } from '../formats/sourceFile.js';
import type { Scenario } from '../model/scenario.js';
import { InputError } from './failure.js';
import { freePaths, writeNew } from './newFile.js';
import { note, print } from './output.js';
import { DEFAULT_SCENARIO, openScenario } from './scenarioFile.js';
import type { Verb } from './verb.js';

interface ExportOptions {
  readonly to: Target;
  readonly output?: string;
}

export const exporting: Verb = {
  configure: (command) => {
    command
      .argument('[scenario]', 'a scenario by id or path', DEFAULT_SCENARIO)
      .addOption(new Option('--to <platform>', 'whose files to write').choices(TARGETS).makeOptionMandatory())
      .option('-o, --output <dir>', 'the folder to write to: a new file for the domain and for each party', '.')
      .action(act);
  },
};

function act(name: string, { to, output = '.' }: ExportOptions): void {
  const { files, notes } = exported(openScenario(name), to);
  const paths = freePaths(
    output,
    files.map((file) => file.name),
  );
  for (const [at, { text }] of files.entries()) writeNew(paths[at] as string, text);
  print(paths.join('\n'));
  for (const sentence of notes) note(sentence);
}

function exported(scenario: Scenario, to: Target): ReturnType<typeof exportScenario> {
  try {
    return exportScenario(scenario, to);
  } catch (error) {
    throw error instanceof FormatError ? new InputError(error.message) : error;
  }
}
