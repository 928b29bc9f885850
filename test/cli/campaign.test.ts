import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCampaign } from '../../src/cli/campaignFile.js';
import { campaignIds } from '../../src/cli/campaignShelf.js';
import { campaignJsonSchema } from '../../src/model/campaign.js';
import { problemLine } from '../../src/node/fileProblems.js';
import { warmLancaster } from '../helpers/cli.js';
import { changed } from '../helpers/scenarios.js';

const file = (name: string) => readFileSync(new URL(`../../campaigns/${name}`, import.meta.url), 'utf8');
const JULY = file('july-9.yaml');
const GENEVA = file('geneva-to-london.yaml');

function problemsIn(text: string): string[] {
  const read = readCampaign(text);
  return read.ok ? [] : read.problems.map(problemLine);
}

describe('the campaigns of the package', () => {
  it.each(campaignIds())('%s is without problems, and told to its end', (id) => {
    expect(problemsIn(file(`${id}.yaml`))).toEqual([]);
    const { stdout, stderr, status } = warmLancaster(['campaign', id, '--seed', '7']);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/^1\. .+\n {2}Nothing before it has changed it\.\n {2}Result: agreed in round/m);
    expect(stdout).toMatch(/ {2}In reality \(US 66\.1, China 66\.2\):/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
  });

  it('have their schema beside them', () => {
    expect(JSON.parse(file('schema.json'))).toEqual(JSON.parse(JSON.stringify(campaignJsonSchema())));
    expect(JSON.parse(warmLancaster(['schema', 'campaign']).stdout)).toEqual(JSON.parse(file('schema.json')));
  });

  it('are listed where none is named', () => {
    expect(warmLancaster(['campaign']).stdout).toContain(
      'july-9  The United States and four partners before 9 July 2025',
    );
    const listed = JSON.parse(warmLancaster(['campaign', '--json']).stdout) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(campaignIds());
  });
});

