import { PERSON } from '../model/record.js';
import { debriefed } from '../ui/debriefed.js';
import { acceptanceLines } from '../ui/pages/acceptance.js';
import { marketLines } from '../ui/pages/market.js';
import { debriefLines } from '../ui/plain/plainOn.js';
import { transcript } from '../ui/transcript.js';
import { acceptanceData } from './acceptanceData.js';
import { readBytes } from './bytes.js';
import { isCampaignRecordFile } from './campaignRecordFile.js';
import { faultsIn } from './checkRecord.js';
import { writeDebrief } from './debriefFile.js';
import { CheckFailed, InputError } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { openRecord } from './house.js';
import { marketData } from './marketData.js';
import { atTerminal, columnsHere, print, printLines } from './output.js';
import { located, ofOneTalk } from './recordFile.js';
import { replayCampaignRecord, talkOfCampaign } from './replayCampaign.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

interface ReplayOptions extends GuestOptions {
  readonly campaign?: string;
  readonly talk?: string;
  readonly acceptance?: boolean;
  readonly check?: boolean;
  readonly debrief?: boolean;
  readonly html?: string;
  readonly json?: boolean;
  readonly market?: boolean;
  readonly plain?: boolean;
  readonly scenario?: string;
}

export const replay: Verb = {
  configure: (command) => {
    takesGuests(command)
      .argument('<record>', 'a record, such as lancaster run -o talks.jsonl writes')
      .option('--check', 'verify the seal, that every move is legal, and that every agent decides the same again')
      .option('--debrief', 'print the debrief instead')
      .option('--acceptance', 'print what each acceptance condition would have signed instead')
      .option('--market', 'print what the markets made of it instead; with --plain, under the talks')
      .option('--json', 'with --acceptance or --market, or of a campaign: print JSON and nothing else')
      .option('--html <file>', 'write the debrief as a web page instead')
      .option('--plain', 'print the talks instead of stepping through them')
      .option('--scenario <file>', 'the scenario by id or path, where it is not the one of that id in the package')
      .option('--talk <id>', 'of the record of a campaign: print this talk of it')
      .option('--campaign <file>', 'the campaign by id or path, where it is not the one of that id in the package')
      .action(act);
  },
};

async function act(path: string, options: ReplayOptions): Promise<void> {
  const { acceptance, check, debrief, html, json, market, plain, scenario } = options;
  await enrollGuests(options);
  if (isCampaignRecordFile(path)) {
    if (options.talk === undefined) return campaignReplayed(path, options);
    if (scenario !== undefined)
      throw new InputError('--scenario is for the record of one talk: leave it out, the campaign names its scenarios');
  } else {
    const strange = OF_CAMPAIGNS.find((option) => options[option] !== undefined);
    if (strange) throw new InputError(ofOneTalk(strange, path));
  }
  if (json && (!(acceptance || market) || debrief || check))
    throw new InputError('--json goes with --acceptance or --market, and neither with --debrief nor with --check');
  if (market && (acceptance || debrief || check || (json && plain)))
    throw new InputError('--market goes with --html, --plain or --json: leave out the other options');
  if (check && options.talk !== undefined) throw new InputError('--check is for whole records: leave out --talk');
  if (check) {
    const problems = faultsIn(readBytes(path, 'record'), scenario);
    if (problems.length > 0) throw new CheckFailed(located(path, problems));
    print(`${path} is true: every move is legal and decided again as it stands, and the seal fits`);
    return;
  }
  const talk =
    options.talk === undefined ? openRecord(path, scenario) : talkOfCampaign(path, options.talk, options.campaign);
  // Until then the other side's points and reasons are nobody's business.
  if (!talk.session.over && talk.names.includes(PERSON))
    throw new InputError(`the talk in ${path} is not over: go on with lancaster play ${path}, and look back then`);
  if (html !== undefined) writeDebrief(html, talk);
  if (debrief) printLines(debriefLines(debriefed(talk)));
  if (acceptance) {
    if (json) print(JSON.stringify(acceptanceData(talk.session)));
    else printLines(acceptanceLines(talk, columnsHere()));
  }
  if (market) {
    if (json) return print(JSON.stringify(marketData(talk.session)));
    if (plain) print(`${transcript(talk.session, talk.names, talk.parent)}\n\n`);
    printLines(marketLines(talk.session, columnsHere()));
  }
  if (html !== undefined || debrief || acceptance || market) return;
  if (plain || !atTerminal() || options.talk !== undefined)
    return print(transcript(talk.session, talk.names, talk.parent));
  await shown({ on: 'talk', talk }, talk.session.seed);
}

/** Options that are for the records of campaigns. */
const OF_CAMPAIGNS = ['talk', 'campaign'] as const;

/** Options that are for a talk. */
const OF_TALKS = ['acceptance', 'debrief', 'html', 'market', 'scenario'] as const;

async function campaignReplayed(path: string, options: ReplayOptions): Promise<void> {
  const strange = OF_TALKS.find((option) => options[option] !== undefined);
  if (strange)
    throw new InputError(`--${strange} is for one talk, and ${path} is the record of a campaign: name one with --talk`);
  if (options.json && (options.check || options.plain))
    throw new InputError('--json prints the story as data: leave out --check and --plain');
  await replayCampaignRecord(path, options);
}
