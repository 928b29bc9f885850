/** A thread of a tournament of talks. */
import { workerData } from 'node:worker_threads';
import { hiredOnce } from '../agents/hire.js';
import { enroll } from '../agents/roster.js';
import { playFixture, stopped, tournamentOf } from '../engine/tournament.js';
import type { Party } from '../model/party.js';
import { type Played, pairingOf } from '../model/tournament.js';
import { banAmong } from './banned.js';
import { fixBuiltIns } from './builtIns.js';
import { openGuest } from './guests.js';
import { countIn, openPacker } from './packed.js';
import { NO_ROWS, rowWriter } from './rowText.js';
import { serve } from './serve.js';
import { withoutBanned } from './talkBans.js';
import { PULSE, type Range, type TalksSlice, type TalksTask, type Watched } from './work.js';

const { tournament: options, guests, rows, pulse: shared } = workerData as Watched<TalksTask>;
const pulse = new Int32Array(shared);
if (guests.length > 0) fixBuiltIns();
for (const guest of guests) enroll(await openGuest(guest));
const tournament = tournamentOf(options);
const writer = rows ? rowWriter(tournament) : NO_ROWS;

const seat = hiredOnce(tournament.agents);

function onTurn(by: Party): void {
  pulse[PULSE.by] = by;
  Atomics.add(pulse, PULSE.asked, 1);
}

function resultOf(number: number, { stopped: known, banned }: Range): Played {
  const [stop] = known.get(number) ?? [];
  if (stop !== undefined) return stopped(tournament, number, { by: stop.by, what: stop.what });
  const ban = banned.length === 0 ? undefined : banAmong(pairingOf(tournament, number).seats, banned);
  if (ban !== undefined) return withoutBanned(tournament, number, ban);
  pulse[PULSE.fixture] = number;
  return playFixture(tournament, number, seat, onTurn);
}

serve((range, from, most) => {
  const packer = openPacker(from, most);
  return {
    play: (number) => {
      const played = resultOf(number, range);
      packer.add(played);
      writer.add(played);
    },
    close: () => {
      const results = packer.packed();
      const slice: TalksSlice = { many: countIn(results), results, rows: writer.taken() };
      return { slice, buffers: [results.numbers.buffer, slice.rows.buffer] };
    },
  };
});
