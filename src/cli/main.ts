#!/usr/bin/env node
/**
 * The command line. React's development build leaks, Ink looks only at FORCE_COLOR and draws nothing where CI is set, even
 * at a terminal: all are told before anything that reads them is loaded. Verbs are loaded only when called.
 */
import { Command, CommanderError } from 'commander';
import { AgentFault } from '../engine/agentFault.js';
import { visible } from '../model/printable.js';
import { rightNames } from '../model/problem.js';
import { VERSION } from '../model/version.js';
import { CheckFailed, InputError, Interrupted, systemMessage } from './failure.js';
import { verbs } from './verbs.js';

process.env.NODE_ENV ??= 'production';
if (process.env.NO_COLOR || process.env.TERM === 'dumb') process.env.FORCE_COLOR = '0';
if (process.stdout.isTTY) Object.assign(process.env, { CI: 'false', CONTINUOUS_INTEGRATION: 'false' });

const EXIT = { done: 0, checkFailed: 1, wrongInput: 2, interrupted: 130 };

async function main(args: readonly string[]): Promise<number> {
  const program = new Command('lancaster')
    .description('Bilateral talks, simulated: one seed, one transcript.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .usage('[verb] [options]')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .addHelpText(
      'after',
      '\nWithout a verb: choose from lists, or print the talks in London where there is no terminal.\nMore: lancaster <verb> --help',
    );

  const [called] = args;
  for (const { name, says, load } of verbs) {
    const command = program.command(name).description(says).helpOption('-h, --help', 'print this help');
    if (name === called) (await load()).configure(command);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return failed(error, called ?? '');
  }
}

/** Says what went wrong in one sentence and returns the exit code; a fault of our own shows no stack either. */
function failed(error: unknown, called: string): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    complain(usageSentence(error, called));
    return EXIT.wrongInput;
  }
  if (error instanceof AgentFault) {
    complain(error.message);
    return EXIT.wrongInput;
  }
  if (error instanceof CheckFailed) {
    complain(error.message);
    return EXIT.checkFailed;
  }
  if (error instanceof Interrupted) {
    complain(error.message);
    return EXIT.interrupted;
  }
  if (error instanceof InputError) {
    complain(error.message);
    return EXIT.wrongInput;
  }
  const message = error instanceof Error ? error.message : String(error);
  complain(`a fault of the program, not of yours: ${message}`);
  if (process.env.LANCASTER_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.wrongInput;
}

function complain(sentence: string): void {
  process.stderr.write(`lancaster: ${sentence.split('\n').map(visible).join('\n')}\n`);
}

/** Commander's own sentence, in one line and with the nearest right verb. */
function usageSentence({ code, message }: CommanderError, called: string): string {
  const names = verbs.map(({ name }) => name);
  if (code === 'commander.unknownCommand' || (code === 'commander.excessArguments' && !names.includes(called)))
    return `there is no verb "${called}"${rightNames(called, names, 'verbs')}`;
  return message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*?)\?\)/, ' (did you mean $1?)')
    .replaceAll('\n', ' ');
}

// A reader that closes early, as `| head` does, ends the program without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  if (error.code === 'EIO' && process.stdout.isTTY) hangUp();
  complain(`the output cannot be written: ${systemMessage(error)}`);
  process.exit(EXIT.wrongInput);
});

// What is said beside the output may have nobody to read it, or no room in its log: the work goes on.
process.stderr.on('error', () => undefined);

/** The window is gone, and who sat there too. On its own way out Node would abort: it cannot put that terminal right. */
function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** `lancaster` alone, or with nothing but --plain, is `lancaster start`; `help run` is `run --help`. */
function meant([first, ...rest]: readonly string[]): string[] {
  if (first === undefined || first === '--plain') return ['start', ...(first === undefined ? [] : [first]), ...rest];
  return first === 'help' ? [...rest.slice(0, 1), '--help'] : [first, ...rest];
}

const code = await main(meant(process.argv.slice(2)));
if (code !== EXIT.done) process.exitCode = code;
