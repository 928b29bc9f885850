/**
 * A scenario in Genius XML. Genius divides an evaluation by the highest of its issue and multiplies it by the weight; with
 * points for evaluations and their highest over the scale for weight, that gives back the points over the scale.
 */
import type { Pair } from '../model/party.js';
import type { Scenario } from '../model/scenario.js';
import type { Worth } from './exportScenario.js';
import { FormatError, type SourceFile } from './sourceFile.js';

/** A domain and two profiles. Throws `FormatError` for utilities below 0 or over 1, which Genius does not know. */
export function geniusFiles(scenario: Scenario, sides: Pair<Worth>): { files: SourceFile[]; notes: string[] } {
  const evened = sides.map((side) => ({ side, points: withoutNegatives(side) }));
  const profiles = evened.map(({ side, points }) => ({
    name: `${scenario.id}-${side.id}.xml`,
    text: profileText(scenario, side, points),
  }));
  const notes = evened
    .filter(({ side, points }) => points !== side.points)
    .map(
      ({ side }) =>
        `${side.id}: points are moved between issues, for want of negatives; every outcome keeps its utility`,
    );
  return { files: [{ name: `${scenario.id}.xml`, text: domainText(scenario) }, ...profiles], notes };
}

/** Points of which none is negative and that come to the same for every outcome. */
function withoutNegatives({ id, scale, points }: Worth): readonly (readonly number[])[] {
  const lowest = points.map((list) => Math.min(...list));
  const worst = lowest.reduce((sum, low) => sum + low, 0);
  const best = points.reduce((sum, list) => sum + Math.max(...list), 0);
  if (worst < 0)
    throw new FormatError(
      `an outcome is worth ${worst / scale} to ${id}, and Genius knows no utility below 0: NegMAS does (--to negmas)`,
    );
  if (best > scale)
    throw new FormatError(
      `an outcome is worth ${best / scale} to ${id}, and Genius cuts off at 1: NegMAS does not (--to negmas)`,
    );
  if (lowest.every((low) => low >= 0)) return points;
  return points.map((list, issue) => list.map((own) => own - (lowest[issue] as number) + (issue === 0 ? worst : 0)));
}

function domainText({ id, issues }: Scenario): string {
  const listed = issues.map(({ id: issue, name, options }, at) => {
    const items = options.map(
      (option, place) =>
        `        <item index="${place + 1}" value="${option.id}" description="${escaped(option.name)}" cost="0"/>\n`,
    );
    return `      <issue ${issueHead(issue, at)} description="${escaped(name)}">\n${items.join('')}      </issue>\n`;
  });
  return [
    '<negotiation_template>\n',
    `  <utility_space number_of_issues="${issues.length}">\n`,
    `    <objective ${objectiveHead(id)}>\n`,
    ...listed,
    '    </objective>\n',
    '  </utility_space>\n',
    '</negotiation_template>\n',
  ].join('');
}

function profileText({ id, issues }: Scenario, side: Worth, points: readonly (readonly number[])[]): string {
  const listed = issues.map(({ id: issue, options }, at) => {
    const items = options.map(
      (option, place) =>
        `      <item index="${place + 1}" value="${option.id}" evaluation="${points[at]?.[place]}"/>\n`,
    );
    return `    <issue ${issueHead(issue, at)}>\n${items.join('')}    </issue>\n`;
  });
  const weights = points.map(
    (list, at) => `    <weight index="${at + 1}" value="${Math.max(...list) / side.scale}"/>\n`,
  );
  return [
    `<utility_space number_of_issues="${issues.length}">\n`,
    `  <objective ${objectiveHead(id)}>\n`,
    ...listed,
    ...weights,
    '  </objective>\n',
    `  <discount_factor value="${side.discount}"/>\n`,
    `  <reservation value="${side.reservation / side.scale}"/>\n`,
    '</utility_space>\n',
  ].join('');
}

function objectiveHead(id: string): string {
  return `index="0" name="${id}" type="objective" etype="objective" description=""`;
}

function issueHead(id: string, at: number): string {
  return `index="${at + 1}" name="${id}" type="discrete" etype="discrete" vtype="discrete"`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute; what XML cannot hold is replaced. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string).replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
