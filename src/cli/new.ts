import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { visible } from '../model/printable.js';
import { scenarioJsonSchema } from '../model/scenario.js';
import { InputError, systemMessage } from './failure.js';
import { atTerminal, print } from './output.js';
import { readTemplate } from './scenarioFile.js';
import { asked } from './scenarioQuestions.js';
import { scenarioText } from './scenarioText.js';
import { terminalVoice } from './terminalVoice.js';
import type { Verb } from './verb.js';

const DEFAULT_FILE = 'my-talks.yaml';

/** What a file's name must be, so that the id in the file can be the same. */
const NAME = /^([a-z][a-z0-9-]{0,39})\.ya?ml$/;

export const newScenario: Verb = {
  configure: (command) => {
    command
      .argument('[file]', 'the new file', DEFAULT_FILE)
      .option('--blank', 'ask nothing: write a small exercise with comments, to be changed')
      .addHelpText(
        'after',
        '\nWithout a terminal it asks nothing either. schema.json, from which editors explain every key, is written beside the\nfile if it is not there. A file that is there is never overwritten.',
      )
      .action(act);
  },
};

async function act(file: string, { blank = false }: { blank?: boolean }): Promise<void> {
  const [, id] = NAME.exec(basename(file)) ?? [];
  if (id === undefined)
    throw new InputError(
      `${visible(file)} cannot name a scenario: take small letters, digits and hyphens, a letter first, and end in .yaml`,
    );
  if (existsSync(file)) throw isThere(file);
  const text = blank || !atTerminal() ? readTemplate(id) : await askedText(id);
  if (text === undefined) return print('Nothing was written.');
  writeNew(file, text);
  const schema = join(dirname(file), 'schema.json');
  const isNew = !existsSync(schema);
  if (isNew) writeNew(schema, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  const path = callable(file);
  print(
    [
      `${file} is written${isNew ? `, and ${schema} beside it, from which editors explain every key` : ''}.`,
      '',
      `  lancaster check ${path}`,
      `  lancaster play ${path}`,
    ].join('\n'),
  );
}

/** The answers to the questions as a scenario; `undefined` if there are no more answers. */
async function askedText(id: string): Promise<string | undefined> {
  const { voice, close } = terminalVoice();
  const answers = await asked(voice).finally(close);
  return answers && scenarioText(id, answers);
}

/** The path as other verbs take it: with a folder, so that it is not read as an id. */
function callable(file: string): string {
  const path = /[/\\]/.test(file) ? file : `./${file}`;
  return /^[\w./:\\~+-]+$/.test(path) ? path : `"${visible(path)}"`;
}

function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw isThere(file);
    throw new InputError(`${visible(file)} cannot be written: ${systemMessage(error)}`);
  }
}

function isThere(file: string): InputError {
  return new InputError(`${visible(file)} is there already, and nothing is overwritten: name another file`);
}
