/** What records tell at a glance, for lists of many: who sits there and how far it got. Moves are counted, and not checked. */
import { campaignHeaderIn, talkIn } from './campaignRecord.js';
import { headerIn, PERSON } from './record.js';
import { hasKey, type RecordLine, recordLinesIn } from './recordLine.js';

interface Glance {
  /** Who sits for each party. */
  readonly agents: Readonly<Record<string, string>>;
  /** Whether there is something to go on with: a move of a person, a seat taken over, a talk that is over. */
  readonly isBegun: boolean;
  readonly isOver: boolean;
}

export interface TalkGlance extends Glance {
  readonly of: 'talk';
  /** By id. */
  readonly scenario: string;
  readonly moves: number;
}

export interface CampaignGlance extends Glance {
  readonly of: 'campaign';
  /** By id. */
  readonly campaign: string;
  /** The talks that have begun, by id. */
  readonly talks: readonly string[];
  /** Whether the last of them goes on. */
  readonly inTalk: boolean;
}

/** What the text of a record tells; `undefined` if it does not begin as one does. */
export function glanceAt(text: string): TalkGlance | CampaignGlance | undefined {
  const lines = recordLinesIn(text);
  const [first] = lines as [RecordLine];
  return hasKey(first, 'campaignRecord') ? atCampaign(first, lines) : atTalk(first, lines);
}

function atTalk(first: RecordLine, lines: readonly RecordLine[]): TalkGlance | undefined {
  const header = headerIn(first);
  if (header === undefined) return undefined;
  const { scenario, agents, parent } = header;
  const moves = lines.filter((line) => hasKey(line, 'move'));
  const isBegun = parent !== undefined || moves.some((line) => agents[mover(line)] === PERSON);
  return { of: 'talk', scenario, agents, moves: moves.length, isBegun, isOver: lines.some(isEnding) };
}

function atCampaign(first: RecordLine, lines: readonly RecordLine[]): CampaignGlance | undefined {
  const header = campaignHeaderIn(first);
  if (header === undefined) return undefined;
  const begins = lines.flatMap((line, at) => {
    const talk = talkIn(line);
    return talk === undefined ? [] : [{ at, talk }];
  });
  const talks = begins.map(({ at }, place) => lines.slice(at + 1, begins[place + 1]?.at));
  const over = talks.filter((own) => own.some(isEnding)).length;
  return {
    of: 'campaign',
    campaign: header.campaign,
    agents: header.agents,
    talks: begins.map(({ talk }) => talk),
    inTalk: over < talks.length,
    isBegun: over > 0 || talks.some((own) => own[0] !== undefined && atTalk(own[0], own)?.isBegun),
    isOver: lines.some((line) => hasKey(line, 'totals')),
  };
}

function mover({ data }: RecordLine): string {
  return String((data as { by?: unknown }).by);
}

/** The last line of a talk. */
function isEnding(line: RecordLine): boolean {
  return hasKey(line, 'ending');
}
