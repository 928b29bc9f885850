/** A call of the command line, spelled so that a shell takes it. */
import type { Command } from 'commander';

/** Options that change no result. */
const WITHOUT_EFFECT = ['workers', 'out', 'json'];

/** The call that makes the same rows again, whatever folder and machine: every option that decides them. */
export function spelled(command: Command): string {
  const words = command.options.flatMap((option) => {
    const name = option.attributeName();
    const value = command.getOptionValue(name);
    const given = command.getOptionValueSource(name) === 'cli';
    if (!given || WITHOUT_EFFECT.includes(name)) return [];
    if (typeof value === 'boolean') return [option.long as string];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => [option.long as string, quoted(String(one))]);
  });
  return ['lancaster', 'tournament', ...words].join(' ');
}

/** As a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:,~+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
