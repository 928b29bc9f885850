/** Statements and events in a scenario: who and what they name is there, and nobody is left without an offer to make. */
import { type Check, type Draft, each } from './draft.js';
import { notAParty, repeated } from './nameChecks.js';
import { bestSignable, unlikePoints } from './numberChecks.js';
import { type Path, type Problem, rightNames } from './problem.js';
import { TONES } from './statement.js';

export const tones: Check = ({ statements }, parties) =>
  unknownParties(statements?.tones, parties, ['statements', 'tones']);

/** A commitment has an id of its own, and is broken by some option of its issue. */
export const commitments: Check = (draft, parties) => {
  const list = draft.statements?.commitments;
  const place: Path = ['statements', 'commitments'];
  return [
    ...repeated(list ?? [], place, 'id'),
    ...each(list).flatMap(([{ id, by, price }, at]): Problem[] => [
      ...((TONES as readonly unknown[]).includes(id)
        ? [{ path: [...place, at, 'id'], message: `"${id}" is a tone: give the commitment another id` }]
        : []),
      ...(by === undefined || parties.length < 2 || parties.includes(by)
        ? []
        : [{ path: [...place, at, 'by'], message: notAParty(by, parties) }]),
      ...unlikePoints(price, draft.scale !== undefined, [...place, at, 'price']),
    ]),
    ...each(list).flatMap(([one, at]) => optionsKept(draft, one, [...place, at])),
  ];
};

type DraftCommitment = NonNullable<NonNullable<NonNullable<Draft['statements']>['commitments']>[number]>;

function optionsKept({ issues }: Draft, { issue: name, keeps }: DraftCommitment, place: Path): Problem[] {
  const known = each(issues).flatMap(([{ id }]) => (id === undefined ? [] : [id]));
  if (name === undefined || issues === undefined || known.length < issues.length) return [];
  const issue = issues.find((one) => one?.id === name);
  if (issue === undefined)
    return [{ path: [...place, 'issue'], message: `"${name}" is not an issue${rightNames(name, known, 'issues')}` }];
  const options = each(issue.options).flatMap(([{ id }]) => (id === undefined ? [] : [id]));
  if (keeps === undefined || issue.options === undefined || options.length < issue.options.length) return [];
  const unknown = each(keeps).flatMap(([option, at]) =>
    options.includes(option)
      ? []
      : [
          {
            path: [...place, 'keeps', at],
            message: `"${option}" is not an option of ${name}${rightNames(option, options, 'options')}`,
          },
        ],
  );
  if (!options.every((option) => keeps.includes(option))) return unknown;
  return [{ path: [...place, 'keeps'], message: `every option of ${name} keeps this word: leave out what breaks it` }];
}

/** An event has an id of its own, happens in a round or by chance, and changes parties that there are. */
export const events: Check = (draft, parties) => {
  const rounds = roundsIn(draft);
  return [
    ...repeated(draft.events ?? [], ['events'], 'id'),
    ...each(draft.events).flatMap(([event, at]): Problem[] => {
      const path: Path = ['events', at];
      const both = 'round' in event && 'chance' in event;
      const neither = !('round' in event) && !('chance' in event);
      const { round, effects } = event;
      return [
        ...(both ? [{ path, message: 'an event has a round or a chance, not both: take one out' }] : []),
        ...(neither
          ? [{ path, message: 'missing: say the round in which it happens, or the chance for each round' }]
          : []),
        ...(round !== undefined && rounds !== undefined && round > rounds
          ? [{ path: [...path, 'round'], message: `${round} is over ${rounds}, the last round of the schedule` }]
          : []),
        ...unknownParties(effects, parties, [...path, 'effects']),
        ...Object.entries(effects ?? {}).flatMap(([party, effect]) =>
          (['reservation', 'mandate'] as const).flatMap((key) =>
            unlikePoints(effect?.[key], draft.scale !== undefined, [...path, 'effects', party, key]),
          ),
        ),
      ];
    }),
  ];
};

/** The last round that there may be, the extension's too; `undefined` if parts are missing. */
function roundsIn({ schedule, extension }: Draft): number | undefined {
  const sessions = [...(schedule ?? [undefined]), ...(extension === undefined ? [] : [extension])];
  const rounds = sessions.map((session) => session?.rounds);
  return rounds.every((many) => many !== undefined) ? rounds.reduce((sum, many) => sum + many, 0) : undefined;
}

/** Events change mandates only where there are any, and never lift one over what the party can offer. */
export const eventMandates: Check = (draft, parties) =>
  parties.flatMap((party) => {
    const effects = each(draft.events).flatMap(([event, at]) => {
      const change = event.effects?.[party]?.mandate;
      return change === undefined ? [] : [{ change, round: event.round ?? 1, at }];
    });
    const sessions = each(draft.schedule);
    const path = (at: number): Path => ['events', at, 'effects', party, 'mandate'];
    if (sessions.length > 0 && sessions.every(([session]) => !('mandate' in session)))
      return effects.map(({ at }) => ({
        path: path(at),
        message: `the schedule gives ${party} no mandate that could change: give it one, or take this out`,
      }));
    const best = bestSignable(draft, party);
    const rises = effects.filter(({ change }) => change > 0);
    const last = rises.at(-1);
    if (best === undefined || last === undefined) return [];
    let lastRound = 0;
    for (const [session, at] of sessions) {
      const isLast = at === sessions.length - 1;
      lastRound += session.rounds ?? Number.POSITIVE_INFINITY;
      const level = session.mandate?.[party];
      if (level === undefined) continue;
      const most = rises.reduce((sum, { change, round }) => (isLast || round <= lastRound ? sum + change : sum), level);
      if (most > best)
        return [
          {
            path: path(last.at),
            message: `events could lift the mandate of ${party} to ${most}, over ${best}, the best that it may sign`,
          },
        ];
    }
    return [];
  });

function unknownParties(block: object | undefined, parties: readonly string[], path: Path): Problem[] {
  if (block === undefined || parties.length < 2) return [];
  return Object.keys(block)
    .filter((key) => !parties.includes(key))
    .map((key) => ({ path: [...path, key], message: notAParty(key, parties) }));
}
