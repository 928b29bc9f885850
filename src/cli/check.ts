import type { Command } from 'commander';
import { findingsOf } from '../analysis/doctor/doctor.js';
import type { Finding } from '../analysis/doctor/finding.js';
import type { OpenedCampaign } from '../engine/campaign/plan.js';
import { streamOf } from '../engine/streams.js';
import { prepare } from '../model/deal.js';
import { visible } from '../model/printable.js';
import type { Scenario } from '../model/scenario.js';
import { type FileProblem, problemLine, problemList, type ReadFile } from '../node/fileProblems.js';
import { findingJson } from '../report/doctor/json.js';
import { doctorSections } from '../report/doctor/sections.js';
import { isCampaign, lookIntoCampaign } from './campaignFile.js';
import { judgedCampaign } from './checkCampaign.js';
import { botTalks, randomTalks } from './checkTalks.js';
import { CheckFailed, InputError } from './failure.js';
import { DEFAULT_SEED, seedWord } from './options.js';
import { print } from './output.js';
import { printSections } from './printSections.js';
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
      .argument('<files...>', 'scenarios and campaigns by id or path')
      .option(
        '--seed <word>',
        'of scenarios: the seed of the talks that are played and of the noise',
        seedWord,
        DEFAULT_SEED,
      )
      .option('--strict', 'end with 1 also where a rule is broken and the file does not say that it breaks it')
      .option('--json', 'print a line of JSON for each scenario or campaign and nothing else')
      .addHelpText(
        'after',
        '\nOf a scenario it measures ten rules of exercises that teach, of a campaign four rules of what links its talks.\n\nExit code: 0 if no file has problems, whether or not it keeps the rules; 1 if one has, or with --strict if one breaks a rule\nnot on purpose (breaks, in the file); 2 if the call was wrong or a file cannot be read.',
      )
      .action(act);
  },
};

type Looked = { readonly name: string } & (
  | { readonly kind: 'scenario'; readonly read: ReadFile<Scenario> }
  | { readonly kind: 'campaign'; readonly read: ReadFile<OpenedCampaign> }
);

/** Every file is read before any is judged, so that a wrong name is told at once. */
function act(names: readonly string[], { seed, json = false, strict = false }: CheckOptions, command: Command): void {
  const looked = names.map(
    (name): Looked =>
      isCampaign(name)
        ? { name, kind: 'campaign', read: lookIntoCampaign(name) }
        : { name, kind: 'scenario', read: lookInto(name) },
  );
  if (command.getOptionValueSource('seed') === 'cli' && looked.every(({ kind }) => kind === 'campaign'))
    throw new InputError('--seed is for scenarios, of which talks are played: leave it out');
  const failures = looked.flatMap(({ name, kind, read }, at) => {
    if (!json && at > 0) print('');
    if (!read.ok) return faulty(name, kind, read.problems, json);
    const findings =
      kind === 'campaign' ? judgedCampaign(read.value, read.lineOf, json) : judged(read.value, seed, json);
    return strict ? brokenRules(name, findings) : [];
  });
  if (failures.length > 0) throw new CheckFailed(failures.join('\n'));
}

function faulty(name: string, kind: Looked['kind'], problems: readonly FileProblem[], json: boolean): string[] {
  if (json)
    print(
      JSON.stringify({
        [kind]: name,
        digest: null,
        problems: problems.map(({ line, place, message }) => ({ line, path: place, message })),
        rules: [],
      }),
    );
  else print(problemList(visible(name), problems.map(problemLine)));
  return [`${visible(name)} is no ${kind} yet: mend its problems, then its rules can be measured`];
}

function judged(scenario: Scenario, seed: string, json: boolean): readonly Finding[] {
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
  } else printSections(doctorSections({ deal, findings, botTalks: played.bots }));
  return findings;
}

function brokenRules(name: string, findings: readonly { readonly rule: string; readonly verdict: string }[]): string[] {
  const rules = findings.flatMap(({ rule, verdict }) => (verdict === 'broken' ? [rule] : []));
  if (rules.length === 0) return [];
  return [`${visible(name)} breaks ${rules.length === 1 ? 'the rule' : `${rules.length} rules`}: ${rules.join(', ')}`];
}
