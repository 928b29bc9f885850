/** A sheet on which a player puts an offer together: an option for each issue, or none yet. */
import type { Preferences } from '../model/preferences.js';
import { NONE, optionOf, outcomeWith, type Space } from '../model/space.js';

/** For each issue the option by its place, or `NONE`. */
export type Sheet = readonly number[];

export function emptySheet({ sizes }: Space): Sheet {
  return sizes.map(() => NONE);
}

/** The sheet with an outcome on it; empty for `NONE`. */
export function sheetOf(space: Space, outcome: number): Sheet {
  return outcome === NONE ? emptySheet(space) : space.sizes.map((_, issue) => optionOf(space, outcome, issue));
}

export function withOption(sheet: Sheet, issue: number, option: number): Sheet {
  return sheet.map((before, at) => (at === issue ? option : before));
}

/** The outcome on the sheet; `NONE` while an issue is open. */
export function outcomeOn(space: Space, sheet: Sheet): number {
  return sheet.includes(NONE) ? NONE : outcomeWith(space, sheet);
}

/** What is on the sheet so far, in own points. */
export function pointsOn({ optionPoints }: Preferences, sheet: Sheet): number {
  return sheet.reduce((total, option, issue) => total + (optionPoints[issue]?.[option] ?? 0), 0);
}

export interface SheetChange {
  readonly issue: number;
  readonly from: number;
  readonly to: number;
  /** In own points: over 0 it takes, under 0 it gives. */
  readonly gain: number;
}

/** Where two sheets differ, on issues that both have filled. */
export function changesBetween({ optionPoints }: Preferences, before: Sheet, after: Sheet): SheetChange[] {
  return after.flatMap((to, issue) => {
    const from = before[issue] as number;
    if (from === to || from === NONE || to === NONE) return [];
    const points = optionPoints[issue] as readonly number[];
    return [{ issue, from, to, gain: (points[to] as number) - (points[from] as number) }];
  });
}
