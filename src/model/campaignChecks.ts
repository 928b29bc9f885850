/**
 * What the shape of a campaign cannot say: that scenarios, talks, parties and options are known, and that days follow one
 * another. How high changes may lift a level is in `campaignLifts.ts`.
 */
import type { Campaign, CampaignTalk, Change, Condition, Settled, TalkStands } from './campaign.js';
import { liftedTooHigh } from './campaignLifts.js';
import { partsOf } from './carry.js';
import { daysBetween } from './day.js';
import { notAParty, repeated } from './nameChecks.js';
import { unlikePoints } from './numberChecks.js';
import { orderProblems } from './orderChecks.js';
import { whyNotPlayable } from './playable.js';
import { type Path, type Problem, rightNames } from './problem.js';
import type { Scenario } from './scenario.js';

/** The scenarios that campaigns may name. */
export interface ScenarioShelf {
  readonly ids: readonly string[];
  /** The scenario of one of these ids. */
  readonly scenarioOf: (id: string) => Scenario;
}

/** The most days over which a deal is kept. */
const MOST_DAYS = 1000;

type Scenarios = ReadonlyMap<string, Scenario>;

/** Every inconsistency of a campaign whose shape is right. */
export function campaignInconsistencies(campaign: Campaign, shelf: ScenarioShelf): Problem[] {
  const scenarios: Scenarios = new Map(
    campaign.talks.flatMap(({ id, scenario }) =>
      shelf.ids.includes(scenario) ? [[id, shelf.scenarioOf(scenario)] as const] : [],
    ),
  );
  return [
    ...repeated(campaign.parties, ['parties'], 'id'),
    ...repeated(campaign.talks, ['talks'], 'id'),
    ...repeated(campaign.breaks ?? [], ['breaks'], 'rule'),
    ...campaign.talks.flatMap((talk, at) => talkProblems(campaign, talk, ['talks', at], shelf, scenarios)),
    ...orderProblems(campaign),
    ...carryProblems(campaign, scenarios),
    ...complianceProblems(campaign, scenarios),
    ...deadlineProblems(campaign, scenarios),
    ...(campaign.news ?? []).flatMap(({ when }, at) => conditionProblems(campaign, scenarios, when, ['news', at])),
    ...liftedTooHigh(campaign, scenarios),
  ];
}

function talkProblems(
  campaign: Campaign,
  { id, scenario: name, parties }: CampaignTalk,
  path: Path,
  { ids }: ScenarioShelf,
  scenarios: Scenarios,
): Problem[] {
  const known = campaign.parties.map((party) => party.id);
  const strangers = Object.entries(parties)
    .filter(([, party]) => !known.includes(party))
    .map(([seat, party]) => ({ path: [...path, 'parties', seat], message: notAParty(party, known) }));
  const scenario = scenarios.get(id);
  if (!ids.includes(name))
    return [
      { path: [...path, 'scenario'], message: `there is no scenario "${name}"${rightNames(name, ids, 'scenarios')}` },
      ...strangers,
    ];
  if (scenario === undefined) return strangers;
  const why = whyNotPlayable(scenario);
  const seats = scenario.parties.map((party) => party.id);
  const [first = '', second = ''] = seats;
  return [
    ...(why === undefined ? [] : [{ path: [...path, 'scenario'], message: `it cannot be played: ${why}` }]),
    ...Object.keys(parties)
      .filter((seat) => !seats.includes(seat))
      .map((seat) => ({ path: [...path, 'parties', seat], message: notAParty(seat, seats) })),
    ...seats
      .filter((seat) => !Object.hasOwn(parties, seat))
      .map((seat) => ({ path: [...path, 'parties', seat], message: 'missing: a party of the campaign belongs here' })),
    ...(parties[first] !== undefined && parties[first] === parties[second]
      ? [{ path: [...path, 'parties', second], message: `${parties[first]} cannot sit on both sides` }]
      : []),
    ...strangers,
  ];
}

