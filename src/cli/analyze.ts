import { type Analysis, analysisOf } from '../analysis/analysis.js';
import { FrontierTooLong } from '../analysis/suffixFrontiers.js';
import { prepare } from '../model/deal.js';
import { analysisData } from '../report/analysisData.js';
import { analysisLines } from '../ui/pages/analysis.js';
import { InputError } from './failure.js';
import { columnsHere, print } from './output.js';
import { DEFAULT_SCENARIO, openScenario } from './scenarioFile.js';
import type { Verb } from './verb.js';

/** Rows of the picture, with its legend. */
const PICTURE_ROWS = 28;

export const analyze: Verb = {
  configure: (command) => {
    command
      .argument('[scenario]', 'a scenario by id or path', DEFAULT_SCENARIO)
      .option('--json', 'print JSON and nothing else')
      .action((name: string, { json = false }: { json?: boolean }) => {
        const analysis = analysed(name);
        print(json ? JSON.stringify(analysisData(analysis)) : inWords(analysis));
      });
  },
};

function analysed(name: string): Analysis {
  try {
    return analysisOf(prepare(openScenario(name)));
  } catch (error) {
    throw error instanceof FrontierTooLong ? new InputError(`${name}: ${error.message}`) : error;
  }
}

function inWords(analysis: Analysis): string {
  const page = { columns: columnsHere(), pictureRows: PICTURE_ROWS };
  return analysisLines(analysis, page)
    .map(({ text }) => text.trimEnd())
    .join('\n');
}
