/** A scenario in the YAML of NegMAS. Every text is in double quotes, so that no reader takes an id for a number or a date. */
import type { Pair } from '../model/party.js';
import type { Scenario } from '../model/scenario.js';
import type { Worth } from './exportScenario.js';
import type { SourceFile } from './sourceFile.js';

/** An outcome space and two utility functions. */
export function negmasFiles(scenario: Scenario, sides: Pair<Worth>): { files: SourceFile[]; notes: string[] } {
  const profiles = sides.map((side) => ({
    name: `${scenario.id}-${side.id}.yml`,
    text: side.discount === 1 ? ufunText(scenario, side) : discountedText(scenario, side),
  }));
  return { files: [{ name: `${scenario.id}.yml`, text: domainText(scenario) }, ...profiles], notes: [] };
}

function domainText({ id, issues }: Scenario): string {
  const listed = issues.map(({ id: issue, options }) => {
    const values = options.map((option) => quoted(option.id)).join(', ');
    return `- {name: ${quoted(issue)}, type: CategoricalIssue, values: [${values}]}\n`;
  });
  return `name: ${quoted(id)}\ntype: DiscreteCartesianOutcomeSpace\nissues:\n${listed.join('')}`;
}

/** Discounted by relative time, and the reservation with it, as in Lancaster. */
function discountedText(scenario: Scenario, side: Worth): string {
  return [
    `name: ${quoted(side.id)}\n`,
    'type: ExpDiscountedUFun\n',
    `discount: ${decimal(side.discount)}\n`,
    'factor: relative_time\n',
    'dynamic_reservation: true\n',
    `reserved_value: ${decimal(side.reservation / side.scale)}\n`,
    'ufun:\n',
    ufunText(scenario, side).replace(/^(?=.)/gm, '  '),
  ].join('');
}

function ufunText({ issues }: Scenario, { id, scale, points, reservation }: Worth): string {
  // With weights, points are weight x value, each out of 100.
  const weights = issues.map(({ weight }) => (weight?.[id] === undefined ? undefined : weight[id] / 100));
  const tables = issues.map(({ options }, at) => {
    const entries = options.map((option, place) => {
      const value = option.value?.[id];
      const own =
        weights[at] === undefined || value === undefined ? (points[at]?.[place] as number) / scale : value / 100;
      return `${quoted(option.id)}: ${decimal(own)}`;
    });
    return `- {type: TableFun, mapping: {${entries.join(', ')}}}\n`;
  });
  return [
    `name: ${quoted(id)}\n`,
    'type: LinearAdditiveUtilityFunction\n',
    `reserved_value: ${decimal(reservation / scale)}\n`,
    `weights: [${weights.map((weight = 1) => decimal(weight)).join(', ')}]\n`,
    'values:\n',
    ...tables,
  ].join('');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A number that YAML 1.1 reads as one: with a point, also before an exponent. */
function decimal(number: number): string {
  const text = String(number);
  return text.includes('.') ? text : text.replace(/(?=e|$)/, '.0');
}
