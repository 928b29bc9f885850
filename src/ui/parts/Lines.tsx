import { Text } from 'ink';
import type { Line } from '../lines.js';

/** Lines of text, one a row; what does not fit is cut. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return lines.map(({ text, bold = false, dim = false, paint = [] }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the page
    <Text key={at} bold={bold} dimColor={dim} wrap="truncate">
      {paint.length === 0 ? text || ' ' : painted(text, paint)}
    </Text>
  ));
}

function painted(text: string, paint: NonNullable<Line['paint']>) {
  let from = 0;
  return paint.map(({ length, color }) => {
    const start = from;
    from += length;
    const part = text.slice(start, from);
    return (
      <Text key={start} {...(color === undefined ? {} : { color })}>
        {part}
      </Text>
    );
  });
}
