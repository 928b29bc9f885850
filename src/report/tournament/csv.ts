import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type Row } from './row.js';

/** Rows at a time. */
const BATCH = 5000;

/**
 * The rows as CSV (RFC 4180, line ends of one sign) under a line of column names, piece by piece; no value is no text, and
 * flags are `TRUE` and `FALSE`, which R knows only in capitals.
 */
export function csvOf(rows: Iterable<Row>): Generator<string> {
  return csvTable(Object.keys(COLUMNS), rows);
}

/** The same of rows with these columns. */
export function* csvTable(columns: readonly string[], rows: Iterable<object>): Generator<string> {
  yield stringify([columns]);
  const text = (batch: readonly object[]) =>
    stringify([...batch], { columns, cast: { boolean: (value) => (value ? 'TRUE' : 'FALSE') } });
  let batch: object[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield text(batch);
    batch = [];
  }
  if (batch.length > 0) yield text(batch);
}
