/** Text as lines of a width: what pages on the screen scroll through, and what plain text prints. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

export interface Line {
  readonly text: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  /** A colour for each part of the text, in order; what they do not cover has none. The text says the same without. */
  readonly paint?: readonly Paint[];
}

/** So many characters in one colour. */
export interface Paint {
  readonly length: number;
  readonly color: string | undefined;
}

export const BLANK: Line = { text: '' };

export function heading(text: string): Line {
  return { text, bold: true };
}

/** A text wrapped to the width, each line after the indent; a blank line in it stays, and too long a word is broken. */
export function paragraph(text: string, width: number, indent = ''): Line[] {
  return wrapAnsi(text.trim(), Math.max(10, width - indent.length), { hard: true })
    .split('\n')
    .map((line) => ({ text: (indent + line).trimEnd() }));
}

/** A text of several paragraphs, a blank line between them. */
export function prose(text: string, width: number): Line[] {
  return text
    .trim()
    .split(/\n+/)
    .flatMap((one, at) => [...(at > 0 ? [BLANK] : []), ...paragraph(one, width)]);
}

/** An item after a bullet or number, its further lines under the first. */
export function item(bullet: string, text: string, width: number): Line[] {
  const indent = ' '.repeat(bullet.length + 1);
  return paragraph(text, width, indent).map((line, at) =>
    at === 0 ? { text: bullet + line.text.slice(bullet.length) } : line,
  );
}

/** Text cut to a width, with three dots where it was, and filled up to it on the right, or on the left for numbers. */
export function cell(text: string, width: number, numeric = false): string {
  const cut = stringWidth(text) <= width ? text : `${cutTo(text, width - 1)}…`;
  const room = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return numeric ? room + cut : cut + room;
}

function cutTo(text: string, width: number): string {
  let cut = '';
  for (const sign of text) {
    if (stringWidth(cut + sign) > width) break;
    cut += sign;
  }
  return cut;
}
