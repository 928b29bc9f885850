/** A tournament of campaigns played from the command line, as one of talks is. */
import { keepersNamed } from '../agents/compliance/keep.js';
import { type CampaignTally, openCampaignTally } from '../analysis/campaigns/tally.js';
import { campaignPlayer } from '../engine/campaign/fixture.js';
import type { CampaignTournamentOptions } from '../engine/campaign/tournament.js';
import { type CampaignEnd, type CampaignTournament, campaignCount } from '../model/campaignTournament.js';
import { VERSION } from '../model/version.js';
import { campaignBansIn } from '../node/campaignBans.js';
import { playCampaignsOnThreads } from '../node/campaignThreads.js';
import { CAMPAIGN_COLUMNS, campaignIn, campaignLine, type LongRow, longRows } from '../report/campaigns/row.js';
import { csvTable } from '../report/tournament/csv.js';
import { writeParquetTable } from '../report/tournament/parquet.js';
import { InputError } from './failure.js';
import { fileOf, type Guest } from './guests.js';
import { strangeLine, workSteadily } from './steadily.js';
import { openFolder, type Plan, type RowTables, type TournamentFolder } from './tournamentFolder.js';

export interface CampaignTournamentRun {
  readonly options: CampaignTournamentOptions;
  readonly tournament: CampaignTournament;
  /** By the place of the campaign: SHA-256 of the campaign and its scenarios. */
  readonly digests: readonly string[];
  /** For each party the name of the strategy by which it keeps what it signed. */
  readonly keepers: Readonly<Record<string, string>>;
  readonly guests: readonly Guest[];
  readonly threads: number;
  /** Milliseconds. */
  readonly patience: number;
  readonly out: string | undefined;
}

export interface CampaignsOutcome {
  readonly tally: CampaignTally;
  readonly interrupted: boolean;
  /** Where rows were wanted. */
  readonly folder: TournamentFolder | undefined;
}

/**
 * Plays what is not played yet, until all is done or the user interrupts: what has been played is then on disk and in the
 * tally. Throws `InputError` where the folder is of another tournament or the disk refuses.
 */
export async function playCampaignTournament(run: CampaignTournamentRun): Promise<CampaignsOutcome> {
  const { options, tournament, keepers, guests, threads, patience, out } = run;
  const tally = openCampaignTally(tournament);
  const player = campaignPlayer(tournament, options.campaigns, keepersNamed(keepers));
  const bans = campaignBansIn(tournament, player);
  const readAgain = (line: string, number: number) => {
    const end = campaignIn(tournament, number, line);
    if (end === undefined) throw new InputError(strangeLine(number, out));
    tally.add(bans.judged(end));
  };
  const folder = out === undefined ? undefined : openFolder(out, planOf(run), tablesOf(tournament), readAgain);
  const before = tally.played();
  const interrupted = await workSteadily<readonly CampaignEnd[]>({
    all: campaignCount(tournament),
    what: 'campaign',
    folder,
    batches: (signal) =>
      playCampaignsOnThreads(options, {
        threads,
        patience,
        guests: guests.map(({ path }) => path),
        keepers,
        from: before,
        bans,
        signal,
      }),
    take: (ends) => {
      folder?.rows.add(Buffer.from(ends.map((end) => `${campaignLine(tournament, end)}\n`).join('')));
      ends.forEach(tally.add);
      return tally.played();
    },
  });
  return { tally, interrupted, folder };
}

function tablesOf(tournament: CampaignTournament): RowTables {
  function* long(lines: Iterable<string>): Generator<LongRow> {
    let number = 0;
    for (const line of lines) {
      const end = campaignIn(tournament, ++number, line);
      if (end !== undefined) yield* longRows(tournament, end);
    }
  }
  return {
    csv: (lines) => csvTable(Object.keys(CAMPAIGN_COLUMNS), long(lines)),
    parquet: (lines, sink) => writeParquetTable(CAMPAIGN_COLUMNS, long(lines), sink),
  };
}

function planOf({ options, tournament, digests, keepers, guests, patience }: CampaignTournamentRun): Plan {
  const { entries, agents, repeats, seed, selfPlay } = tournament;
  return {
    tournament: 1,
    of: 'campaigns',
    version: VERSION,
    campaigns: entries.map(({ campaign, focuses }, at) => ({ id: campaign.id, digest: digests[at], focuses })),
    orders: options.orders ?? 'file',
    agents,
    strategies: keepers,
    guests: guests.map((guest) => ({ name: guest.strategy.name, file: fileOf(guest), sha256: guest.sha256 })),
    repeats,
    seed,
    selfPlay,
    patience: patience / 1000,
    played: campaignCount(tournament),
  };
}
