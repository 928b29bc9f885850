/** A terminal's screen as an SVG picture: every character in its place, whatever the font. */
import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;

/** The sixteen colours of a terminal, as this picture shows them on dark ground. */
const PALETTE = [
  '#1e2329',
  '#ff7b72',
  '#7ee787',
  '#e3b341',
  '#79c0ff',
  '#d2a8ff',
  '#56d4dd',
  '#c9d1d9',
  '#8b949e',
  '#ffa198',
  '#aff5b4',
  '#f2cc60',
  '#a5d6ff',
  '#e2c5ff',
  '#b3f0ff',
  '#ffffff',
] as const;
const GROUND = '#0d1117';
const INK = '#e6edf3';

interface Run {
  readonly column: number;
  text: string;
  columns: number;
  readonly style: string;
}

/** The whole screen; `title` says in words what it shows. */
export function svgOf(terminal: Terminal, title: string): string {
  const { cols, rows, buffer } = terminal;
  const width = cols * CELL.width + 2 * MARGIN;
  const height = rows * CELL.height + 2 * MARGIN;
  const lines = Array.from({ length: rows }, (_, row) =>
    runsIn(terminal, buffer.active.baseY + row).map(({ column, text, columns, style }) => {
      const x = (MARGIN + column * CELL.width).toFixed(1);
      const y = (MARGIN + row * CELL.height + 13).toFixed(1);
      return `<text x="${x}" y="${y}" textLength="${(columns * CELL.width).toFixed(1)}" ${style}>${escaped(text)}</text>`;
    }),
  ).flat();
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>`,
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">',
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Runs of characters that look alike; blanks are left out. */
function runsIn({ cols, buffer }: Terminal, row: number): Run[] {
  const runs: Run[] = [];
  const line = buffer.active.getLine(row);
  for (let column = 0; column < cols; column++) {
    const cell = line?.getCell(column);
    const text = cell?.getChars() ?? '';
    if (cell === undefined || text.trim() === '') continue;
    const style = styleOf(cell);
    const last = runs[runs.length - 1];
    if (last !== undefined && last.style === style && last.column + last.columns === column) {
      last.text += text;
      last.columns += cell.getWidth();
    } else runs.push({ column, text, columns: cell.getWidth(), style });
  }
  return runs;
}

function styleOf(cell: IBufferCell): string {
  const color = cell.isFgPalette() ? PALETTE[cell.getFgColor()] : undefined;
  const weight = cell.isBold() ? ' font-weight="bold"' : '';
  const faint = cell.isDim() ? ' opacity="0.65"' : '';
  return `fill="${color ?? INK}"${weight}${faint}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
