/** Rule 3, zones: whatever came before, there is something left that both could sign. */
import type { CampaignTalk } from '../../../model/campaign.js';
import { changesIn } from '../../../model/campaignChanges.js';
import { type Carried, changedScenario } from '../../../model/carry.js';
import { prepare, wholePoints } from '../../../model/deal.js';
import { type Pair, pair } from '../../../model/party.js';
import type { Path } from '../../../model/problem.js';
import type { Scenario } from '../../../model/scenario.js';
import { frontierOf, pointsOn } from '../../frontier.js';
import { FrontierTooLong } from '../../suffixFrontiers.js';
import type { Beginning } from './beginnings.js';
import type { Examinable } from './examinable.js';
import type { CampaignExamined } from './finding.js';

export interface ZoneFault {
  readonly kind: 'noZone';
  /** Of the last entry that leads to it. */
  readonly path: Path;
  readonly talk: CampaignTalk;
  /** The entries that lead to it, as few as do. */
  readonly by: readonly Path[];
  /** In how many of the ways in which the talk may begin. */
  readonly closed: number;
  readonly of: number;
  /** What each party of the talk must have by then, in points. */
  readonly floors: Pair<number>;
  /** The most that each can have where the other has what it must; `undefined` where the other cannot even have that. */
  readonly best: Pair<number | undefined>;
}

/** A beginning after which nothing is left to sign. */
interface Closed extends Pick<ZoneFault, 'floors' | 'best'> {
  /** What raises a floor, or settles an issue. */
  readonly carried: readonly Carried[];
}

type Points = readonly Pair<number>[];

/**
 * Of talks that have a zone of possible agreement as they are written. The least that a party may sign is its reservation
 * or its last mandate. `beginnings` by talk; those of a talk that could not be gone through are missing.
 */
export function zones(
  { campaign, scenarioOf }: Examinable,
  beginnings: ReadonlyMap<string, readonly Beginning[]>,
): CampaignExamined<ZoneFault> {
  const paths = new Map(changesIn(campaign).map(({ change, path }) => [change, path] as const));
  const looked = campaign.talks.map((talk) => {
    const ways = beginnings.get(talk.id);
    return { talk, ways: ways?.length ?? 0, closed: ways && closedBy(talk, scenarioOf(talk), ways) };
  });
  const faults = looked.flatMap(({ talk, ways, closed = [] }): ZoneFault[] => {
    const [least] = closed.toSorted((one, other) => one.carried.length - other.carried.length);
    if (least === undefined) return [];
    const { carried, floors, best } = least;
    const by = carried.map(({ change }) => paths.get(change) ?? []);
    return [{ kind: 'noZone', path: by.at(-1) ?? [], talk, by, closed: closed.length, of: ways, floors, best }];
  });
  const sum = (count: (one: (typeof looked)[number]) => number) => looked.reduce((all, one) => all + count(one), 0);
  return {
    measured: { beginnings: sum(({ ways }) => ways), closed: sum(({ closed }) => closed?.length ?? 0) },
    faults,
    unmeasured: looked.filter(({ closed }) => closed === undefined).map(({ talk }) => talk.id),
  };
}

/** The beginnings of a talk that leave nothing to sign; `undefined` where its outcomes are too many to tell. */
function closedBy(talk: CampaignTalk, scenario: Scenario, beginnings: readonly Beginning[]): Closed[] | undefined {
  const frontiers = new Map<string, Points>();
  const frontierIn = (changed: Scenario): Points => {
    const key = JSON.stringify(changed.issues.map(({ options }) => options.map(({ id }) => id)));
    const points = frontiers.get(key) ?? pointsOn(frontierOf(prepare(changed)));
    frontiers.set(key, points);
    return points;
  };
  try {
    if (!isOpen(frontierIn(scenario), floorsIn(scenario))) return [];
    return beginnings.flatMap((carried): Closed[] => {
      const changed = changedScenario(scenario, talk, carried);
      const floors = floorsIn(changed);
      const points = frontierIn(changed);
      if (isOpen(points, floors)) return [];
      return [
        { carried: carried.filter(closes), floors, best: [bestFor(0, points, floors), bestFor(1, points, floors)] },
      ];
    });
  } catch (error) {
    if (error instanceof FrontierTooLong) return undefined;
    throw error;
  }
}

function closes({ change, settles = {} }: Carried): boolean {
  const raises = Object.values(change).some(({ reservation = 0, mandate = 0 }) => reservation > 0 || mandate > 0);
  return raises || Object.keys(settles).length > 0;
}

function isOpen(points: Points, [first, second]: Pair<number>): boolean {
  return points.some(([one, other]) => one >= first && other >= second);
}

function bestFor(party: 0 | 1, points: Points, floors: Pair<number>): number | undefined {
  const other = party === 0 ? 1 : 0;
  const left = points.filter((both) => both[other] >= floors[other]).map((both) => both[party]);
  return left.length === 0 ? undefined : Math.max(...left);
}

function floorsIn(scenario: Scenario): Pair<number> {
  const mandates = scenario.schedule.at(-1)?.mandate ?? {};
  return pair((party) => {
    const { id, reservation } = scenario.parties[party];
    return wholePoints(scenario, Math.max(reservation, mandates[id] ?? reservation));
  });
}
