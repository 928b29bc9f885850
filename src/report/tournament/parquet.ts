import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { COLUMNS, type Row } from './row.js';
import type { ColumnsOf } from './table.js';

/** Rows of a row group: as many as are held at a time. */
const GROUP = 10_000;

const TYPES = { text: 'STRING', whole: 'INT64', number: 'DOUBLE', flag: 'BOOLEAN' } as const;

/** The rows as a Parquet file, a row group at a time; `sink` is given its bytes in order, and must take them at once. */
export function writeParquet(rows: Iterable<Row>, sink: (bytes: Uint8Array) => void): void {
  writeParquetTable(COLUMNS, rows, sink);
}

/** The same of rows with these columns. */
export function writeParquetTable<Name extends string>(
  columns: ColumnsOf<Name>,
  rows: Iterable<Cells<Name>>,
  sink: (bytes: Uint8Array) => void,
): void {
  const names = Object.keys(columns) as Name[];
  const writer = new ByteWriter();
  const flush = () => {
    sink(new Uint8Array(writer.buffer, 0, writer.index).slice());
    writer.index = 0;
  };
  const wide = widened(
    names.filter((name) => columns[name].kind === 'whole'),
    rows,
  );
  parquetWriteRows({
    writer: Object.assign(writer, { flush, finish: flush }),
    rows: wide,
    columns: names.map((name) => ({
      name,
      type: TYPES[columns[name].kind],
      nullable: columns[name].optional ?? false,
    })),
    rowGroupSize: GROUP,
  });
}

type Cells<Name extends string> = Readonly<Record<Name, string | number | boolean | null>>;

/** The rows with whole numbers as the 64-bit integers that the format has for them. */
function* widened<Name extends string>(
  whole: readonly Name[],
  rows: Iterable<Cells<Name>>,
): Generator<Record<string, unknown>> {
  for (const row of rows) {
    const wide: Record<string, unknown> = { ...row };
    for (const name of whole) if (row[name] !== null) wide[name] = BigInt(row[name] as number);
    yield wide;
  }
}