function talkIndex({ talks }: Campaign, id: string): number {
  return talks.findIndex((talk) => talk.id === id);
}

function unknownTalk(campaign: Campaign, name: string, path: Path): Problem[] {
  if (talkIndex(campaign, name) >= 0) return [];
  const ids = campaign.talks.map(({ id }) => id);
  return [{ path, message: `there is no talk "${name}"${rightNames(name, ids, 'talks')}` }];
}

function conditionProblems(
  campaign: Campaign,
  scenarios: Scenarios,
  when: Condition | undefined,
  owner: Path,
): Problem[] {
  if (when === undefined) return [];
  return partsOf(when).flatMap((part, at) =>
    standsProblems(campaign, scenarios, part, [...owner, 'when', ...(at === 0 ? [] : ['and', at - 1])]),
  );
}

function standsProblems(campaign: Campaign, scenarios: Scenarios, part: TalkStands, path: Path): Problem[] {
  const unknown = unknownTalk(campaign, part.talk, [...path, 'talk']);
  const issues = scenarios.get(part.talk)?.issues;
  if (part.with === undefined) return unknown;
  if (part.ends !== 'deal')
    return [
      ...unknown,
      { path: [...path, 'with'], message: 'only a deal has options: write ends: deal, or leave this out' },
    ];
  if (issues === undefined) return unknown;
  return [...unknown, ...unknownOptions(issues, Object.entries(part.with), [...path, 'with'])];
}

/** Issues, or options of them, that a scenario does not have. */
function unknownOptions(
  issues: Scenario['issues'],
  named: readonly (readonly [issue: string, options: readonly string[]])[],
  path: Path,
): Problem[] {
  const names = issues.map((issue) => issue.id);
  return named.flatMap(([name, options]): Problem[] => {
    const issue = issues.find((one) => one.id === name);
    if (issue === undefined)
      return [{ path: [...path, name], message: `"${name}" is not an issue${rightNames(name, names, 'issues')}` }];
    const known = issue.options.map((option) => option.id);
    return options.flatMap((option, at) =>
      known.includes(option)
        ? []
        : [
            {
              path: [...path, name, at],
              message: `"${option}" is not an option of ${name}${rightNames(option, known, 'options')}`,
            },
          ],
    );
  });
}

/** A change names parties of the talk, in points as its scenario counts them. */
function changeProblems(
  campaign: Campaign,
  scenarios: Scenarios,
  talk: string,
  change: Change,
  owner: Path,
): Problem[] {
  const path: Path = [...owner, 'change'];
  const seats = Object.values(campaign.talks[talkIndex(campaign, talk)]?.parties ?? {});
  const scenario = scenarios.get(talk);
  if (scenario === undefined) return [];
  const bound = scenario.schedule.every(({ mandate }) => mandate !== undefined);
  return Object.entries(change).flatMap(([party, { reservation, mandate }]): Problem[] => [
    ...(seats.includes(party)
      ? []
      : [
          {
            path: [...path, party],
            message: `"${party}" does not sit in ${talk}${rightNames(party, seats, 'parties')}`,
          },
        ]),
    ...unlikePoints(reservation, scenario.scale !== undefined, [...path, party, 'reservation']),
    ...unlikePoints(mandate, scenario.scale !== undefined, [...path, party, 'mandate']),
    ...(mandate !== undefined && !bound
      ? [{ path: [...path, party, 'mandate'], message: `${scenario.id} gives no mandate that could change` }]
      : []),
  ]);
}

