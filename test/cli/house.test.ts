import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { house } from '../../src/cli/house.js';
import { linesOf, openTable } from '../../src/engine/table.js';
import { PERSON } from '../../src/model/record.js';
import type { OpenedRecord } from '../../src/ui/house.js';
import { plainOn } from '../../src/ui/plain/plainOn.js';
import { seatFor } from '../../src/ui/seats.js';
import { temporaryFolder } from '../helpers/folder.js';
import { begun } from '../helpers/house.js';
import { textOfLines } from '../helpers/records.js';
import { changed, dealOf } from '../helpers/scenarios.js';
import { heardWith } from '../helpers/voice.js';

const folder = temporaryFolder();
const ports = dealOf('two-ports');
let records: string;

beforeEach(() => {
  records = mkdtempSync(join(folder, 'records-'));
  vi.stubEnv('LANCASTER_RECORDS', records);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A talk of the two ports in the house, with these lines typed; the path of its record. */
async function played(...lines: string[]): Promise<string> {
  const opening = begun(house, openTable(ports, [seatFor(PERSON), seatFor('tit-for-tat')], '1'));
  if (opening.on !== 'table') throw new Error(opening.on);
  await plainOn(house, opening, '1', heardWith(lines).voice);
  return opening.keeper.path;
}

const OFFER = ['set 1 1', 'set 2 1', 'set 3 1', 'send'];

/** Its lines, without their ends. */
const linesIn = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

function written(name: string, text: string | Uint8Array): string {
  const path = join(records, name);
  writeFileSync(path, text);
  return path;
}

/** The record, or why it cannot be opened. */
function opened(path: string): OpenedRecord | string {
  const record = house.openRecord(path);
  return record.ok ? record.value : record.why;
}

/** Why the talk of a record cannot go on. */
function resumed(path: string): string | undefined {
  const record = opened(path);
  if (typeof record === 'string') throw new Error(record);
  const keeper = record.resume();
  if (keeper.ok) keeper.value.close();
  return keeper.ok ? undefined : keeper.why;
}

describe('the list of records', () => {
  it('is empty where there is no folder, and says nothing of that', () => {
    rmSync(records, { recursive: true });
    expect(house.records()).toEqual([]);
    expect(house.scenarios().faults).toEqual([]);
  });

  it('tells who sat where, how far it got, and whether it is over', async () => {
    const left = await played(...OFFER);
    const over = await played('walk', 'yes');
    expect(house.records()).toEqual([
      {
        path: left,
        name: 'two-ports-1',
        of: 'talk',
        scenario: 'two-ports',
        agents: { northport: PERSON, southport: 'tit-for-tat' },
        moves: 2,
        isBegun: true,
        isOver: false,
      },
      {
        path: over,
        name: 'two-ports-2',
        of: 'talk',
        scenario: 'two-ports',
        agents: { northport: PERSON, southport: 'tit-for-tat' },
        moves: 1,
        isBegun: true,
        isOver: true,
      },
    ]);
  });

  it('has the latest six to go on with and eight to look back on, whatever their names', async () => {
    const [left, over] = [await played(...OFFER), await played('walk', 'yes')].map((path) => readFileSync(path)) as [
      Buffer,
      Buffer,
    ];
    rmSync(records, { recursive: true });
    mkdirSync(records);
    const order = [7, 3, 9, 1, 5, 8, 2, 6, 4, 0];
    for (const [at, number] of order.entries())
      for (const [name, text] of [
        ['left', left],
        ['over', over],
      ] as const)
        utimesSync(written(`${name}-${number}.jsonl`, text), 1_000_000, 1_000_000 + at);
    const latest = [...order].reverse();
    expect(house.records().map(({ name }) => name)).toEqual([
      ...latest.slice(0, 6).map((number) => `left-${number}`),
      ...latest.slice(0, 8).map((number) => `over-${number}`),
    ]);
  });

  it('passes over what is no record of a person, and nothing of that hides the others', async () => {
    const path = await played(...OFFER);
    written('empty.jsonl', '');
    written(
      'bytes.jsonl',
      Uint8Array.from({ length: 300 }, (_, at) => 255 - at),
    );
    written('text.jsonl', 'Dear diary\n');
    written('other.jsonl', '{"record":1}\n');
    written('deep.jsonl', deep(linesIn(path)));
    written('notes.txt', readFileSync(path));
    written('esc\u001b[2J.jsonl', readFileSync(path));
    written('agents.jsonl', changed(readFileSync(path, 'utf8'), PERSON, 'boulware'));
    truncateSync(written('big.jsonl', readFileSync(path)), 10_000_001);
    mkdirSync(join(records, 'folder.jsonl'));
    symlinkSync('nowhere', join(records, 'link.jsonl'));
    symlinkSync('loop.jsonl', join(records, 'loop.jsonl'));
    expect(house.records().map(({ name }) => name)).toEqual([basename(path, '.jsonl')]);
    expect(house.scenarios().faults).toEqual([]);
  });

  it('counts the whole lines of a record that was broken off in the middle of one', async () => {
    const path = await played(...OFFER);
    appendFileSync(path, '{"move":3,"ro');
    expect(house.records()).toMatchObject([{ path, moves: 2, isOver: false }]);
  });

  it('says so if the folder is none, and what to do', () => {
    vi.stubEnv('LANCASTER_RECORDS', written('file', ''));
    expect(house.records()).toEqual([]);
    expect(house.scenarios().faults).toEqual([
      `the folder of records, ${join(records, 'file')}, cannot be read: part of the path is a file, not a folder; name another folder in LANCASTER_RECORDS`,
    ]);
  });
});

/** A record taken over from one that was taken over, and so on for thousands of times. */
function deep([header, ...moves]: readonly string[]): string {
  const parent = '{"move":0,"sha256":"x","agents":{"northport":"person","southport":"linear"}';
  const nested = `${`,"parent":${parent}`.repeat(5000)}${'}'.repeat(5000)}`;
  return textOfLines([`${header?.slice(0, -1)}${nested}}`, ...moves]);
}

describe('a new record', () => {
  const lines = linesOf(openTable(ports, [seatFor(PERSON), seatFor(PERSON)], '1'));

  function begin(): string {
    const kept = house.begin(ports, lines);
    if (!kept.ok) return kept.why;
    kept.value.close();
    return kept.value.path;
  }

  it('makes its folder, and takes the first free name', () => {
    vi.stubEnv('LANCASTER_RECORDS', join(records, 'in', 'here'));
    expect([begin(), begin()].map((path) => path.slice(records.length))).toEqual([
      '/in/here/two-ports-1.jsonl',
      '/in/here/two-ports-2.jsonl',
    ]);
    rmSync(join(records, 'in/here/two-ports-1.jsonl'));
    expect(basename(begin())).toBe('two-ports-1.jsonl');
    expect(readFileSync(join(records, 'in/here/two-ports-1.jsonl'), 'utf8')).toBe(textOfLines(lines));
  });

  it('has a path that is right from anywhere', () => {
    vi.stubEnv('LANCASTER_RECORDS', join('..', '..', '..', '..', '..', '..', '..', '..', records));
    expect(begin()).toBe(join(records, 'two-ports-1.jsonl'));
  });

  it('passes over what stands in its place, even a link that leads nowhere', () => {
    mkdirSync(join(records, 'two-ports-1.jsonl'));
    symlinkSync('nowhere', join(records, 'two-ports-2.jsonl'));
    expect(basename(begin())).toBe('two-ports-3.jsonl');
    expect(readdirSync(records)).not.toContain('nowhere');
  });

  it.each([
    ['file', 'the folder of records, PATH, cannot be made: there is a file of that name'],
    ['file/records', 'the folder of records, PATH, cannot be made: part of the path is a file, not a folder'],
    ['link', 'the folder of records, PATH, cannot be made: there is a file of that name'],
  ])('cannot be kept in %s, and says so with a way out', (place, why) => {
    written('file', '');
    symlinkSync('nowhere/at/all', join(records, 'link'));
    const path = join(records, place);
    vi.stubEnv('LANCASTER_RECORDS', path);
    expect(begin()).toBe(`${why.replace('PATH', path)}; name another folder in LANCASTER_RECORDS`);
  });

  it.skipIf(process.platform !== 'linux')('cannot be kept where nothing can be, and does not try for ever', () => {
    vi.stubEnv('LANCASTER_RECORDS', '/proc/lancaster/records');
    expect(begin()).toBe(
      'the folder of records, /proc/lancaster/records, cannot be made: there is no such file or folder; name another folder in LANCASTER_RECORDS',
    );
    vi.stubEnv('LANCASTER_RECORDS', '/proc/self');
    expect(begin()).toMatch(
      /^\/proc\/self\/two-ports-1\.jsonl cannot be written: .*; name another folder in LANCASTER_RECORDS$/,
    );
  });
});

describe('a record that is opened', () => {
  it('is the talk as it stood', async () => {
    const path = await played(...OFFER);
    expect(opened(path)).toMatchObject({ path, names: [PERSON, 'tit-for-tat'], parent: undefined, sealed: false });
    const record = opened(await played('walk', 'yes')) as OpenedRecord;
    expect(record.sealed).toBe(true);
    expect(record.session.result()).toMatchObject({ ending: 'walkedOut', by: 0 });
  });

  it('cut anywhere, as by a power cut, goes on to the same last byte', async () => {
    const turns = [OFFER, ['set 1 1', 'set 2 2', 'set 3 1', 'send'], ['walk', 'yes']];
    const whole = readFileSync(await played(...turns.flat()));
    const header = whole.indexOf('\n') + 1;
    const ends = [...whole].flatMap((byte, at) => (byte === 0x0a ? [at - 1, at, at + 1, at + 2] : []));
    const between = Array.from({ length: Math.floor(whole.length / 41) }, (_, at) => at * 41);
    for (const cut of [...ends, ...between].filter((at) => at >= header && at < whole.length)) {
      const path = written(`cut-${cut}.jsonl`, whole.subarray(0, cut));
      const record = opened(path) as OpenedRecord;
      const made = record.session.moves.filter(({ by }) => by === 0).length;
      await plainOn(house, { on: 'record', record }, '1', heardWith(turns.slice(made).flat()).voice);
      expect(readFileSync(path).equals(whole), `cut at ${cut}`).toBe(true);
    }
    for (const cut of [0, 1, header - 1])
      expect(opened(written('cut.jsonl', whole.subarray(0, cut)))).toContain('line 1: this is not a line of JSON');
  });

  it('is not touched by looking at it', async () => {
    const path = await played(...OFFER);
    appendFileSync(path, '{"move":3,"ro');
    const before = readFileSync(path);
    opened(path);
    house.records();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each<[string, (lines: string[]) => string | Buffer, string]>([
    [
      'another scenario',
      ([one, ...more]) => textOfLines([changed(one as string, '"two-ports"', '"three-ports"'), ...more]),
      'this record is of three-ports, which is not in the package: name its file with --scenario',
    ],
    [
      'a scenario that has changed',
      ([one, ...more]) => textOfLines([(one as string).replace(/"digest":"..../, '"digest":"0000'), ...more]),
      'line 1: the scenario two-ports has changed since this record was made',
    ],
    [
      'a seat that nobody is named for',
      ([one, ...more]) => textOfLines([changed(one as string, '"southport"', '"westport"'), ...more]),
      'the record does not name who sat in both seats',
    ],
    [
      'a move that the rules do not let pass',
      ([one, , three]) => textOfLines([one as string, (three as string).replace('"move":2', '"move":1')]),
      'line 2: the referee refuses this move: ',
    ],
    [
      'a move of nobody',
      ([one, two]) => textOfLines([one as string, changed(two as string, '"northport"', '"northprt"')]),
      'line 2: there is no party "northprt"',
    ],
    [
      'a line that is none',
      ([one, two]) => textOfLines([one as string, 'nonsense', two as string]),
      'line 2: this is not a line of JSON',
    ],
    ['parents without end', deep, 'line 1: this is nested too deep to be read'],
    [
      'bytes that are no text',
      (lines) => Buffer.from(textOfLines(lines).replace('0.1.0', '0.1.\u00ff'), 'latin1'),
      'line 1: this is not text in UTF-8',
    ],
  ])('with %s is refused with the line', async (_, broken, sentence) => {
    const path = await played(...OFFER);
    writeFileSync(path, broken(linesIn(path)));
    expect(opened(path)).toContain(sentence);
  });

  it('has torn text only in the half line that is cut off', async () => {
    const path = await played(...OFFER);
    const before = readFileSync(path);
    appendFileSync(path, Buffer.from('{"because":"ö').subarray(0, -1));
    expect(resumed(path)).toBeUndefined();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each<[string, (text: string) => string, string]>([
    ['was edited', (text) => changed(text, '"move":1,', '"move": 1,'), 'line 2: replayed, this line reads otherwise'],
    [
      'has the line ends of Windows',
      (text) => text.replaceAll('\n', '\r\n'),
      'line 1: the lines end as on Windows, in CRLF: a record has LF',
    ],
    [
      'names a third seat',
      (text) => changed(text, '"southport":"tit-for-tat"', '"southport":"tit-for-tat","x":"person"'),
      'line 1: replayed, this line reads otherwise',
    ],
  ])('and %s is shown and not gone on with, for its seal would not fit', async (_, edit, sentence) => {
    const path = await played(...OFFER);
    const text = edit(readFileSync(path, 'utf8'));
    writeFileSync(path, text);
    expect((opened(path) as OpenedRecord).session.moves).toHaveLength(2);
    expect(resumed(path)).toContain(sentence);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('and has changed since is not gone on with', async () => {
    const path = await played(...OFFER);
    const record = opened(path) as OpenedRecord;
    appendFileSync(path, 'mine\n');
    expect(record.resume()).toEqual({ ok: false, why: `${path} has been changed by another program` });
    rmSync(path);
    expect(record.resume()).toEqual({ ok: false, why: `${path} cannot be written: there is no such file or folder` });
    mkdirSync(path);
    expect(record.resume()).toEqual({ ok: false, why: `${path} cannot be written: it is a folder, not a file` });
  });

  it.each(['nothing.jsonl', 'folder.jsonl', 'file/x.jsonl'])('at %s cannot be read', (name) => {
    mkdirSync(join(records, 'folder.jsonl'));
    written('file', '');
    const path = join(records, name);
    expect(opened(path)).toMatch(/ cannot be read: (there is no such|it is a folder|part of the path)/);
    expect(opened(path)).toContain(path);
  });
});
