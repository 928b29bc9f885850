/** Files of other platforms, and what is wrong with them. */
import { visible } from '../model/printable.js';

/** A file as it came: its name, for what is said of it, and its whole text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A file cannot be read, or says what cannot be imported. The message names the file, the line and the place. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** The error at a line of a file; `place` may be empty. Signs that a terminal would obey are written out. */
export function faultAt(file: string, line: number, place: string, message: string): FormatError {
  const where = `${file}, line ${line}${place === '' ? '' : `, ${cut(place)}`}`;
  return new FormatError(visible(`${where}: ${cut(message)}`));
}

/** A name in a file may be of any length. */
function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}...` : text;
}

/** The name of a file without its folders and its ending. */
export function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/s, '').replace(/\.[^.]*$/, '');
}
