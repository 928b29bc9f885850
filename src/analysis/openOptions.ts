/** What both sides may sign, issue by issue. */
import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';

/** An option that crosses no red line of either party. */
export interface OpenOption {
  /** Its place in the issue. */
  readonly option: number;
  /** What it adds for each party. */
  readonly points: Pair<number>;
}

/** The open options of every issue, in their order. An outcome of open options alone is clean, and no other is. */
export function openOptionsOf({ preferences }: Deal): readonly (readonly OpenOption[])[] {
  const [first, second] = preferences;
  return first.optionPoints.map((list, issue) =>
    list.flatMap((points, option) => {
      if (preferences.some(({ redLines }) => redLines[issue]?.[option])) return [];
      return [{ option, points: [points, second.optionPoints[issue]?.[option] as number] }];
    }),
  );
}

/** How many clean outcomes there are, rounded where no number holds them exactly. */
export function countClean(issues: readonly (readonly OpenOption[])[]): number {
  return issues.reduce((product, options) => product * options.length, 1);
}
