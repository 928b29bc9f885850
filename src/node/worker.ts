/** A thread of a tournament: it is told which fixtures to play, and hands their results over in slices of time. */
import { parentPort, workerData } from 'node:worker_threads';
import { hire } from '../agents/hire.js';
import { enroll } from '../agents/roster.js';
import { playFixture, type Seating, stopped, tournamentOf } from '../engine/tournament.js';
import type { Party } from '../model/party.js';
import type { Played } from '../model/tournament.js';
import { banAmong } from './banned.js';
import { openGuest } from './guests.js';
import { openPacker } from './packed.js';
import { NO_ROWS, rowWriter } from './rowText.js';
import { type Answer, PULSE, type Range, type Task } from './work.js';

/** Milliseconds of a slice: what is lost when a thread has to be stopped, and how often progress is told. */
const SLICE = 100;

/** Fixtures of a slice at the most, however fast they are. */
const MOST_FIXTURES = 4096;

const { tournament: options, guests, rows, pulse: shared } = workerData as Task;
const pulse = new Int32Array(shared);
for (const guest of guests) enroll(await openGuest(guest));
const tournament = tournamentOf(options);
const writer = rows ? rowWriter(tournament) : NO_ROWS;

/** A name is hired once: what its strategy precomputes serves all its talks. */
const hired = new Map(tournament.agents.map((name) => [name, hire(name).seat] as const));
const seat: Seating = (name) => (hired.get(name) as ReturnType<typeof hire>['seat'])();

function onTurn(by: Party): void {
  pulse[PULSE.by] = by;
  Atomics.add(pulse, PULSE.asked, 1);
}

function resultOf(number: number, { stopped: known, banned }: Range): Played {
  const fault = known.get(number) ?? banAmong(tournament, number, banned);
  if (fault !== undefined) return stopped(tournament, number, fault);
  pulse[PULSE.fixture] = number;
  return playFixture(tournament, number, seat, onTurn);
}

function play(range: Range): void {
  for (let number = range.from; number < range.to; ) {
    const most = Math.min(range.to, number + MOST_FIXTURES);
    const packer = openPacker(number, most - number);
    const until = performance.now() + SLICE;
    do {
      const played = resultOf(number++, range);
      packer.add(played);
      writer.add(played);
    } while (number < most && performance.now() < until);
    const slice = { results: packer.packed(), rows: writer.taken() };
    answer(slice, [slice.results.numbers.buffer, slice.rows.buffer]);
  }
}

function answer(message: Answer, buffers: ArrayBufferLike[] = []): void {
  parentPort?.postMessage(message, buffers as ArrayBuffer[]);
}

parentPort?.on('message', (range: Range) => {
  try {
    play(range);
  } catch (error) {
    // What an agent throws is its own fault and is caught where it plays: this is ours.
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
});
