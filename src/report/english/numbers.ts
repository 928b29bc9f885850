/** Numbers and enumerations as English prose has them. */

/** `103,680`; negative numbers have a true minus sign. */
export function thousands(count: number): string {
  return minus(String(count).replace(/\B(?=(\d{3})+$)/g, ','));
}

/** The number with a true minus sign in place of a hyphen. */
export function minus(number: string): string {
  return number.replace('-', '−');
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `three`; over twelve in figures. */
export function inWords(count: number): string {
  return SMALL[count] ?? thousands(count);
}

/** `three offers`, `one offer`, `no offers`, `31 offers`. */
export function several(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** A name inside a sentence: `The mill` becomes `the mill`. */
export function inside(name: string): string {
  return name.replace(/^The /, 'the ');
}

/** The text with a capital in front. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A share from 0 to 1 in percent. What is not quite nothing or not quite all is not rounded to that. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return 'under 1%';
  if (whole === 100 && share < 1) return 'over 99%';
  return `${minus(String(whole))}%`;
}

/** A measure from 0 to 1 with two decimals. What is not quite 0 or not quite 1 is not rounded to that. */
export function decimals(measure: number): string {
  const rounded = measure.toFixed(2);
  if (rounded === '0.00' && measure > 0) return 'under 0.01';
  if (rounded === '1.00' && measure < 1) return 'over 0.99';
  return minus(rounded);
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The text as a sentence: with a full stop, unless it has its own end. */
export function stopped(text: string): string {
  return /[.!?:…]["”’)]*$/.test(text) ? text : `${text}.`;
}
