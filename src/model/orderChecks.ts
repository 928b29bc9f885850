/** The order of a campaign's talks and their days: who chooses it, and that days follow one another. */
import type { Campaign } from './campaign.js';
import { daysBetween } from './day.js';
import { notAParty } from './nameChecks.js';
import type { Problem } from './problem.js';

/** A fixed order gives every talk its days; a free one has a calendar, and somebody in every talk who chooses. */
export function orderProblems({ order, calendar, talks, parties }: Campaign): Problem[] {
  const ids = parties.map(({ id }) => id);
  if (order === 'fixed')
    return [
      ...(calendar === undefined
        ? []
        : [{ path: ['calendar'], message: 'in a fixed order every talk has days of its own: leave this out' }]),
      ...talks.flatMap(({ from }, at) =>
        from === undefined
          ? [{ path: ['talks', at, 'from'], message: 'missing: a day such as 2025-06-09 belongs here' }]
          : [],
      ),
      ...dayProblems(talks, 'talks'),
    ];
  const chooser = ids.includes(order.choice)
    ? talks.flatMap((talk, at) =>
        Object.values(talk.parties).includes(order.choice)
          ? []
          : [
              {
                path: ['talks', at, 'parties'],
                message: `${order.choice} chooses the order and must sit in every talk`,
              },
            ],
      )
    : [{ path: ['order', 'choice'], message: notAParty(order.choice, ids) }];
  const places = calendar?.length ?? 0;
  return [
    ...chooser,
    ...(places === talks.length
      ? []
      : [{ path: ['calendar'], message: `${talks.length} talks need as many places in the calendar, not ${places}` }]),
    ...talks.flatMap((talk, at) =>
      (['from', 'to'] as const)
        .filter((key) => talk[key] !== undefined)
        .map((key) => ({ path: ['talks', at, key], message: 'with a choice of order the calendar gives the days' })),
    ),
    ...dayProblems(calendar ?? [], 'calendar'),
  ];
}

/** Every span ends when or after it begins, and begins when or after the one before has ended. */
function dayProblems(
  spans: readonly { from?: string | undefined; to?: string | undefined }[],
  list: string,
): Problem[] {
  let before: string | undefined;
  return spans.flatMap(({ from, to }, at): Problem[] => {
    if (from === undefined) return [];
    const late = before;
    before = to ?? from;
    return [
      ...(to !== undefined && daysBetween(from, to) < 0
        ? [{ path: [list, at, 'to'], message: `${to} is before ${from}, the first day` }]
        : []),
      ...(late !== undefined && daysBetween(late, from) < 0
        ? [{ path: [list, at, 'from'], message: `${from} is before ${late}, the end of the talk before` }]
        : []),
    ];
  });
}
