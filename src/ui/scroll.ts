/** Scrolling through lines of text. */
export type ScrollIntent = 'up' | 'down' | 'pageUp' | 'pageDown';

export function isScroll(intent: string): intent is ScrollIntent {
  return ['up', 'down', 'pageUp', 'pageDown'].includes(intent);
}

/** The first line shown after a key, of so many lines in so much room. */
export function scrolled(from: number, intent: ScrollIntent, lines: number, room: number): number {
  const by = { up: -1, down: 1, pageUp: 1 - room, pageDown: room - 1 }[intent];
  return Math.max(0, Math.min(lines - room, from + by));
}

/** The place after a step of a cursor that goes round from the last to the first. */
export function turned(at: number, by: number, length: number): number {
  return (at + by + length) % length;
}

/** The first item to show so that the one under the cursor is in sight, near the middle. */
export function firstInSight(cursor: number, items: number, room: number): number {
  return Math.max(0, Math.min(items - room, cursor - Math.floor(room / 2)));
}
