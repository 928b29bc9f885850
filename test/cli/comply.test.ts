import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();

const PORTS = readFileSync(new URL('../../scenarios/two-ports.yaml', import.meta.url), 'utf8');

const BLOCK = `
compliance:
  slowWalker: southport
  licences: { issue: magnets, named: ["12"] }
  standstill: { issue: truce, options: ["365"] }
`;

/** The two ports with a block on compliance, and two records of talks there: one with a deal, one without. */
const ports = join(folder, 'ports.yaml');
const record = join(folder, 'ports.jsonl');
const noDeal = join(folder, 'no-deal.jsonl');

beforeAll(() => {
  writeFileSync(ports, PORTS + BLOCK);
  warmLancaster(['run', ports, '--agents', 'logroller,linear', '--seed', '7', '-o', record]);
  warmLancaster(['run', ports, '--agents', 'hardliner,hardliner', '--seed', '7', '-o', noDeal]);
});

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('comply', () => {
  it('tells one seed day by day, with the flow and both judgements', () => {
    const { stdout, stderr, status } = warmLancaster(['comply', '--seed', '7']);
    expect([stderr, status]).toEqual(['', 0]);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'US: opportunist   China: opportunist',
      'The text is vague on licences and has no standstill clause.',
      'Seed 7, 120 days after the signature',
    ]);
    expect(lines).toContain('   9    8 % █             US takes a countermeasure; 1 now stands.');
    expect(lines).toContain('  17    8 % █             US openly accuses China of breaking the deal.');
    expect(lines).toContain('China, by what it earned until the quarrel on day 9: 814 points, 54 more.');
    expect(stdout).toMatch(/China, by what it cost over all 121 days: [\d,]+ points, [\d,]+ less\./);
    // Two days a column: 24 days of slow-walking, and nobody looks at a curve wider than a page.
    const curve = lines.find((line) => /^[▁▂▃▄▅▆▇█]+$/.test(line)) ?? '';
    expect(curve).toHaveLength(61);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(100);
  });

  it('says that no quarrel came, and what happened unbidden', () => {
    const firm = ['comply', '--licences', 'named', '--standstill', '--strategies', 'patient,faithful', '--days', '30'];
    expect(warmLancaster(firm).stdout).toContain('US, by what it earned, as no quarrel came: 1,9');
    const unbidden = Array.from(
      { length: 5 },
      (_, seed) => warmLancaster(['comply', '--strategies', 'faithful,faithful', '--seed', `${seed}`]).stdout,
    ).join('');
    expect(unbidden).toMatch(/An agency of US takes a measure outside the text, unbidden\.|Forms hold up the licences/);
  });

  it('prints with --json a header, a line per day and the judgement, the same bytes every time', () => {
    const args = [
      'comply',
      '--seed',
      '7',
      '--days',
      '40',
      '--json',
      '--strategies',
      'tit-for-tat,slow-walker(pace=0.1)',
    ];
    const { stdout, stderr } = warmLancaster(args);
    expect(stderr).toBe('');
    expect(warmLancaster(args).stdout).toBe(stdout);
    const lines = jsonLines(stdout);
    expect(lines).toHaveLength(1 + 41 + 1);
    expect(lines[0]).toEqual({
      licences: 'vague',
      standstill: false,
      slowWalker: 'china',
      strategies: { us: 'tit-for-tat', china: 'slow-walker(pace=0.1)' },
      seed: '7',
    });
    expect(lines[4]).toEqual({
      day: 3,
      phase: 'slowWalking',
      flow: 10,
      rival: 0,
      counters: 0,
      happened: [{ what: 'slow', by: 'china', willed: true }],
      points: { us: 10, china: 109 },
    });
    expect(Object.keys(lines.at(-1) ?? {})).toEqual(['quarrel', 'judged']);
  });

  it('lists the strategies in its help, and what a day is worth', () => {
    const { stdout } = warmLancaster(['comply', '--help']);
    expect(stdout).toContain('  slow-walker(pace=0.08)      Strains the deal whatever the text says');
    expect(stdout).toMatch(/to both 10 less while the quarrel is open\.\n/);
  });

  it('tells with --repeats how often and when, in a table or as one object', () => {
    const args = ['comply', '--seed', '7', '--repeats', '50'];
    const table = warmLancaster(args).stdout;
    expect(table).toContain('Seeds 7/1 to 7/50, 120 days after the signature');
    const data = JSON.parse(warmLancaster([...args, '--json']).stdout) as Record<string, number>;
    expect(data).toMatchObject({ seeds: 50, days: 120, licences: 'vague' });
    expect(table).toMatch(new RegExp(`Seeds with talks by day 42 +${((data.talked ?? 0) * 100).toFixed(1)} %`));
    const single = jsonLines(warmLancaster(['comply', '--seed', '7/1', '--json']).stdout);
    expect(single.at(-1)).toHaveProperty('quarrel');
  });
});

