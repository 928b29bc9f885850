/** Records for tests: talks between agents written down, and checked as `lancaster replay --check` does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { vi } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { CheckFailed } from '../../src/cli/failure.js';
import { replay } from '../../src/cli/replay.js';
import { play } from '../../src/engine/play.js';
import { recordLines } from '../../src/engine/record.js';
import type { SessionOptions } from '../../src/engine/session.js';
import type { Deal } from '../../src/model/deal.js';
import { type RecordEnding, sealOf } from '../../src/model/record.js';

/** The lines of a whole talk between two agents by name. */
export function linesOf(deal: Deal, names: readonly [string, string], options: SessionOptions): string[] {
  const [first, second] = [hire(names[0]), hire(names[1])];
  return recordLines(play(deal, [first.seat(), second.seat()], options), { agents: [first.name, second.name] });
}

export function textOfLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The lines with a seal that fits them again: what a forger with time would hand in. */
export function resealed(lines: readonly string[]): string[] {
  const before = lines.slice(0, -1);
  const ending: RecordEnding = JSON.parse(lines.at(-1) as string);
  return [...before, JSON.stringify({ ...ending, ...sealOf(before) })];
}

/** The lines with one of them, by its number from 1, changed as data and written again. */
export function rewritten(
  lines: readonly string[],
  number: number,
  change: (data: Record<string, unknown>) => unknown,
): string[] {
  return lines.map((line, at) => {
    if (at !== number - 1) return line;
    const data = JSON.parse(line);
    change(data);
    return JSON.stringify(data);
  });
}

/** The first problem that a check tells, with the number of its line. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** Checks records as the command line does, through its verb, from a file that comes and goes. */
export function checker() {
  const folder = mkdtempSync(join(tmpdir(), 'lancaster-'));
  const file = join(folder, 'talks.jsonl');
  return {
    file,
    /** The first problem of a record, or `undefined` if it is true. */
    firstFault: async (record: string | Uint8Array, ...options: string[]): Promise<Fault | undefined> => {
      writeFileSync(file, record);
      const command = new Command('replay').exitOverride();
      replay.configure(command);
      const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      try {
        await command.parseAsync([file, '--check', ...options], { from: 'user' });
        return undefined;
      } catch (error) {
        if (!(error instanceof CheckFailed)) throw error;
        const [, line, message] = /line (\d+): (.*)/.exec(error.message.slice(file.length)) ?? [];
        if (line === undefined || message === undefined) throw new Error(`no line is named: ${error.message}`);
        return { line: Number(line), message };
      } finally {
        quiet.mockRestore();
      }
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
