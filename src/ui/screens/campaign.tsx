/** A campaign from its brief to its story: pages, the choice of the next talk, and the talks themselves. */
import { useMemo } from 'react';
import { type KeptTalk, keptTalk } from '../../engine/table.js';
import { choiceMenu } from '../campaignMenus.js';
import { backRoute, type CampaignRoute, furtherRoute, keepOf, overRoute, takenRoute } from '../campaignRoutes.js';
import { playerOf } from '../campaignSitting.js';
import { TABLE } from '../english/table.js';
import { campaignBriefLines } from '../pages/campaignBrief.js';
import {
  afterTalkLines,
  afterTalkTitle,
  beforeTalkLines,
  briefPreface,
  campaignTalkTitle,
} from '../pages/campaignTalk.js';
import type { Size } from '../size.js';
import { MenuScreen } from './menu.js';
import { PageScreen } from './page.js';
import { StoryScreen } from './story.js';
import { TableScreen } from './table.js';
import { TalksScreen } from './talks.js';

interface CampaignProps {
  readonly route: CampaignRoute;
  readonly size: Size;
  readonly go: (route: CampaignRoute) => void;
  /** The debrief of a talk, and from there back to this place. */
  readonly onDebrief: (talk: KeptTalk, back: CampaignRoute) => void;
  readonly onLeave: () => void;
}

export function CampaignScreen({ route, size, go, onDebrief, onLeave }: CampaignProps) {
  const { sitting, trouble } = route;
  const { course, stop } = sitting;
  const { title } = course.plan.campaign;
  // Made once for each stop, not at every key.
  const watched = useMemo(() => (stop.on === 'talk' ? keptTalk(stop.progress.table) : undefined), [stop]);
  const notice = trouble === undefined ? undefined : TABLE.notKept(trouble);
  const page = { size, notice, onDone: () => go(furtherRoute(route)), onQuit: onLeave };
  switch (stop.on) {
    case 'brief':
      return <PageScreen key="brief" title={title} lines={(width) => campaignBriefLines(sitting, width)} {...page} />;
    case 'choice':
      return (
        <ChoiceScreen key={course.held.length} route={route} size={size} notice={notice} go={go} onLeave={onLeave} />
      );
    case 'before':
      return (
        <PageScreen
          key={`before ${stop.talk.talk.id}`}
          title={campaignTalkTitle(sitting, stop.talk)}
          lines={(width) => beforeTalkLines(sitting, stop.talk, width)}
          {...page}
        />
      );
    case 'talk': {
      const { progress } = stop;
      const { table } = progress;
      if (playerOf(sitting) === undefined && watched !== undefined) {
        return (
          <TalksScreen
            talk={watched}
            from={route.move ?? 0}
            size={size}
            onNext={() => go(overRoute(route, table))}
            onDebrief={(move) => onDebrief(watched, { ...route, move })}
            onQuit={onLeave}
          />
        );
      }
      return (
        <TableScreen
          progress={progress}
          keep={keepOf(route)}
          preface={(width) => briefPreface(sitting, stop.talk, width)}
          size={size}
          onOver={(over) => go(overRoute(route, over))}
          onLeave={onLeave}
        />
      );
    }
    case 'after':
      return (
        <PageScreen
          key={`after ${course.held.length}`}
          title={afterTalkTitle(sitting)}
          lines={(width) => afterTalkLines(sitting, width)}
          {...page}
        />
      );
    case 'story':
      return (
        <StoryScreen sitting={sitting} size={size} onDebrief={(talk) => onDebrief(talk, route)} onLeave={onLeave} />
      );
  }
}

interface ChoiceProps extends Pick<CampaignProps, 'route' | 'size' | 'go' | 'onLeave'> {
  readonly notice: string | undefined;
}

/** Which talk comes next. */
function ChoiceScreen({ route, size, notice, go, onLeave }: ChoiceProps) {
  const { sitting } = route;
  const menu = useMemo(() => choiceMenu(sitting), [sitting]);
  return (
    <MenuScreen
      menu={menu}
      size={size}
      notice={notice}
      onTake={(id) => go(takenRoute(route, id))}
      onBack={() => go(backRoute(route))}
      onQuit={onLeave}
    />
  );
}
