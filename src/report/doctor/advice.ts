/** What to change in a scenario, in its own words. */
import type { Fault, Finding } from '../../analysis/doctor/finding.js';
import type { Deal } from '../../model/deal.js';
import { opponent, type Pair, pair } from '../../model/party.js';
import { issueInSentence, issueName, optionName } from '../../model/words.js';
import { ADVICE } from '../english/doctor.js';
import { namesOf } from '../english/points.js';
import { measureInWords } from './figures.js';
import { floorChange, floorChanges } from './floorChanges.js';

/** A sentence or two for each fault of a finding; `deal` is the deal as it is written. */
export function adviceOn(deal: Deal, { faults }: Finding): readonly string[] {
  return faults.map((fault) => sentences(deal, fault).join(' '));
}

function sentences(deal: Deal, fault: Fault): readonly string[] {
  const names = namesOf(deal);
  const issue = (at: number) => issueInSentence(deal, at);
  const issues = (places: readonly number[]) => places.map(issue);
  switch (fault.kind) {
    case 'options':
      return [ADVICE.options(issue(fault.issue), fault.options, fault.side)];
    case 'sameIssues':
      return [ADVICE.sameIssues(issueName(deal, fault.issues[1]))];
    case 'sameOptions':
      return [ADVICE.sameOptions(issue(fault.issue), optionName(deal, fault.issue, fault.options[1]))];
    case 'haggling':
      return [ADVICE.haggling(measureInWords('opposition', 'correlation', fault.correlation), issues(fault.issues))];
    case 'nothingToArgue': {
      const correlation = measureInWords('opposition', 'correlation', fault.correlation);
      return fault.because === 'agreed'
        ? [ADVICE.agreed(correlation, issues(fault.issues), names[1])]
        : [ADVICE.lopsided(correlation, issues(fault.issues))];
    }
    case 'noCompatible':
      return [ADVICE.noCompatible(fault.issue === undefined ? undefined : issue(fault.issue), names[1])];
    case 'compatibleInside':
      return [ADVICE.compatibleInside(issue(fault.issue), optionName(deal, fault.issue, fault.option))];
    case 'fewDear': {
      const { party, dear, nearest } = fault;
      const other = opponent(party);
      const weights = (both: Pair<number>): Pair<string> => [whole(both[party]), whole(both[other])];
      return [
        ADVICE.fewDear(names[party], names[other], issues(dear)),
        nearest === undefined
          ? ADVICE.noneNear
          : ADVICE.nearest(issue(nearest.issue), weights(nearest.weight), weights(nearest.instead)),
      ];
    }
    case 'wideFrontier':
      return [ADVICE.wideFrontier(measureInWords('frontier', 'share', fault.share), issues(fault.issues))];
    case 'shortFrontier': {
      const spread = pair((party) => measureInWords('frontier', 'spread', fault.spread[party]));
      return [
        ADVICE.shortFrontier(fault.inZopa, names, spread),
        ADVICE.lengthen(floorChanges(deal, fault.floors), issue(fault.issue)),
      ];
    }
    case 'zopaShare': {
      const { side, share, remedy } = fault;
      const say = side === 'over' ? ADVICE.zopaWide : ADVICE.zopaNarrow;
      const alone = floorChanges(deal, remedy.alone);
      return [say(measureInWords('zopa', 'share', share), alone, floorChanges(deal, remedy.together))];
    }
    case 'idleFloor': {
      const { party, floor } = fault;
      const change = floor === undefined ? undefined : floorChange(deal, party, floor);
      return [ADVICE.idleFloor(names[party], names[opponent(party)], change)];
    }
    case 'midpointShare': {
      const { side, coefficient, bows } = fault;
      const said = measureInWords('midpoint', 'coefficient', coefficient);
      const bent = bows.map((bow) =>
        ADVICE.bow(
          issue(bow.issue),
          optionName(deal, bow.issue, bow.option),
          names,
          pair((party) => `${whole(100 * bow.shares[party])}%`),
        ),
      );
      return [
        side === 'over' ? ADVICE.midpointOver(said) : ADVICE.midpointUnder(said),
        ...(bent.length === 0 ? [] : [ADVICE.bows(bent, side)]),
        ...(side === 'over' ? [ADVICE.widen(issues(fault.issues))] : []),
      ];
    }
    case 'midpointPays': {
      const over = pair((party) => measureInWords('midpoint', 'overBoth', fault.over[party]));
      return [ADVICE.midpointPays(names, over, floorChanges(deal, fault.floors))];
    }
    case 'nashUneven': {
      const { party, share, floors } = fault;
      const said = measureInWords('balance', 'nashShare', share);
      return [ADVICE.nashUneven(names[party], said, floorChanges(deal, floors), names[opponent(party)])];
    }
    case 'botsUneven': {
      const { party, apart } = fault;
      return [ADVICE.botsUneven(names[party], measureInWords('balance', 'botsApart', apart), names[opponent(party)])];
    }
    case 'impasse': {
      const { side, noDeal, rounds, instead, eased } = fault;
      return [ADVICE.impasse(measureInWords('impasse', 'noDeal', noDeal), side, rounds, instead, eased)];
    }
    case 'fickle': {
      const often = fault.issues.map((one) => ADVICE.often(issue(one.issue), `${whole(100 * one.share)}%`));
      return [ADVICE.fickle(measureInWords('sensitivity', 'distance', fault.distance), often)];
    }
    case 'dominated': {
      const option = (at: number) => optionName(deal, fault.issue, at);
      return [ADVICE.dominated(issue(fault.issue), option(fault.option), option(fault.by))];
    }
  }
}

function whole(value: number): string {
  return `${Math.round(value)}`;
}
