/** Data that JSON holds without a loss. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * The same data with numbers rounded to billionths, and `null` for what JSON cannot hold: `undefined`, and numbers that
 * are not finite.
 */
export function plain(data: unknown): Plain {
  if (typeof data === 'number') return Number.isFinite(data) ? rounded(data) : null;
  if (typeof data === 'string' || typeof data === 'boolean') return data;
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return null;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
}

/** Never -0, which JSON would write as 0 and read as another number. A whole number may be too long to be stretched. */
function rounded(value: number): number {
  return (Number.isInteger(value) ? value : Math.round(value * 1e9) / 1e9) + 0;
}
