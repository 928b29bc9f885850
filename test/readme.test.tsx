import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hire } from '../src/agents/hire.js';
import { openScenario } from '../src/cli/scenarioFile.js';
import { prepare } from '../src/model/deal.js';
import { TalksScreen } from '../src/ui/screens/talks.js';
import { timelineOfPlay } from '../src/ui/timeline.js';
import { KEYS, openScreen } from './helpers/screen.js';

it('the picture in the README is what the terminal shows', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const picture = /```\n(US-China, London.*?)\n```/s.exec(readme)?.[1]?.split('\n');
  const agents = ['logroller', 'tit-for-tat'] as const;
  const seats = [hire(agents[0]).seat(), hire(agents[1]).seat()] as const;
  const screen = openScreen(80, 24);
  const timeline = timelineOfPlay(prepare(openScenario('london-2025')), agents, seats, '1');
  const app = screen.show(<TalksScreen timeline={timeline} onQuit={() => undefined} />);
  await screen.type(KEYS.down, KEYS.down, KEYS.down, KEYS.right);
  const lines = await screen.lines();
  expect(picture).toEqual(lines.filter((line) => line !== ''));
  app.unmount();
});
