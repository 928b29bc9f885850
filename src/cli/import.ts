import { basename } from 'node:path';
import { type Imported, type ImportOptions, importScenario } from '../formats/importScenario.js';
import { idsFor } from '../formats/safeNames.js';
import { scenarioYaml } from '../formats/scenarioYaml.js';
import { FormatError } from '../formats/sourceFile.js';
import { visible } from '../model/printable.js';
import { MOST_BYTES } from '../node/readBytes.js';
import { readText } from './bytes.js';
import { InputError } from './failure.js';
import { writeNew } from './newFile.js';
import { count } from './options.js';
import { note, print } from './output.js';
import type { Verb } from './verb.js';

interface ImportVerbOptions {
  readonly rounds: number;
  readonly scale?: number;
  readonly instance?: number;
  readonly output?: string;
}

export const importing: Verb = {
  configure: (command) => {
    command
      .argument(
        '<files...>',
        'a domain and two profiles, in the order of the parties; or one file of OpenSpiel instances',
      )
      .option('--rounds <n>', 'the rounds of the one session', count(10_000), 100)
      .option('--scale <n>', 'the points that make a utility of 1, if not as many as fit', count(1_000_000_000))
      .option('--instance <k>', 'which instance of a file of many, from 1', count(1_000_000))
      .option('-o, --output <file>', 'write the scenario to this new file instead')
      .action(act);
  },
};

function act(paths: readonly string[], { output, ...options }: ImportVerbOptions): void {
  const named = output === undefined ? {} : { id: idOf(output) };
  const { scenario, platform, notes } = imported(paths, { ...options, ...named });
  const files = paths.map((path) => visible(basename(path))).join(', ');
  const text = scenarioYaml(scenario, [
    'yaml-language-server: $schema=schema.json',
    '',
    `Imported from files of ${platform}: ${files}`,
  ]);
  const size = Buffer.byteLength(text);
  if (size > MOST_BYTES.scenario)
    throw new InputError(`these files make a scenario of ${size} bytes, and ${MOST_BYTES.scenario} is the most`);
  if (output === undefined) print(text);
  else writeNew(output, text);
  for (const sentence of notes) note(sentence);
}

/** A scenario has the id of its file. */
function idOf(output: string): string {
  return idsFor([basename(output).replace(/\.ya?ml$/i, '')], 'domain', true)[0] as string;
}

function imported(paths: readonly string[], options: ImportOptions): Imported {
  const files = paths.map((path) => ({ name: path, text: readText(path, 'domain or profile') }));
  try {
    return importScenario(files, options);
  } catch (error) {
    throw error instanceof FormatError ? new InputError(error.message) : error;
  }
}
