import { Box, Text } from 'ink';
import { useMemo, useState } from 'react';
import type { KeptTalk } from '../../engine/table.js';
import { debriefMenu } from '../campaignMenus.js';
import type { CampaignSitting } from '../campaignSitting.js';
import { CAMPAIGN_PAGES } from '../english/campaignPages.js';
import { STORY_KEYS } from '../keys.js';
import { campaignStoryLines } from '../pages/campaignStory.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import { Footer, Help } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { scrolled } from '../scroll.js';
import type { Size } from '../size.js';
import { useKeys } from '../useKeys.js';
import { MenuScreen } from './menu.js';

interface StoryProps {
  readonly sitting: CampaignSitting;
  readonly size: Size;
  readonly onDebrief: (talk: KeptTalk) => void;
  readonly onLeave: () => void;
}

/** The whole story, which scrolls, and the ways from it to the debrief of each talk. */
export function StoryScreen({ sitting, size, onDebrief, onLeave }: StoryProps) {
  const { columns, rows } = size;
  const { talks } = sitting;
  const [at, setAt] = useState(0);
  const [listed, setListed] = useState(false);
  const [help, setHelp] = useState(false);
  const lines = useMemo(() => campaignStoryLines(sitting, Math.min(columns, PAGE_WIDTH)), [sitting, columns]);
  const room = rows - 3;
  const from = Math.max(0, Math.min(at, lines.length - room));
  const debriefOf = (number: number) => {
    const talk = talks[number];
    if (talk !== undefined) onDebrief(talk);
  };

  useKeys(
    STORY_KEYS,
    (intent) => {
      if (help) return setHelp(false);
      switch (intent) {
        case 'up':
        case 'down':
        case 'pageUp':
        case 'pageDown':
          return setAt(scrolled(from, intent, lines.length, room));
        case 'help':
          return setHelp(true);
        case 'list':
          return setListed(true);
        case 'quit':
          return onLeave();
        case 'interrupt':
        case undefined:
          return;
        default:
          return debriefOf(Number(intent) - 1);
      }
    },
    !listed,
  );

  if (listed)
    return (
      <MenuScreen
        menu={debriefMenu(sitting)}
        size={size}
        onTake={debriefOf}
        onBack={() => setListed(false)}
        onQuit={onLeave}
      />
    );
  const bindings = STORY_KEYS.filter(({ sign }) => !/^\d$/.test(sign) || Number(sign) <= talks.length);
  if (help)
    return (
      <Box flexDirection="column" width={columns} height={rows}>
        <Help bindings={bindings} rows={rows} />
      </Box>
    );
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text bold wrap="truncate">
        {`${CAMPAIGN_PAGES.story}  (${from + 1}-${Math.min(lines.length, from + room)} / ${lines.length})`}
      </Text>
      <Box flexDirection="column" height={room + 1} paddingTop={1}>
        <Lines lines={lines.slice(from, from + room)} />
      </Box>
      <Footer bindings={bindings} columns={columns} />
    </Box>
  );
}