/** Settled issues and their options are those of the talk; what one party may not sign cannot be settled for it. */
function settledProblems(scenarios: Scenarios, talk: string, settles: Settled | undefined, owner: Path): Problem[] {
  const issues = scenarios.get(talk)?.issues;
  if (issues === undefined || settles === undefined) return [];
  const path: Path = [...owner, 'settles'];
  return [
    ...unknownOptions(
      issues,
      Object.entries(settles).map(([issue, option]) => [issue, [option]] as const),
      path,
    ).map(({ path: [...place], message }) => ({ path: place.slice(0, path.length + 1), message })),
    ...issues.flatMap(({ id, options }) => {
      const redLine = options.find((option) => option.id === settles[id])?.redLine ?? [];
      return redLine.map((party) => ({
        path: [...path, id],
        message: `${party} may not sign ${settles[id]}: settle the issue at an option without a red line`,
      }));
    }),
  ];
}

function carryProblems(campaign: Campaign, scenarios: Scenarios): Problem[] {
  return (campaign.carries ?? []).flatMap(({ when, to, change, settles }, at): Problem[] => {
    const path: Path = ['carries', at];
    return [
      ...conditionProblems(campaign, scenarios, when, path),
      ...unknownTalk(campaign, to, [...path, 'to']),
      ...notAfter(campaign, to, when, [...path, 'to']),
      ...changeProblems(campaign, scenarios, to, change, path),
      ...settledProblems(scenarios, to, settles, path),
    ];
  });
}

/** Where a talk does not come after one that it is to know of. */
function notAfter(campaign: Campaign, later: string, when: Condition | undefined, path: Path): Problem[] {
  const at = talkIndex(campaign, later);
  if (at < 0 || when === undefined) return [];
  const early = partsOf(when).find(
    ({ talk }) => talk === later || (campaign.order === 'fixed' && at <= talkIndex(campaign, talk)),
  );
  return early === undefined ? [] : [{ path, message: `${later} does not come after ${early.talk}` }];
}

function complianceProblems(campaign: Campaign, scenarios: Scenarios): Problem[] {
  return (campaign.compliance ?? []).flatMap(({ of, until, when, signed, finds }, at): Problem[] => {
    const path: Path = ['compliance', at];
    const later = campaign.talks[talkIndex(campaign, until)];
    const scenario = scenarios.get(of);
    const days = later?.from === undefined ? 0 : daysBetween(signed, later.from);
    return [
      ...(campaign.order === 'fixed'
        ? []
        : [{ path, message: 'only in a fixed order is it known how many days a deal was kept: leave this out' }]),
      ...unknownTalk(campaign, of, [...path, 'of']),
      ...unknownTalk(campaign, until, [...path, 'until']),
      ...(later !== undefined && talkIndex(campaign, until) <= talkIndex(campaign, of)
        ? [{ path: [...path, 'until'], message: `${until} does not come after ${of}` }]
        : []),
      ...conditionProblems(campaign, scenarios, when, path),
      ...notAfter(campaign, until, when, [...path, 'until']),
      ...(scenario !== undefined && scenario.compliance === undefined
        ? [{ path: [...path, 'of'], message: `${scenario.id} does not say how its deals are kept` }]
        : []),
      ...(days < 0 || days > MOST_DAYS
        ? [
            {
              path: [...path, 'signed'],
              message: `from here to ${until} there are ${days} days; 0 to ${MOST_DAYS} it may be`,
            },
          ]
        : []),
      ...finds.flatMap(({ change, settles }, place) => [
        ...changeProblems(campaign, scenarios, until, change, [...path, 'finds', place]),
        ...settledProblems(scenarios, until, settles, [...path, 'finds', place]),
      ]),
    ];
  });
}

function deadlineProblems(campaign: Campaign, scenarios: Scenarios): Problem[] {
  return (campaign.deadlines ?? []).flatMap(({ when, expires }, at) => [
    ...conditionProblems(campaign, scenarios, when, ['deadlines', at]),
    ...expires.flatMap(({ talk, change }, place) => {
      const path: Path = ['deadlines', at, 'expires', place];
      return [
        ...unknownTalk(campaign, talk, [...path, 'talk']),
        ...changeProblems(campaign, scenarios, talk, change, path),
      ];
    }),
  ]);
}
