/** All screens of the terminal, and the ways between them. */
import { Box, Text, useApp } from 'ink';
import { useLayoutEffect, useState } from 'react';
import { keptTalk } from '../engine/table.js';
import { TOO_SMALL } from './english/keys.js';
import { FAREWELL } from './english/start.js';
import type { House } from './house.js';
import { chosenRoute, debriefRoute, forkedRoute, type Opening, openedRoute, type Route } from './routes.js';
import { CampaignScreen } from './screens/campaign.js';
import { DebriefScreen } from './screens/debrief.js';
import { StartScreen } from './screens/start.js';
import { TableScreen } from './screens/table.js';
import { TalksScreen } from './screens/talks.js';
import { LEAST, type Size, useSize } from './size.js';
import { AllKeysContext, useKeyQueue } from './useKeys.js';

interface AppProps {
  readonly house: House;
  readonly opening: Opening;
  /** The seed of the talks that begin here. */
  readonly seed: string;
  /** What to say when the screen is gone, however the program ends; it changes with what is shown. */
  readonly onFarewell: (farewell: string | undefined) => void;
  /** The user leaves: whether by Ctrl-C. */
  readonly onExit: (interrupted: boolean) => void;
}

export function App({ house, opening, seed, onFarewell, onExit }: AppProps) {
  const { exit } = useApp();
  const { columns, rows } = useSize();
  const queue = useKeyQueue();
  const [route, setRoute] = useState<Route>(() => openedRoute(opening));
  useLayoutEffect(() => onFarewell(farewellOf(route)), [route, onFarewell]);

  const leave = (interrupted: boolean) => {
    if (route.at === 'table' || route.at === 'campaign') route.keeper?.close();
    onExit(interrupted);
    exit();
  };
  const isHome = opening.on === 'start';
  const goHome = () => (isHome ? setRoute({ at: 'start' }) : leave(false));

  const small = columns < LEAST.columns || rows < LEAST.rows;
  // Ink clears all that was printed before when a frame is as high as the terminal.
  const size = small ? LEAST : { columns, rows: rows - 1 };
  return (
    <AllKeysContext.Provider value={{ queue, interrupt: () => leave(true), muted: small }}>
      {small && <TooSmall columns={columns} rows={rows} />}
      {/* Hidden and not taken away: a talk goes on where it was when the window is large again. */}
      <Box display={small ? 'none' : 'flex'}>
        <Screen
          house={house}
          route={route}
          size={size}
          seed={seed}
          go={setRoute}
          goHome={goHome}
          onQuit={() => leave(false)}
        />
      </Box>
    </AllKeysContext.Provider>
  );
}

/** A talk that is left is kept, and the user is told how to go on with it. */
function farewellOf(route: Route): string | undefined {
  if (route.at === 'campaign') return route.keeper && FAREWELL.goOnCampaign(route.keeper.calls.goOn);
  return route.at === 'table' ? FAREWELL.goOn(route.keeper.calls.goOn) : undefined;
}

interface ScreenProps {
  readonly house: House;
  readonly route: Route;
  readonly size: Size;
  readonly seed: string;
  readonly go: (route: Route) => void;
  readonly goHome: () => void;
  readonly onQuit: () => void;
}

function Screen({ house, route, size, seed, go, goHome, onQuit }: ScreenProps) {
  switch (route.at) {
    case 'start':
      return (
        <StartScreen
          house={house}
          notice={route.notice}
          size={size}
          onChoice={(choice) => go(chosenRoute(house, choice, seed))}
          onQuit={onQuit}
        />
      );
    case 'table':
      return (
        <TableScreen
          progress={route.progress}
          keep={route.keeper.keep}
          size={size}
          onOver={(table) => {
            route.keeper.close();
            go(debriefRoute(keptTalk(table)));
          }}
          onLeave={() => {
            route.keeper.close();
            goHome();
          }}
        />
      );
    case 'campaign':
      return (
        <CampaignScreen
          route={route}
          size={size}
          go={go}
          onDebrief={(talk, back) => go(debriefRoute(talk, back))}
          onLeave={() => {
            route.keeper?.close();
            goHome();
          }}
        />
      );
    case 'talk':
      return (
        <TalksScreen
          talk={route.talk}
          from={route.move ?? 0}
          size={size}
          onFork={
            // A talk of a campaign is what the talks before it made it: it cannot go on as one of its own.
            route.campaign === undefined
              ? (moves, party) => go(forkedRoute(house, route.talk, moves, party))
              : undefined
          }
          onDebrief={(move) => go(debriefRoute(route.talk, { ...route, move }))}
          onQuit={() => (route.campaign === undefined ? goHome() : go(route.campaign))}
        />
      );
    case 'debrief':
      return (
        <DebriefScreen
          debriefed={route.debriefed}
          size={size}
          savePage={(page) => house.savePage(route.talk.session.deal.scenario.id, page)}
          onReplay={() => go({ at: 'talk', talk: route.talk, campaign: route.campaign })}
          onQuit={() => (route.back === undefined ? goHome() : go(route.back))}
        />
      );
  }
}

function TooSmall({ columns, rows }: Size) {
  return (
    <Box flexDirection="column">
      <Text>{TOO_SMALL.needs(LEAST.columns, LEAST.rows, { columns, rows })}</Text>
      <Text>{TOO_SMALL.remedy}</Text>
    </Box>
  );
}
