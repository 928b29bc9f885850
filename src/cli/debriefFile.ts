import type { KeptTalk } from '../engine/table.js';
import { debriefPage } from '../report/html.js';
import { debriefed } from '../ui/debriefed.js';
import { writeWhole } from './output.js';

/** Writes the debrief of a talk as a web page. Throws `InputError` if that fails. */
export function writeDebrief(path: string, talk: KeptTalk): void {
  writeWhole(path, [debriefPage(debriefed(talk).input)]);
}