describe('what was signed', () => {
  const headOf = (args: string[]) => jsonLines(warmLancaster(['comply', ...args, '--json', '--days', '5']).stdout)[0];

  it('comes from a record', () => {
    const ending = jsonLines(readFileSync(record, 'utf8')).at(-1) as { deal: Record<string, string> };
    expect(ending.deal).toEqual({ magnets: '12', tools: 'open', truce: '90' });
    expect(headOf([record, '--scenario', ports])).toMatchObject({
      licences: 'named',
      standstill: false,
      slowWalker: 'southport',
      strategies: { northport: 'opportunist', southport: 'opportunist' },
    });
  });

  it('comes from a deal of a scenario, which may leave out what does not matter', () => {
    const signed = (deal: string) => headOf(['--scenario', ports, '--deal', deal]);
    expect(signed('magnets=6,truce=365')).toMatchObject({ licences: 'vague', standstill: true });
    expect(signed('truce = 30, magnets = 12, tools = case')).toMatchObject({ licences: 'named', standstill: false });
  });

  it('is what was really signed, where the scenario tells and the call does not', () => {
    const london = ['--scenario', 'london-2025'];
    const named = { licences: 'named', standstill: false, slowWalker: 'china', quarrels: 1 };
    expect(headOf(london)).toMatchObject(named);
    const firm = [...london, '--deal', 'rare-earths=big-three,chip-software=lift-and-freeze'];
    expect(headOf(firm)).toMatchObject({ licences: 'vague', standstill: true });
    expect(warmLancaster(['comply', ...london, '--days', '5']).stdout).toContain(
      'no standstill clause.\nIt settles a quarrel, after which new measures come more rarely.\n',
    );
  });

  it('is told in the words of the scenario', () => {
    const { stdout } = warmLancaster(['comply', '--scenario', ports, '--deal', 'magnets=6,truce=30', '--seed', '7']);
    expect(stdout).toContain('South walks its licences slowly.');
  });

  const wrong: [string[], string][] = [
    [['--strategies', 'grim'], '--strategies takes two, one for each of us and china'],
    [['--strategies', 'grim,grimm'], 'there is no compliance strategy "grimm" (did you mean "grim"?)'],
    [['--strategies', 'boulware,grim'], 'there is no compliance strategy "boulware"; the compliance strategies are'],
    [['--strategies', 'slow-walker(pace=2),grim'], 'slow-walker(pace) takes a number from 0 to 0.99, not "2"'],
    [['--licences', 'clear'], 'Allowed choices are vague, named.'],
    [['--days', '0'], 'It takes a whole number from 1 to 1,000.'],
    [['--repeats', '10001'], 'It takes a whole number from 1 to 10,000.'],
    [['--deal', 'magnets=6'], '--deal needs the scenario that it is a deal of: add --scenario'],
    [['--scenario', 'two-ports'], 'two-ports does not tell what was really signed: say it with --deal'],
    [['--scenario', 'two-ports', '--deal', 'magnets=6'], 'two-ports does not say how its deals are kept'],
    [['--scenario', 'ports', '--deal', 'a=b', '--standstill'], 'leave out --licences and --standstill'],
    [['--scenario', ports, '--deal', 'magnets=6'], '--deal must say what was signed on truce'],
    [['--scenario', ports, '--deal', 'magnet=6'], '--deal: "magnet" is not an issue (did you mean "magnets"?)'],
    [['--scenario', ports, '--deal', 'magnets=7'], '"7" is not an option of magnets; the options are 12, 6 and 0'],
    [['--scenario', ports, '--deal', 'magnets=6,magnets=6'], '--deal names magnets twice'],
    [['--scenario', ports, '--deal', 'magnets'], '--deal takes issue=option, parted by commas; not "magnets"'],
    [['--scenario', ports, '--deal', '__proto__=6'], '"__proto__" is not an issue'],
    [[record], 'has changed since this record was made'],
    [[record, '--deal', 'magnets=6'], 'a record has its own deal: leave out --deal'],
    [[record, '--licences', 'named'], 'leave out --licences and --standstill'],
    [[noDeal, '--scenario', ports], 'have not ended in a deal, so there is nothing to keep'],
  ];

  it.each(wrong)('%j is refused in one sentence with exit code 2', (args, sentence) => {
    const { stdout, stderr, status } = warmLancaster(['comply', ...args]);
    expect(stderr).toContain(sentence);
    expect([stdout, status, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1]);
  });
});

it('chart draws it', () => {
  const { stdout } = warmLancaster(['chart', 'two-ports', 'compliance']);
  expect(stdout).toContain('compliance_leadersCall --> compliance_renegotiating : meet [mayMeet] / meet, arrive');
});