describe('campaign', () => {
  it('plays the order that was chosen, and prints data only with --json, the same bytes every time', () => {
    const args = ['campaign', 'july-9', '--order', 'japan,korea,india,china', '--agents', 'us=random', '--json'];
    const { stdout, stderr } = warmLancaster(args);
    expect(stderr).toBe('');
    expect(warmLancaster(args).stdout).toBe(stdout);
    const data = JSON.parse(stdout) as { agents: object; talks: { talk: string; from: string }[]; totals: object };
    expect(data.talks.map(({ talk }) => talk)).toEqual(['japan', 'korea', 'india', 'china']);
    expect(data.talks.map(({ from }) => from)).toEqual(['2025-06-09', '2025-06-16', '2025-06-23', '2025-06-30']);
    expect(data.agents).toMatchObject({ us: 'random', china: 'logroller' });
    expect(data.totals).toMatchObject({ us: { talks: 4 }, india: { talks: 1 } });
  });

  it('names a deadline once, with every talk from which it took something', () => {
    const nobody = ['japan', 'korea', 'india', 'china', 'us'].map((party) => `${party}=hardliner`).join(',');
    const { stdout } = warmLancaster(['campaign', 'july-9', '--agents', nobody]);
    expect(stdout.match(/^.+: End of the .+$/gm)).toEqual([
      '9 July 2025: End of the pause',
      '12 August 2025: End of the truce with China',
    ]);
    const [, pause = ''] = stdout.split('9 July 2025: End of the pause\n');
    const [taken = ''] = pause.split('\n\n');
    expect(taken.match(/^ {2}\w+ has not signed/gm)).toEqual([
      '  Japan has not signed',
      '  Korea has not signed',
      '  India has not signed',
    ]);
    // The points of the file, beside each.
    expect(taken.match(/\(US: no deal -1; \w+: no deal -\d\)/g)).toEqual([
      '(US: no deal -1; Japan: no deal -4)',
      '(US: no deal -1; Korea: no deal -4)',
      '(US: no deal -1; India: no deal -6)',
    ]);
  });

  it('tells at the end what each way of keeping a deal earned, as comply does', () => {
    const args = ['campaign', 'geneva-to-london', '--agents', 'us=random,china=random', '--seed', '3'];
    const [geneva] = JSON.parse(warmLancaster([...args, '--json']).stdout).talks;
    const deal = Object.entries(geneva.deal).map(([issue, option]) => `${issue}=${option}`);
    const kept = ['--deal', deal.join(), '--days', '28', '--seed', '3/geneva'];
    const { stdout } = warmLancaster(['comply', '--scenario', 'geneva-2025', ...kept]);
    const judged = stdout.split('\n').filter((line) => /, by what it (earned|cost)/.test(line));
    expect(judged).toHaveLength(4);
    const prose = warmLancaster(args).stdout;
    expect(prose).toContain(`The deal of geneva, until london:\n${judged.map((line) => `  ${line}\n`).join('')}`);
    // Walked slowly it pays until the quarrel, and not over all.
    expect(judged[2]).toMatch(/China, by what it earned until the quarrel on day \d+: .* more\.$/);
    expect(judged[3]).toMatch(/China, by what it cost over all 29 days: .* less\.$/);
  });

  it('parts the paragraphs of its situation, as its brief does', () => {
    expect(warmLancaster(['campaign', 'july-9']).stdout).toContain(
      'ten or twelve deals by then.\n\nThere are four weeks',
    );
    expect(warmLancaster(['scenarios', 'two-ports']).stdout).toMatch(/about to run out\.\n\n {2}Their harbour masters/);
  });

  it('prints a line for each repeat, each of them the campaign of its own seed', () => {
    const args = ['campaign', 'geneva-to-london', '--agents', 'us=random,china=random'];
    const lines = warmLancaster([...args, '--repeats', '3', '--json'])
      .stdout.trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(warmLancaster([...args, '--seed', '1/2', '--json']).stdout.trimEnd()).toBe(lines[1]);
    expect(warmLancaster([...args, '--repeats', '2']).stdout).toMatch(/^1\/1 {2}US \d+\.\d, China \d+\.\d; signed: /);
  });

  it('keeps what was signed as it is told', () => {
    const { stdout } = warmLancaster([
      'campaign',
      'geneva-to-london',
      '--strategies',
      'us=faithful,china=faithful',
      '--seed',
      '7',
    ]);
    expect(stdout).toContain('28 days after the signature licences let through 60% of normal, and 0 measures stood.');
  });

  const wrong: [string[], string][] = [
    [['july'], 'there is no campaign "july"'],
    [['july-9', '--agents', 'boulware'], '--agents takes party=name, parted by commas; not "boulware"'],
    [['july-9', '--agents', 'boulware(exponent=1)'], '--agents takes party=name'],
    [['july-9', '--agents', 'usa=boulware'], '--agents: there is no party "usa" (did you mean "us"?)'],
    [['july-9', '--agents', 'us=boulware,us=linear'], '--agents names us twice'],
    [['july-9', '--agents', 'us=boulwar'], 'there is no agent "boulwar" (did you mean "boulware"?)'],
    [['july-9', '--strategies', 'us=grimm'], 'there is no compliance strategy "grimm" (did you mean "grim"?)'],
    [['july-9', '--order', 'japan'], '--order: the order leaves out china and korea and india'],
    [['july-9', '--order', 'japan,japan,korea,india'], '--order: the order names japan twice'],
    [['july-9', '--order', '\u001b[2J'], '--order: there is no talk "\\u001b[2J"'],
    [['geneva-to-london', '--order', 'london,geneva'], 'the talks of geneva-to-london have a fixed order'],
    [['./nothing.yaml'], './nothing.yaml cannot be read: there is no such file or folder'],
    [['scenarios/two-ports.yaml'], 'scenarios/two-ports.yaml is a scenario, and a campaign belongs here'],
    [['july-9', '--repeats', '0'], 'It takes a whole number from 1 to 1,000,000.'],
  ];

  it.each(wrong)('%j is refused with exit code 2', (args, sentence) => {
    const { stdout, stderr, status } = warmLancaster(['campaign', ...args]);
    expect(stderr).toContain(sentence);
    expect([stdout, status]).toEqual(['', 2]);
  });
});

