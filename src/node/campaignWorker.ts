/** A thread of a tournament of campaigns. */
import { workerData } from 'node:worker_threads';
import { keepersNamed } from '../agents/compliance/keep.js';
import { hiredOnce } from '../agents/hire.js';
import { enroll } from '../agents/roster.js';
import { campaignPlayer, type TalkWatch } from '../engine/campaign/fixture.js';
import { campaignTournamentOf } from '../engine/campaign/tournament.js';
import type { CampaignEnd } from '../model/campaignTournament.js';
import { banAmong } from './banned.js';
import { fixBuiltIns } from './builtIns.js';
import { strategiesIn } from './campaignBans.js';
import { openGuest } from './guests.js';
import { serve } from './serve.js';
import { type CampaignsSlice, type CampaignsTask, PULSE, type Range, type Watched } from './work.js';

const { tournament: options, keepers, guests, pulse: shared } = workerData as Watched<CampaignsTask>;
const pulse = new Int32Array(shared);
if (guests.length > 0) fixBuiltIns();
for (const guest of guests) enroll(await openGuest(guest));
const tournament = campaignTournamentOf(options);
const player = campaignPlayer(tournament, options.campaigns, keepersNamed(keepers));

const seat = hiredOnce(tournament.agents);

const onTurn: TalkWatch = (talk, by) => {
  pulse[PULSE.talk] = talk;
  pulse[PULSE.by] = by;
  Atomics.add(pulse, PULSE.asked, 1);
};

function resultOf(number: number, { stopped, banned }: Range): CampaignEnd {
  const ban = banned.length === 0 ? undefined : banAmong(strategiesIn(tournament, number), banned);
  if (ban !== undefined) return player.unplayed(number, ban);
  pulse[PULSE.fixture] = number;
  return player.play(number, { seat, stopped: stopped.get(number) ?? [], onTurn });
}

serve((range) => {
  const results: CampaignEnd[] = [];
  return {
    play: (number) => results.push(resultOf(number, range)),
    close: () => ({ slice: { many: results.length, results } satisfies CampaignsSlice }),
  };
});
