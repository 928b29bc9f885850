/** What stands around the keys of a screen, and where there is no room for one. */
export const HELP = {
  title: 'Keys',
  back: 'Any key goes back.',
  backOrOut: (sign: string, says: string) => `Any key goes back. ${sign}: ${says}.`,
} as const;

/** Over and under a list that has no room for all of its items. */
export const LIST = {
  above: (items: number) => `↑ ${items} more`,
  below: (items: number) => `↓ ${items} more`,
} as const;

export const TOO_SMALL = {
  needs: (columns: number, rows: number, are: { columns: number; rows: number }) =>
    `The screens need ${columns} columns and ${rows} rows; here are ${are.columns} and ${are.rows}.`,
  remedy: 'Make the window larger, or press Ctrl-C.',
} as const;
