import { PERSON } from '../model/record.js';
import { debriefed } from '../ui/debriefed.js';
import type { Line } from '../ui/lines.js';
import { acceptanceLines } from '../ui/pages/acceptance.js';
import { debriefLines } from '../ui/plain/plainOn.js';
import { transcript } from '../ui/transcript.js';
import { acceptanceData } from './acceptanceData.js';
import { faultsIn } from './checkRecord.js';
import { writeDebrief } from './debriefFile.js';
import { CheckFailed, InputError } from './failure.js';
import { enrollGuests, type GuestOptions, takesGuests } from './guests.js';
import { openRecord } from './house.js';
import { atTerminal, columnsHere, print } from './output.js';
import { located, readRecordBytes } from './recordFile.js';
import { shown } from './shown.js';
import type { Verb } from './verb.js';

interface ReplayOptions extends GuestOptions {
  readonly acceptance?: boolean;
  readonly check?: boolean;
  readonly debrief?: boolean;
  readonly html?: string;
  readonly json?: boolean;
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
      .option('--json', 'with --acceptance: print JSON and nothing else')
      .option('--html <file>', 'write the debrief as a web page instead')
      .option('--plain', 'print the talks instead of stepping through them')
      .option('--scenario <file>', 'the scenario by id or path, where it is not the one of that id in the package')
      .action(act);
  },
};

async function act(path: string, options: ReplayOptions): Promise<void> {
  const { acceptance, check, debrief, html, json, plain, scenario } = options;
  await enrollGuests(options);
  if (json && (!acceptance || debrief || check))
    throw new InputError('--json goes with --acceptance, and neither with --debrief nor with --check');
  if (check) {
    const problems = faultsIn(readRecordBytes(path), scenario);
    if (problems.length > 0) throw new CheckFailed(located(path, problems));
    print(`${path} is true: every move is legal and decided again as it stands, and the seal fits`);
    return;
  }
  const talk = openRecord(path, scenario);
  // Until then the other side's points and reasons are nobody's business.
  if (!talk.session.over && talk.names.includes(PERSON))
    throw new InputError(`the talk in ${path} is not over: go on with lancaster play ${path}, and look back then`);
  if (html !== undefined) writeDebrief(html, talk);
  if (debrief) printLines(debriefLines(debriefed(talk)));
  if (acceptance) {
    if (json) print(JSON.stringify(acceptanceData(talk.session)));
    else printLines(acceptanceLines(talk, columnsHere()));
  }
  if (html !== undefined || debrief || acceptance) return;
  if (plain || !atTerminal()) return print(transcript(talk.session, talk.names, talk.parent));
  await shown({ on: 'talk', talk }, talk.session.seed);
}

function printLines(lines: readonly Line[]): void {
  print(lines.map(({ text }) => text).join('\n'));
}