describe('a faulty file', () => {
  it.each([
    [JULY, 'scenario: us-japan-2025', 'scenario: us-japan', /talks\[1\]\.scenario: there is no scenario "us-japan"/],
    [JULY, '{ us: us, japan: japan }', '{ us: us, nippon: japan }', /parties\.nippon: "nippon" is not a party/],
    [JULY, '{ us: us, korea: korea }', '{ us: us, korea: us }', /us cannot sit on both sides/],
    [JULY, 'choice: us', 'choice: japan', /talks\[0\]\.parties: japan chooses the order and must sit in every talk/],
    [JULY, '  - { from: 2025-06-30, to: 2025-07-08 }\n', '', /calendar: 4 talks need as many places .*, not 3/],
    [JULY, 'from: 2025-06-16', 'from: 2025-06-12', /calendar\[1\]\.from: 2025-06-12 is before 2025-06-13/],
    [JULY, 'to: 2025-06-20', 'to: 2025-06-31', /calendar\[1\]\.to: a day such as 2025-06-09/],
    [
      JULY,
      'investment: [350-cash, 200-150, 350-loans] } }\n    to: india',
      'fund: ["1"] } }\n    to: india',
      /"fund" is not an issue/,
    ],
    [
      JULY,
      'purchases: ["500"] } }\n    to: korea',
      'purchases: ["5"] } }\n    to: korea',
      /"5" is not an option of purchases/,
    ],
    [JULY, 'china: { reservation: -6 }', 'japan: { reservation: -6 }', /"japan" does not sit in china/],
    [
      JULY,
      'korea: { reservation: 3, mandate: 2 }',
      'korea: { reservation: 3, mandate: 43 }',
      /could lift the mandate of korea in korea to 101, over 100/,
    ],
    [
      JULY,
      'korea: { reservation: 3, mandate: 2 }',
      'korea: { reservation: 0.125 }',
      /0\.125 has more than two decimals/,
    ],
    [GENEVA, 'until: london', 'until: geneva', /compliance\[0\]\.until: geneva does not come after geneva/],
    [
      GENEVA,
      'signed: 2025-05-12\n    until: london',
      'signed: 2022-05-12\n    until: london',
      /there are 1124 days; 0 to 1000 it may be/,
    ],
    [
      GENEVA,
      'with: { rare-earths: [general, m12] } }',
      'and: [{ talk: stockholm, ends: deal }] }',
      /carries\[\d+\]\.to: stockholm does not come after stockholm/,
    ],
    [
      GENEVA,
      'no-deal, and: [{ talk: geneva, ends: no-deal }]',
      'no-deal, and: [{ talk: genva, ends: no-deal }]',
      /when\.and\[0\]\.talk: there is no talk "genva"/,
    ],
    [
      GENEVA,
      'no-deal, and: [{ talk: geneva, ends: no-deal }]',
      'no-deal, and: [{ talk: geneva, ends: no-deal, with: { duration: ["30"] } }]',
      /when\.and\[0\]\.with: only a deal has options/,
    ],
    [
      GENEVA,
      'and: [{ talk: geneva, ends: deal, with: { us-tariff: ["34"] } }]',
      'and: [{ talk: geneva, ends: deal, with: { us-tariff: ["35"] } }]',
      /when\.and\[0\]\.with\.us-tariff\[0\]: "35" is not an option of us-tariff/,
    ],
    [
      GENEVA,
      'no-deal, and: [{ talk: geneva, ends: no-deal }]',
      'no-deal, and: []',
      /when\.and: needs at least 1, and there are 0/,
    ],
    [
      GENEVA,
      'when: { talk: london, ends: no-deal }\n    finds',
      'when: { talk: stockholm, ends: no-deal }\n    finds',
      /compliance\[1\]\.until: stockholm does not come after stockholm/,
    ],
    [
      GENEVA,
      'china: { reservation: 23, mandate: 6 }',
      'china: { reservation: 50, mandate: 6 }',
      /could lift the reservation of china in stockholm to 110, over 100/,
    ],
    [
      GENEVA,
      'when: { talk: geneva, ends: no-deal }',
      'when: { talk: genva, ends: no-deal }',
      /there is no talk "genva" \(did you mean "geneva"\?\)/,
    ],
    [
      GENEVA,
      'visas: drop }',
      'visa: drop }',
      /finds\[1\]\.settles\.visa: "visa" is not an issue \(did you mean "visas"\?\)/,
    ],
    [
      GENEVA,
      'visas: drop }',
      'visas: drops }',
      /settles\.visas: "drops" is not an option of visas \(did you mean "drop"/,
    ],
    [
      GENEVA,
      'visas: drop }',
      'rare-earths: general }',
      /settles\.rare-earths: china may not sign general: settle the issue at an option without a red line/,
    ],
    [GENEVA, 'order: fixed', 'order: free', /order: /],
    [GENEVA, 'order: fixed', 'order: fixed\nodrer: 1', /odrer: unknown key/],
  ])('is told with line and place (%#)', (text, passage, replacement, sentence) => {
    const problems = problemsIn(changed(text, passage, replacement));
    expect(problems.join('\n')).toMatch(sentence);
    for (const problem of problems) expect(problem).toMatch(/^line \d+, /);
  });

  it.each(['', '[]', 'a: &a [*a]', '!!js/function x', '{', 'talks: 3', '\u0000'])(
    '%j is no campaign, and no crash',
    (text) => {
      expect(problemsIn(text).length).toBeGreaterThan(0);
    },
  );
});
