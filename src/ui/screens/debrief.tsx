import { Box, Text } from 'ink';
import { useMemo, useState } from 'react';
import stringWidth from 'string-width';
import type { Debrief } from '../../analysis/debrief.js';
import { debriefPage } from '../../report/html.js';
import type { Debriefed } from '../debriefed.js';
import { DEBRIEF } from '../english/debrief.js';
import type { Done } from '../house.js';
import { DEBRIEF_KEYS } from '../keys.js';
import { sectionLines } from '../pages/debrief.js';
import { Footer, Help } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { scrolled, turned } from '../scroll.js';
import type { Size } from '../size.js';
import { useKeys } from '../useKeys.js';
import { resultLine } from '../words.js';

interface DebriefProps {
  readonly debriefed: Debriefed;
  readonly size: Size;
  /** Writes a page; where it is. */
  readonly savePage: (page: string) => Done<string>;
  readonly onReplay: () => void;
  readonly onQuit: () => void;
}

/** The debrief, a section at a time. Everything may be seen here, of both sides. */
export function DebriefScreen({ debriefed, size, savePage, onReplay, onQuit }: DebriefProps) {
  const { columns, rows } = size;
  const { input, sections } = debriefed;
  const [place, setPlace] = useState({ section: 0, from: 0 });
  const [help, setHelp] = useState(false);
  const [notice, setNotice] = useState('');
  const room = rows - 4;
  const section = sections[place.section] as (typeof sections)[number];
  const lines = useMemo(
    () => sectionLines(section, input.debrief, { columns, pictureRows: Math.min(room - 2, 36) }),
    [section, input, columns, room],
  );
  const from = Math.max(0, Math.min(place.from, lines.length - room));

  useKeys(DEBRIEF_KEYS, (intent) => {
    if (help) return setHelp(false);
    setNotice('');
    switch (intent) {
      case 'left':
      case 'right':
        return setPlace({ section: turned(place.section, intent === 'left' ? -1 : 1, sections.length), from: 0 });
      case 'up':
      case 'down':
      case 'pageUp':
      case 'pageDown':
        return setPlace({ ...place, from: scrolled(from, intent, lines.length, room) });
      case 'save': {
        const saved = savePage(debriefPage(input));
        return setNotice(saved.ok ? DEBRIEF.saved(saved.value) : DEBRIEF.notSaved(saved.why));
      }
      case 'help':
        return setHelp(true);
      case 'replay':
        return onReplay();
      case 'quit':
        return onQuit();
    }
  });

  if (help)
    return (
      <Box flexDirection="column" width={columns} height={rows}>
        <Help bindings={DEBRIEF_KEYS} notes={DEBRIEF.notes} rows={rows} />
      </Box>
    );
  const title = titleOf(input.debrief);
  // How it ended stands over the footer where a long title leaves no room for it.
  const cutOff = stringWidth(title) > columns ? endedIn(input.debrief) : '';
  const more = lines.length > room ? `  ${from + 1}-${Math.min(lines.length, from + room)} / ${lines.length}` : '';
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text wrap="truncate">{title}</Text>
      <Text bold wrap="truncate">
        {DEBRIEF.part(section.title, place.section + 1, sections.length) + more}
      </Text>
      <Box flexDirection="column" height={rows - 4}>
        <Lines lines={lines.slice(from, from + room)} />
      </Box>
      <Text bold wrap="truncate-middle">
        {notice || cutOff || ' '}
      </Text>
      <Footer bindings={DEBRIEF_KEYS} columns={columns} />
    </Box>
  );
}

/** What it is the debrief of, and how that ended. */
function titleOf(debrief: Debrief): string {
  const title = DEBRIEF.title(debrief.talk.deal.scenario.title);
  const ended = endedIn(debrief);
  return ended === '' ? title : DEBRIEF.ended(title, ended);
}

function endedIn({ talk: { deal, result } }: Debrief): string {
  return result === undefined ? '' : resultLine(deal, result);
}
