/** Records of campaigns on disk: reading one and playing it again, going on with it, and what `--check` promises of it. */
import { planOf } from '../engine/campaign/plan.js';
import { type CampaignReplay, replayCampaign } from '../engine/campaign/replay.js';
import { unquoted } from '../engine/replay.js';
import { linesOf, tableFrom } from '../engine/table.js';
import { type CampaignRecord, parseCampaignRecord } from '../model/campaignRecord.js';
import { pair } from '../model/party.js';
import { visible } from '../model/printable.js';
import { type LineProblem, PERSON } from '../model/record.js';
import type { Agent } from '../model/view.js';
import { beginningOf } from '../node/readBytes.js';
import { openSitting } from '../ui/campaignSitting.js';
import type { Keeper, OpenedCampaignRecord } from '../ui/house.js';
import { seatFor } from '../ui/seats.js';
import { keeperFrom } from './byParty.js';
import { readBytes } from './bytes.js';
import { openCampaign } from './campaignFile.js';
import { campaignIds } from './campaignShelf.js';
import { done, InputError, unreadable } from './failure.js';
import { oldKeeper } from './keeper.js';
import { brought } from './options.js';
import { located, strangeBytes, wholeLines, windowsLines } from './recordFile.js';

/** How the first line begins. */
const BEGINNING = '{"campaignRecord"';

/** Whether a file begins as the record of a campaign does. Throws `InputError` where it cannot be read. */
export function isCampaignRecordFile(path: string): boolean {
  try {
    return beginningOf(path, 'record', BEGINNING.length).toString('utf8') === BEGINNING;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Reads a campaign's record and plays it again; `file` is the campaign's if it is not in the package. Throws `InputError`. */
export function openCampaignRecord(path: string, file: string | undefined): OpenedCampaignRecord {
  const found = readBytes(path, 'record');
  const bytes = wholeLines(found);
  const strange = strangeBytes(bytes);
  if (strange !== undefined) throw new InputError(located(path, [strange]));
  const parsed = parseCampaignRecord(bytes.toString('utf8'));
  if (!parsed.ok) throw new InputError(located(path, parsed.problems));
  const { record } = parsed;
  const { agents, strategies, version } = record.header;
  if (!record.sealed) for (const agent of Object.values(agents)) if (agent !== PERSON) brought(agent);
  const { course, talks, current, problem } = again(record, file, false);
  if (problem !== undefined) throw new InputError(located(path, [record.sealed ? problem : unquoted(problem)]));
  const table =
    current &&
    tableFrom(
      current.kept,
      pair((seat) => seatFor(current.kept.names[seat])),
    );
  const opened = openSitting(
    { course, seats: { agents, strategies }, talks, version },
    current && table && { talk: current.talk, table },
  );
  return {
    sitting: record.sealed ? { ...opened, stop: { on: 'story' } } : opened,
    sealed: record.sealed,
    resume: () =>
      done((): Keeper => {
        const windows = windowsLines(bytes.toString('utf8'));
        if (windows !== undefined) throw new InputError(located(path, [windows]));
        const kept = Buffer.byteLength(record.lines.map((line) => `${line}\n`).join(''));
        const keeper = oldKeeper(path, kept, found.length, { campaign: file });
        // A program that was killed may have kept the last move and not what came after it.
        const missing = table === undefined ? [] : linesOf(table).slice(record.talks.at(-1)?.lines.length ?? 0);
        const why = missing.length > 0 ? keeper.keep(missing) : undefined;
        if (why !== undefined) throw new InputError(why);
        return keeper;
      }),
  };
}

/** The first line of a finished campaign's record that is not as it was written, or that is decided otherwise today. */
export function campaignFaultsIn(bytes: Buffer, file: string | undefined): readonly LineProblem[] {
  const text = bytes.toString('utf8');
  const broken = strangeBytes(bytes) ?? windowsLines(text);
  if (broken !== undefined) return [broken];
  const parsed = parseCampaignRecord(text);
  if (!parsed.ok) return parsed.problems;
  const { record } = parsed;
  // Played again, it could tell the other sides' points and reasons, which until it is over are nobody's business.
  if (!record.sealed) return [{ line: record.lines.length + 1, message: 'the totals are missing here' }];
  if (text !== `${record.lines.join('\n')}\n`)
    return [{ line: record.lines.length, message: 'the line end is missing' }];
  try {
    const { problem } = again(record, file, true);
    return problem === undefined ? [] : [problem];
  } catch (error) {
    // Campaign, strategies and agents come from the header; if the call named the campaign, the call was wrong.
    if (error instanceof InputError && file === undefined) return [{ line: 1, message: error.message }];
    throw error;
  }
}

/** The record played again, with its agents if they must decide the same. Throws `InputError`. */
function again({ header, ...rest }: CampaignRecord, file: string | undefined, decided: boolean): CampaignReplay {
  if (file === undefined && !campaignIds().includes(header.campaign))
    throw new InputError(
      `this record is of the campaign ${visible(header.campaign)}, which is not in the package: name its file with --campaign`,
    );
  const opened = openCampaign(file ?? header.campaign);
  const { id } = opened.campaign;
  if (id !== header.campaign)
    throw new InputError(`this record is of the campaign ${visible(header.campaign)}, not of ${id}: name its file`);
  const of = (record: Readonly<Record<string, string>>, party: string) => {
    const name = record[party];
    if (name === undefined)
      throw new InputError(`the record does not say who sits for ${party}, and how it keeps a deal`);
    return name;
  };
  const keepers = Object.fromEntries(
    opened.campaign.parties.map(({ id }) => [id, keeperFrom(of(header.strategies, id)).keeper] as const),
  );
  const agentFor = (party: string): Agent | undefined => {
    const name = of(header.agents, party);
    return name === PERSON ? undefined : brought(name).seat();
  };
  const seats = decided ? { seats: (parties: readonly [string, string]) => pair((at) => agentFor(parties[at])) } : {};
  return replayCampaign(planOf({ ...opened, market: header.market }), { header, ...rest }, { keepers, ...seats });
}
