import { findingsOf } from '../analysis/doctor/doctor.js';
import type { Finding } from '../analysis/doctor/finding.js';
import { streamOf } from '../engine/streams.js';
import { prepare } from '../model/deal.js';
import { visible } from '../model/printable.js';
import type { Scenario } from '../model/scenario.js';
import { type FileProblem, problemLine, problemList } from '../node/fileProblems.js';
import { findingJson } from '../report/doctor/json.js';
import { doctorSections } from '../report/doctor/sections.js';
import { linesOf } from '../ui/blocks.js';
import { botTalks, randomTalks } from './checkTalks.js';
import { CheckFailed } from './failure.js';
import { DEFAULT_SEED, seedWord } from './options.js';
import { columnsHere, print } from './output.js';
import { lookInto } from './scenarioFile.js';
import type { Verb } from './verb.js';

interface CheckOptions {
  readonly seed: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

export const check: Verb = {
  configure: (command) => {
    command
      .argument('<scenarios...>', 'scenarios by id or path')
      .option('--seed <word>', 'the seed of the talks that are played and of the noise', seedWord, DEFAULT_SEED)
      .option('--strict', 'end with 1 also where a rule is broken and the file does not say that it breaks it')
      .option('--json', 'print a line of JSON for each scenario and nothing else')
      .addHelpText(
        'after',
        '\nExit code: 0 if no file has problems, whether or not it teaches; 1 if one has, or with --strict if one breaks a rule not\non purpose (breaks, in the file); 2 if the call was wrong or a file cannot be read.',
      )
      .action(act);
  },
};

/** Every file is read before any is judged, so that a wrong name is told at once. */
function act(names: readonly string[], { seed, json = false, strict = false }: CheckOptions): void {
  const looked = names.map((name) => ({ name, read: lookInto(name) }));
  const failures = looked.flatMap(({ name, read }, at) => {
    if (!json && at > 0) print('');
    if (!read.ok) return faulty(name, read.problems, json);
    const broken = judged(name, read.value, seed, json);
    return strict ? broken : [];
  });
  if (failures.length > 0) throw new CheckFailed(failures.join('\n'));
}

function faulty(name: string, problems: readonly FileProblem[], json: boolean): string[] {
  if (json)
    print(
      JSON.stringify({
        scenario: name,
        digest: null,
        problems: problems.map(({ line, place, message }) => ({ line, path: place, message })),
        rules: [],
      }),
    );
  else print(problemList(visible(name), problems.map(problemLine)));
  return [`${visible(name)} is no scenario yet: mend its problems, then its rules can be measured`];
}

function judged(name: string, scenario: Scenario, seed: string, json: boolean): string[] {
  const deal = prepare(scenario);
  const played = { random: randomTalks(deal, seed), bots: botTalks(deal, seed) };
  const findings = findingsOf({
    deal,
    random: streamOf(seed, 'sensitivity'),
    ...(played.random && { randomTalks: played.random }),
    ...(played.bots && { botTalks: played.bots }),
  });
  if (json) {
    const rules = findings.map((finding) => findingJson(deal, finding));
    print(JSON.stringify({ scenario: scenario.id, digest: deal.digest, problems: [], rules }));
  } else {
    const sections = doctorSections({ deal, findings, botTalks: played.bots });
    const page = { columns: columnsHere(), pictureRows: 0 };
    const lines = sections.flatMap(({ title, blocks }) => [
      title,
      '',
      ...linesOf(blocks, page, () => []).map(({ text }) => text),
      '',
    ]);
    print(lines.slice(0, -1).join('\n'));
  }
  return broken(name, findings);
}

function broken(name: string, findings: readonly Finding[]): string[] {
  const rules = findings.flatMap(({ rule, verdict }) => (verdict === 'broken' ? [rule] : []));
  if (rules.length === 0) return [];
  return [`${visible(name)} breaks ${rules.length === 1 ? 'the rule' : `${rules.length} rules`}: ${rules.join(', ')}`];
}
