/** Markup as text: everything that is not ours is escaped here. */
import { visible } from '../../model/printable.js';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The text as it may stand in an element or in an attribute in quotes; control characters are written out. */
export function escaped(text: string): string {
  return verbatim(text.replace(/\s+/g, ' '));
}

/** The same, with every blank as it stands. */
export function verbatim(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with escaped attributes; what it holds must be markup already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? short(value) : (value as string))}"`)
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** A coordinate with one decimal at most. */
export function short(number: number): string {
  return String(Math.round(number * 10) / 10);
}
