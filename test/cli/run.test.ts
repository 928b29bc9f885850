import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/agents/index.js';
import { lancaster, warmLancaster } from '../helpers/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'lancaster-'));

function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('run --json', () => {
  const args = ['run', 'london-2025', '--agents', 'boulware,conceder', '--seed', '7', '--json'];
  const { stdout, stderr } = lancaster(args);
  const [header, ...rest] = jsonLines(stdout);
  const ending = rest.at(-1);
  const moves = rest.slice(0, -1);

  it('prints the record and nothing else, the same bytes every time', () => {
    expect(stderr).toBe('');
    expect(lancaster(args).stdout).toBe(stdout);
  });

  it('heads it with scenario, digest, agents and seed, in that order', () => {
    expect(Object.keys(header ?? {})).toEqual(['record', 'version', 'scenario', 'digest', 'agents', 'seed']);
    expect(header).toMatchObject({
      record: 1,
      scenario: 'london-2025',
      agents: { us: 'boulware', china: 'conceder' },
      seed: '7',
    });
    expect(header?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has a line per move in the words of the scenario', () => {
    expect(moves.map(({ move }) => move)).toEqual(moves.map((_, at) => at + 1));
    expect(moves[0]).toEqual({
      move: 1,
      round: 1,
      by: 'us',
      type: 'offer',
      offer: {
        'rare-earths': 'general',
        'chip-software': 'keep',
        'jet-engines': 'keep',
        chemicals: 'refuse',
        nuclear: 'keep',
        tariffs: '30-10',
        truce: 'aug-12',
        visas: 'revoke',
        fentanyl: 'joint',
      },
      because: 'aspire',
    });
  });

  it('closes with ending, deal, utilities and seal', () => {
    expect(Object.keys(ending ?? {})).toEqual(['ending', 'round', 'by', 'deal', 'utility', 'sha256', 'lines']);
    expect(ending).toMatchObject({ ending: 'expired', deal: null, by: null, utility: { us: 0.43, china: 0.3 } });
  });

  it('is another record for another seed where the agents draw', () => {
    const random = (seed: string) => lancaster(['run', '--agents', 'random,random', '--seed', seed, '--json']).stdout;
    expect(random('7')).toBe(random('7'));
    expect(jsonLines(random('7')).slice(1)).not.toEqual(jsonLines(random('8')).slice(1));
  });
});

describe('run', () => {
  it('plays plain alternating offers with --rounds: one session, no last word, no extension', () => {
    const lines = jsonLines(lancaster(['run', '--agents', 'hardliner,hardliner', '--rounds', '3', '--json']).stdout);
    expect(lines[0]).toMatchObject({ rounds: 3 });
    expect(lines).toHaveLength(1 + 6 + 1);
    expect(lines.at(-1)).toMatchObject({ ending: 'expired', round: 3 });
  });

  it('prints a line per repeat, with the seeds S/1 to S/n', () => {
    const { stdout } = lancaster([
      'run',
      'two-ports',
      '--agents',
      'random,random',
      '--seed',
      '7',
      '--repeats',
      '5',
      '--json',
    ]);
    const lines = jsonLines(stdout);
    expect(lines.map(({ seed }) => seed)).toEqual(['7/1', '7/2', '7/3', '7/4', '7/5']);
    for (const line of lines) expect(Object.keys(line)).toEqual(['seed', 'ending', 'round', 'deal', 'utility']);
    const single = jsonLines(
      lancaster(['run', 'two-ports', '--agents', 'random,random', '--seed', '7/3', '--json']).stdout,
    );
    const { ending, round, deal, utility } = single.at(-1) as Record<string, unknown>;
    expect(lines[2]).toEqual({ seed: '7/3', ending, round, deal, utility });
  });

  it('writes with -o what --json prints, and leaves nothing half-written', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const file = join(own, 'talks.jsonl');
    const { stdout } = lancaster(['run', '--seed', '7', '-o', file]);
    expect(stdout).toMatch(/^agreed in round/);
    expect(readFileSync(file, 'utf8')).toBe(lancaster(['run', '--seed', '7', '--json']).stdout);
    expect(readdirSync(own)).toEqual(['talks.jsonl']);
  });

  it('shows every problem of a scenario file with its line, and plays nothing', () => {
    const file = join(folder, 'bad.yaml');
    writeFileSync(file, 'format: 1\nid: bad\ntitel: Bad\n');
    const { stdout, stderr, status } = warmLancaster(['run', file]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('line 3, titel: unknown key (did you mean "title"?)');
    expect(stderr.split('\n').length).toBeGreaterThan(4);
  });
});

describe('replay', () => {
  const file = join(folder, 'replayed.jsonl');
  warmLancaster(['run', '--agents', 'random,tit-for-tat', '--seed', '7', '-o', file]);

  it('prints the same talks as run', () => {
    const run = warmLancaster(['run', '--agents', 'random,tit-for-tat', '--seed', '7']).stdout;
    expect(warmLancaster(['replay', file]).stdout).toBe(run);
  });

  it('--check passes on what run wrote', () => {
    const { stdout, status } = warmLancaster(['replay', '--check', file]);
    expect(status).toBe(0);
    expect(stdout).toContain('is true');
  });

  it('--check names an edited line and exits 1', () => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const edited = join(folder, 'edited.jsonl');
    writeFileSync(edited, lines.with(4, (lines[4] ?? '').replace('"round":2', '"round":3')).join('\n'));
    const { stderr, status } = warmLancaster(['replay', '--check', edited]);
    expect(status).toBe(1);
    expect(stderr).toContain('line 5: this line was changed after the record was sealed');
  });

  it('does not play a record on a scenario that has changed since', () => {
    const changed = join(folder, 'ports.yaml');
    const original = readFileSync(new URL('../../scenarios/two-ports.yaml', import.meta.url), 'utf8');
    writeFileSync(changed, original.replace('reservation: 40', 'reservation: 41'));
    const record = join(folder, 'ports.jsonl');
    warmLancaster(['run', 'two-ports', '-o', record]);
    const { stderr, status } = warmLancaster(['replay', record, '--scenario', changed]);
    expect(status).toBe(2);
    expect(stderr).toContain('the scenario two-ports has changed since this record was made');
    expect(warmLancaster(['replay', '--check', record, '--scenario', changed]).status).toBe(1);
  });
});

describe('lists', () => {
  it('agents, scenarios, schema and chart print what there is', () => {
    expect(warmLancaster(['agents']).stdout).toContain('tit-for-tat');
    expect(warmLancaster(['agents', 'boulware']).stdout).toContain('exponent = 0.2, from 0 to 1');
    expect(JSON.parse(warmLancaster(['agents', '--json']).stdout)).toHaveLength(strategies.length);
    expect(warmLancaster(['scenarios']).stdout).toContain('9 issues, 103,680 outcomes, 18 rounds in 3 sessions');
    expect(JSON.parse(warmLancaster(['schema']).stdout)).toMatchObject({ title: 'Lancaster scenario' });
    expect(warmLancaster(['chart', 'london-2025']).stdout).toMatch(/^stateDiagram-v2\n/);
    expect(warmLancaster(['chart', 'london-2025', 'mandate']).stdout).toContain('US: 76.0, then 66.0, then 55.0');
  });
});
