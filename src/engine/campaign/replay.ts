/** Replaying a campaign is playing its talks again, each on the deal to which those before it have led. */
import type { CampaignRecord, RecordedTalk } from '../../model/campaignRecord.js';
import type { Keeper } from '../../model/compliance.js';
import { PARTIES, type Pair, pair } from '../../model/party.js';
import type { LineProblem } from '../../model/record.js';
import type { Result } from '../../model/result.js';
import type { Agent } from '../../model/view.js';
import { firstDifference, readsInstead, replay } from '../replay.js';
import type { KeptTalk } from '../table.js';
import { afterTalk, type Course, type OpenTalk, openCourse, openTalk } from './course.js';
import { type Plan, partyIn } from './plan.js';
import { campaignRecordLines, digestOf } from './record.js';

export interface CampaignReplay {
  readonly course: Course;
  /** The talks that are over, in the order in which they were held. */
  readonly talks: readonly KeptTalk[];
  /** The talk that goes on. */
  readonly current: { readonly talk: OpenTalk; readonly kept: KeptTalk } | undefined;
  readonly problem: LineProblem | undefined;
}

export interface CampaignReplayOptions {
  /** For each party of the campaign, how it keeps what it signed. */
  readonly keepers: Readonly<Record<string, Keeper>>;
  /** Fresh agents for the parties of a talk, which must decide again as the record has it; nobody where a person sat. */
  readonly seats?: (parties: Pair<string>) => Pair<Agent | undefined>;
}

/** Plays a campaign's record up to its end or the first line that the campaign, the referee or the agents contradict. */
export function replayCampaign(plan: Plan, record: CampaignRecord, options: CampaignReplayOptions): CampaignReplay {
  const { header } = record;
  let course = openCourse(plan, { seed: header.seed, keepers: options.keepers });
  const talks: KeptTalk[] = [];
  const stopped = (problem: LineProblem): CampaignReplay => ({ course, talks, current: undefined, problem });
  if (header.digest !== digestOf(plan))
    return stopped({
      line: 1,
      message: `the campaign ${header.campaign}, or a scenario of it, has changed since this record was made`,
    });
  for (const recorded of record.talks) {
    const { talk, kept, problem } = talkAgain(course, recorded, header.agents, options);
    if (talk === undefined || kept === undefined) return stopped(problem as LineProblem);
    const result = kept.session.result();
    // A program that was killed may have kept the last move of a talk and not the line that ends it.
    const isLast = recorded === record.talks.at(-1) && !record.sealed;
    if (problem !== undefined && !(isLast && problem.line > recorded.line + recorded.lines.length))
      return stopped(problem);
    if (result === undefined || recorded.record.ending === undefined) {
      if (isLast) return { course, talks, current: { talk, kept }, problem: undefined };
      return stopped({ line: recorded.line + recorded.lines.length + 1, message: 'the talk is not over here' });
    }
    course = afterTalk(course, talk, result as Result);
    talks.push(kept);
  }
  const expected = record.sealed ? campaignRecordLines(course, header, talks, header.version) : record.lines;
  const at = record.lines.findIndex((line, place) => line !== expected[place]);
  if (at >= 0) return stopped({ line: at + 1, message: readsInstead(expected[at]) });
  return { course, talks, current: undefined, problem: undefined };
}

/** One talk played again, and the first thing that is wrong with it. */
function talkAgain(
  course: Course,
  { line, talk: id, record, lines }: RecordedTalk,
  names: CampaignRecord['header']['agents'],
  { seats }: CampaignReplayOptions,
): { talk?: OpenTalk; kept?: KeptTalk; problem?: LineProblem | undefined } {
  let talk: OpenTalk;
  try {
    talk = openTalk(course, id);
  } catch (error) {
    if (error instanceof RangeError) return { problem: { line, message: error.message } };
    throw error;
  }
  const { deal } = talk;
  const { header } = record;
  if (header.digest !== deal.digest || header.seed !== talk.seed)
    return { problem: { line: line + 1, message: 'this is not the talk to which those before it lead' } };
  const parties = pair((seat) => partyIn(talk.talk, deal, seat));
  const stranger = PARTIES.find((seat) => header.agents[deal.scenario.parties[seat].id] !== names[parties[seat]]);
  if (stranger !== undefined) {
    const party = parties[stranger];
    return { problem: { line: line + 1, message: `the first line names ${names[party]} for ${party}, and not this` } };
  }
  const agents = seats?.(parties);
  const { session, problem } = replay(deal, record, agents === undefined ? {} : { seats: () => agents });
  const wrong = problem ?? firstDifference(session, record, lines);
  const kept: KeptTalk = {
    session,
    names: pair((seat) => names[parties[seat]] ?? ''),
    parent: header.parent,
    version: header.version,
  };
  return { talk, kept, problem: wrong && { line: wrong.line + line, message: wrong.message } };
}
