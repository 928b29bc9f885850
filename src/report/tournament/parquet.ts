import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { COLUMNS, type ColumnName, type Row } from './row.js';

/** Rows of a row group: as many as are held at a time. */
const GROUP = 50_000;

const TYPES = { text: 'STRING', whole: 'INT64', number: 'DOUBLE', flag: 'BOOLEAN' } as const;

/** The rows as a Parquet file, a row group at a time; `sink` is given its bytes in order, and must take them at once. */
export function writeParquet(rows: Iterable<Row>, sink: (bytes: Uint8Array) => void): void {
  const columns = (Object.keys(COLUMNS) as ColumnName[]).map((name) => ({
    name,
    type: TYPES[COLUMNS[name].kind],
    nullable: 'optional' in COLUMNS[name],
  }));
  const writer = new ByteWriter();
  const flush = () => {
    sink(new Uint8Array(writer.buffer, 0, writer.index).slice());
    writer.index = 0;
  };
  const wide = widened(rows);
  parquetWriteRows({
    writer: Object.assign(writer, { flush, finish: flush }),
    rows: wide,
    columns,
    rowGroupSize: GROUP,
  });
}

/** The rows with whole numbers as the 64-bit integers that the format has for them. */
function* widened(rows: Iterable<Row>): Generator<Record<string, unknown>> {
  const whole = (Object.keys(COLUMNS) as ColumnName[]).filter((name) => COLUMNS[name].kind === 'whole');
  for (const row of rows) {
    const wide: Record<string, unknown> = { ...row };
    for (const name of whole) if (row[name] !== null) wide[name] = BigInt(row[name] as number);
    yield wide;
  }
}
