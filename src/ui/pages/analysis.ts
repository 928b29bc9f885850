/** The analysis of a scenario as lines. */
import type { Analysis } from '../../analysis/analysis.js';
import { analysisSections } from '../../report/analysisSections.js';
import { linesOf, type Page } from '../blocks.js';
import { BLANK, heading, type Line } from '../lines.js';
import { analysisSpaceLines } from './space.js';

export function analysisLines(analysis: Analysis, page: Page): Line[] {
  return analysisSections(analysis).flatMap(({ title, blocks }, at) => [
    ...(at > 0 ? [BLANK] : []),
    heading(title),
    BLANK,
    ...linesOf(blocks, page, (_, { columns, pictureRows }) => analysisSpaceLines(analysis, columns, pictureRows)),
  ]);
}
