/** What was signed, as far as keeping it goes: from a record, from a deal of a scenario, or said in the call. */

import { type Pact, pactOf } from '../model/compliance.js';
import { optionIds } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { visible } from '../model/printable.js';
import { rightNames } from '../model/problem.js';
import type { Scenario } from '../model/scenario.js';
import { NONE } from '../model/space.js';
import { partyName } from '../model/words.js';
import { isCampaignRecordFile } from './campaignRecordFile.js';
import { InputError } from './failure.js';
import { openRecord } from './house.js';
import { openScenario } from './scenarioFile.js';

export interface PactOptions {
  readonly licences?: 'vague' | 'named';
  readonly standstill?: boolean;
  readonly scenario?: string;
  readonly deal?: string;
}

interface NamedPact {
  readonly pact: Pact;
  readonly names: Pair<string>;
}

/** Throws `InputError` where a call says too much, or a scenario or record too little. */
export function pactFrom(record: string | undefined, options: PactOptions): NamedPact {
  const { licences, standstill, scenario, deal } = options;
  const told = licences !== undefined || standstill !== undefined;
  if (record === undefined && scenario === undefined) {
    if (deal !== undefined) throw new InputError('--deal needs the scenario that it is a deal of: add --scenario');
    return saidInCall(options);
  }
  if (told) throw new InputError('the deal itself says what was signed: leave out --licences and --standstill');
  if (record !== undefined) {
    if (deal !== undefined) throw new InputError('a record has its own deal: leave out --deal');
    return ofRecord(record, scenario);
  }
  const opened = openScenario(scenario as string);
  return ofDeal(opened, deal === undefined ? historyOf(opened) : dealIn(opened, deal));
}

/** The parties of May 2025, and the clauses of the call: by default those of Geneva. */
function saidInCall({ licences = 'vague', standstill = false }: PactOptions): NamedPact {
  return { pact: { terms: { licences, standstill }, parties: ['us', 'china'], licensor: 1 }, names: ['US', 'China'] };
}

function ofRecord(path: string, scenario: string | undefined): NamedPact {
  if (isCampaignRecordFile(path))
    throw new InputError(
      `${visible(path)} is the record of a campaign, which tells itself how its deals were kept: see lancaster replay ${visible(path)}`,
    );
  const { session } = openRecord(path, scenario);
  const result = session.result();
  if (result === undefined || result.outcome === NONE)
    throw new InputError(`the talks in ${visible(path)} have not ended in a deal, so there is nothing to keep`);
  return ofDeal(session.deal.scenario, optionIds(session.deal, result.outcome));
}

function ofDeal(scenario: Scenario, deal: Readonly<Record<string, string>>): NamedPact {
  const pact = pactOf(scenario, deal);
  if (pact === undefined)
    throw new InputError(
      `${scenario.id} does not say how its deals are kept: add a compliance block to it, or say it with --licences and --standstill alone`,
    );
  return { pact, names: pair((party) => partyName({ scenario }, party)) };
}

function historyOf({ id, history }: Scenario): Readonly<Record<string, string>> {
  if (history?.outcome !== undefined) return history.outcome;
  throw new InputError(`${id} does not tell what was really signed: say it with --deal`);
}

/** A deal from `issue=option,issue=option`. It may leave out what does not matter for keeping it. */
function dealIn({ issues, compliance }: Scenario, text: string): Record<string, string> {
  const deal = new Map<string, string>();
  for (const clause of text.split(',')) {
    const [id = '', option = '', ...rest] = clause.split('=').map((word) => word.trim());
    if (option === '' || rest.length > 0)
      throw new InputError(`--deal takes issue=option, parted by commas; not "${visible(clause)}"`);
    const issue = issues.find((one) => one.id === id);
    if (issue === undefined)
      throw new InputError(
        `--deal: "${visible(id)}" is not an issue${rightNames(
          id,
          issues.map((one) => one.id),
          'issues',
        )}`,
      );
    const ids = issue.options.map((one) => one.id);
    if (!ids.includes(option))
      throw new InputError(
        `--deal: "${visible(option)}" is not an option of ${id}${rightNames(option, ids, 'options')}`,
      );
    if (deal.has(id)) throw new InputError(`--deal names ${id} twice`);
    deal.set(id, option);
  }
  const needed = [compliance?.licences.issue, compliance?.standstill?.issue];
  const missing = needed.find((id) => id !== undefined && !deal.has(id));
  if (missing !== undefined) throw new InputError(`--deal must say what was signed on ${missing}`);
  return Object.fromEntries(deal);
}
