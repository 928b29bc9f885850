/** Records of campaigns: what replays, what is found out, and what goes on after the program was killed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaignFaultsIn, openCampaignRecord } from '../../src/cli/campaignRecordFile.js';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();
const JULY = join(folder, 'july.jsonl');
const order = ['india', 'korea', 'japan', 'china'];
const call = [
  'campaign',
  'july-9',
  ...['--agents', 'us=boulware,india=random,japan=conceder', '--strategies', 'us=grim'],
  ...['--order', order.join(), '--seed', '7'],
];

beforeAll(() => {
  expect(warmLancaster([...call, '-o', JULY]).status).toBe(0);
});

const whole = () => readFileSync(JULY, 'utf8');

describe('a record of a campaign', () => {
  it('is true, and replays to the same story and data', () => {
    expect(warmLancaster(['replay', JULY, '--check'])).toMatchObject({ status: 0, stderr: '' });
    expect(warmLancaster(['replay', JULY, '--json']).stdout).toBe(warmLancaster([...call, '--json']).stdout);
    expect(warmLancaster(['replay', JULY]).stdout).toContain('Totals, out of 100 for each talk');
  });

  it('holds the talks in the order in which they were held, each as its own record', () => {
    const { sitting } = openCampaignRecord(JULY, undefined);
    expect(sitting.course.held.map(({ talk }) => talk.id)).toEqual(order);
    expect(warmLancaster(['replay', JULY, '--talk', 'korea']).stdout).toContain('seed 7/korea');
    const { status, stderr } = warmLancaster(['replay', JULY, '--talk', 'corea']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('(did you mean "korea"?)')]);
    expect(warmLancaster(['replay', JULY, '--debrief']).stderr).toContain('name one with --talk');
  });

  it('tells an edited line by its number', () => {
    const lines = whole().split('\n').slice(0, -1);
    for (let at = 0; at < lines.length; at += 9) {
      const edited = lines.map((line, place) => (place === at ? line.replace('{', '{ ') : line));
      const [problem] = campaignFaultsIn(Buffer.from(`${edited.join('\n')}\n`), undefined);
      expect(problem?.line, lines[at]).toBe(at + 1);
    }
  });

  it('finds out agents that decide otherwise, another order, and totals that were made up', () => {
    const faults = (text: string) => campaignFaultsIn(Buffer.from(text), undefined).map(({ message }) => message);
    expect(faults(whole().replaceAll('"us":"boulware"', '"us":"conceder"'))[0]).toMatch(/decides otherwise here/);
    const seated = '"agents":{"us":"boulware","india":"random"}';
    for (const other of [seated.replace('boulware', 'conceder'), seated.replace('random', 'person')])
      expect(campaignFaultsIn(Buffer.from(whole().replace(seated, other)), undefined)).toEqual([
        {
          line: 3,
          message: expect.stringMatching(/^the first line names (boulware for us|random for india), and not this$/),
        },
      ]);
    expect(faults(whole().replace('"talk":"india"', '"talk":"japan"'))[0]).toMatch(/not the talk to which/);
    expect(faults(whole().replace('"talk":"korea"', '"talk":"india"'))[0]).toMatch(/cannot come next/);
    expect(faults(whole().replace(/"mean":0\.\d/, '"mean":0.0'))[0]).toMatch(/replayed, this line reads/);
    expect(faults(whole().replace('"us":"grim"', '"us":"grimm"'))[0]).toMatch(/there is no compliance strategy/);
    expect(faults(whole().replace('"campaign":"july-9"', '"campaign":"july"'))[0]).toMatch(/not in the package/);
    expect(faults(whole().split('\n').slice(0, -2).join('\n'))[0]).toMatch(/the totals are missing/);
    for (const text of ['', '{', '{"campaignRecord":1}', '[]\n[]', `${whole()}{}\n`, '\u0000'])
      expect(faults(text).length, text.slice(0, 20)).toBeGreaterThan(0);
  });

  it('that is not over is told so, and nothing else, whatever its moves are', () => {
    const lines = whole().split('\n').slice(0, -2);
    const faults = (text: string) => campaignFaultsIn(Buffer.from(text), undefined);
    const missing = { message: 'the totals are missing here' };
    for (const many of [1, 2, 3, 4, Math.floor(lines.length / 2), lines.length]) {
      const text = `${lines.slice(0, many).join('\n')}\n`;
      // A talk of which nothing else is there is cut off when the campaign goes on.
      expect(faults(text)).toEqual([{ ...missing, line: many === 2 ? 2 : many + 1 }]);
      const other = text.replaceAll('"us":"boulware"', '"us":"conceder"').replace('"digest":"', '"digest":"0');
      expect(faults(other)).toMatchObject([missing]);
    }
    expect(faults(whole().slice(0, -1))).toEqual([{ line: lines.length + 1, message: 'the line end is missing' }]);
  });

  it('says by its line what nobody could follow, and which talk has no record of its own', () => {
    const [header, begins, talk, ...rest] = whole().split('\n') as [string, string, string, ...string[]];
    const parent = '{"move":0,"sha256":"x","agents":{"us":"person","india":"linear"}';
    const nested = `${talk.slice(0, -1)}${`,"parent":${parent}`.repeat(5000)}${'}'.repeat(5001)}`;
    const deep = join(folder, 'deep.jsonl');
    writeFileSync(deep, [header, begins, nested, ...rest].join('\n'));
    for (const args of [[deep], [deep, '--json'], [deep, '--talk', 'india']])
      expect(warmLancaster(['replay', ...args])).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^[^\n]*deep\.jsonl, line 3: this is nested too deep to be read\n$/),
      });
    expect(warmLancaster(['replay', deep, '--check'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('line 3: this is nested too deep to be read'),
    });
    const bare = [header, begins, begins, talk, ...rest].join('\n');
    expect(campaignFaultsIn(Buffer.from(bare), undefined)).toEqual([
      { line: 3, message: 'the record of the talk belongs here' },
    ]);
  });

  it('cut off anywhere, holds what was whole', () => {
    const cut = join(folder, 'cut.jsonl');
    const text = whole();
    for (let bytes = text.indexOf('\n') + 1; bytes < text.length; bytes += 997) {
      writeFileSync(cut, text.slice(0, bytes));
      const { sitting, sealed } = openCampaignRecord(cut, undefined);
      const ended = text.slice(0, text.slice(0, bytes).lastIndexOf('\n')).split('\n');
      expect(sealed).toBe(false);
      expect(sitting.course.held).toHaveLength(ended.filter((line) => line.startsWith('{"ending"')).length);
    }
  });
});

describe('the markets look on at a campaign', () => {
  const path = join(folder, 'market.jsonl');
  const args = ['geneva-to-london', '--seed', '7', '--market'];
  const seriesIn = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('{"ending"'))
      .map((line) => JSON.parse(line).market?.length);

  it('that agents play, and their series stand with each talk of its record', () => {
    expect(warmLancaster(['campaign', ...args, '-o', path]).status).toBe(0);
    const text = readFileSync(path, 'utf8');
    expect(JSON.parse(text.split('\n')[0] as string)).toMatchObject({ market: true });
    // A point before the first move, and one after each.
    const moves = text
      .split('{"talk"')
      .slice(1)
      .map((talk) => talk.split('\n{"move"').length - 1);
    expect(seriesIn(text)).toEqual(moves.map((many) => many + 1));
    expect(warmLancaster(['replay', path, '--check']).status).toBe(0);
    const [told] = campaignFaultsIn(Buffer.from(text.replace('"market":true,', '')), undefined);
    expect(told?.line).toBeGreaterThan(1);
  });

  it('that a person plays and goes on with, and are heard at every turn', () => {
    const own = join(folder, 'own-market.jsonl');
    const begun = warmLancaster(['play', ...args, '--plain', '-o', own], {}, '\nwalk\nyes\nq\n');
    expect(begun.stdout).toContain('Markets: breakdown 20%');
    const further = warmLancaster(['play', own, '--plain'], {}, '\nwalk\nyes\n\nwalk\nyes\n\nq\n');
    expect(further.stdout).toContain('Markets: breakdown 20%');
    const text = readFileSync(own, 'utf8');
    expect(seriesIn(text)).toEqual([2, 2, 2]);
    expect(warmLancaster(['replay', own, '--check']).status).toBe(0);
  });

  it('only where they are asked to', () => {
    expect(whole()).not.toContain('market');
  });
});

describe('a campaign that is played', () => {
  const WALKS = '\nwalk\nyes\n\nwalk\nyes\n\nwalk\nyes\n\nq\n';
  const played = join(folder, 'played.jsonl');

  it('goes on from any byte of its record to the same bytes, and is secret until it is over', () => {
    const args = ['play', 'geneva-to-london', '--as', 'china', '--against', 'boulware', '--seed', '7', '-o', played];
    expect(warmLancaster(args, {}, WALKS).status).toBe(0);
    const text = readFileSync(played, 'utf8');
    expect(warmLancaster(['replay', played, '--check']).status).toBe(0);
    const cut = join(folder, 'broken.jsonl');
    const talks = text.split('\n').flatMap((line, at) => (line.startsWith('{"talk"') ? [at] : []));
    const upTo = (lines: number) => text.split('\n').slice(0, lines).join('\n').length;
    // In the header's wake, after a talk has been named, in the middle of a line, before an ending, before the totals.
    const places = [1, (talks[0] as number) + 1, (talks[1] as number) - 1, (talks[1] as number) + 3].map(upTo);
    for (const bytes of [...places.map((place) => place + 1), (places[2] as number) + 40, text.length - 50]) {
      writeFileSync(cut, text.slice(0, bytes));
      const secret = warmLancaster(['replay', cut]);
      expect([secret.status, secret.stdout]).toEqual([2, '']);
      expect(secret.stderr).toContain(`is not over: go on with lancaster play ${cut}`);
      for (let call = 0; call < 3 && readFileSync(cut, 'utf8') !== text; call++)
        warmLancaster(['play', cut], {}, WALKS);
      expect(readFileSync(cut, 'utf8')).toBe(text);
    }
  });

  it('tells what talks were worth to both when all are over, and not line by line before', () => {
    const lines = readFileSync(played, 'utf8').trimEnd().split('\n');
    const ends = lines.filter((line) => line.startsWith('{"ending"')).map((line) => JSON.parse(line));
    expect(ends.map((end) => Object.keys(end))).toEqual(
      new Array(3).fill(['ending', 'round', 'by', 'deal', 'sha256', 'lines']),
    );
    expect(lines.findIndex((line) => /utility|price|mean/.test(line))).toBe(lines.length - 1);
  });

  it('takes nothing from a call that it was not begun with', () => {
    expect(warmLancaster(['play', played, '--as', 'us'], {}, WALKS).stderr).toContain(
      'goes on as it began: leave it out',
    );
  });
});
