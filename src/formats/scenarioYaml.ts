import { Document, isCollection, isScalar, isSeq, visit } from 'yaml';
import type { Scenario } from '../model/scenario.js';

/** What stands in one line: an option, a session, a block of numbers. */
const IN_LINES = ['options', 'schedule'];
const IN_A_LINE = ['discount', 'extension'];

/** A scenario as a file of YAML, under these lines of comment. What is read from it is the same scenario. */
export function scenarioYaml(scenario: Scenario, comments: readonly string[]): string {
  const document = new Document(scenario, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (IN_LINES.includes(name) && isSeq(value))
        for (const item of value.items) if (isCollection(item)) item.flow = true;
      if (IN_A_LINE.includes(name) && isCollection(value)) value.flow = true;
    },
  });
  const heading = comments.map((comment) => `# ${comment}`.trimEnd()).join('\n');
  return `${heading}\n${document.toString({ lineWidth: 0 })}`;
}
