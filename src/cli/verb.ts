import type { Command } from 'commander';

/** A verb of the command line: its arguments and options, and what it does. */
export interface Verb {
  readonly configure: (command: Command) => void;
}
