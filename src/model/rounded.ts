/** A number as records, rows and data hold it: rounded to 1e-9. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
