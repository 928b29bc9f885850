/** The questions to discuss. Each is about this talk, with its names and numbers. */
import { listed, several } from './numbers.js';

/** A party by name, and numbers of its own in words. */
export interface Told {
  readonly name: string;
  readonly own: string;
  readonly other: string;
}

export const QUESTIONS = {
  lead: 'Five questions for the class, or for the two who sat there.',

  at: (name: string, worth: string) => `${name} ${worth}`,
  openings: (first: Told, second: Told, halfway: readonly string[], ended: readonly string[] | undefined) =>
    `${first.name} opened with an offer worth ${first.own} to itself and ${first.other} to ${second.name}; ${second.name} with one worth ${second.own} to itself and ${second.other} to ${first.name}. Halfway between the two lies ${halfway.join(', ')}${ended === undefined ? '' : `; the deal is worth ${ended.join(', ')}`}. How much did the openings decide?`,
  oneOpening: (first: Told, other: string) =>
    `Only ${first.name} made offers, and opened with one worth ${first.own} to itself and ${first.other} to ${other}. What would ${other} have asked for, and what did it win or lose by never saying so?`,
  noOpening: (name: string, best: string, batna: string) =>
    `Nobody made an offer. With what should ${name} have opened, to which no deal is worth ${batna} and the best that it might sign ${best}?`,

  improvable: (gains: readonly string[], changes: readonly string[], more: number) =>
    `With ${listed([...changes, ...(more > 0 ? [several(more, 'other change')] : [])])}, the deal would have been worth ${listed(gains)}. What would one have had to ask, and what to tell, to find that at the table?`,
  swap: (issue: string, from: string, to: string) => `${issue} at ${to} instead of ${from}`,
  gain: (name: string, to: string, from: string) => `${to} to ${name} instead of ${from}`,
  same: (name: string, worth: string) => `the same ${worth} to ${name}`,
  frontier: (points: number, clean: number) =>
    `The frontier has ${several(points, 'point')} among ${several(clean, 'outcome')} without a red line, and this deal is on it. Was that skill or luck, and which step in the talks brought the two there?`,
  oneIssue: (issue: string) =>
    `The two had one issue, ${issue}, and with one issue there is nothing to trade. What else could they have brought to the table, so that each could give what it holds cheap?`,
  others: (count: number) => several(count, 'other issue'),
  nothingToTrade: (issues: readonly string[]) =>
    `With ${listed(issues)} as they stand, no outcome is better for both than another: what one side wins the other loses. What could be added or cut up differently, so that there is something to trade?`,
  missed: (zopa: number, example: string) =>
    `${several(zopa, 'outcome').replace(/^./, (letter) => letter.toUpperCase())} would have suited both, one of them worth ${example}. Which move put ${zopa === 1 ? 'it' : 'them'} out of reach, and which question might have brought ${zopa === 1 ? 'it' : 'them'} back?`,
  wise: (first: string, batna: string, second: string, other: string) =>
    `No outcome would have suited both ${first}, to which no deal is worth ${batna}, and ${second}, to which it is worth ${other}. When could they have known? What would have to change so that there is a deal to find?`,
  openTrade: (first: string, batna: string, second: string, other: string) =>
    `No deal is worth ${batna} to ${first} and ${other} to ${second}. What could each still give that costs it little and is worth much to the other side?`,

  late: (name: string, share: string, round: string) =>
    `${name} made ${share} of its concessions in the last tenth of the time, and the talks ended in ${round}. What would have changed if there had been half the time, or twice as much?`,
  early: (round: string, left: number) =>
    `They agreed in ${round}. What might the ${left === 1 ? 'round that was' : `${several(left, 'round')} that were`} left have brought, and to whom?`,
  agreedWhen: (round: string) =>
    `They agreed in ${round}. How did the end of the time, as it came nearer, change what each side was ready to give?`,
  expired: (round: string, asked: readonly string[]) =>
    `Time ran out after ${round}, when ${listed(asked)}. Who should have moved, how far, and when?`,
  stillAsked: (name: string, own: string) => `${name} still asked for ${own}`,
  neverAsked: (name: string) => `${name} had not made an offer`,
  left: (name: string, round: string, left: number) =>
    left === 0
      ? `${name} walked out in ${round}, the last. What did it win or lose over letting the time run out?`
      : `${name} walked out in ${round}. What might the ${left === 1 ? 'round that was' : `${several(left, 'round')} that were`} left have brought?`,
  openTime: (round: string) => `The talks stand in ${round}. What should each side do with the time that is left?`,

  trap: (name: string, deal: string, batna: string) =>
    `${name} signed a deal worth ${deal} to it, although no deal was worth ${batna}. What makes people sign such a deal, and what would have stopped ${name}?`,
  walkedWith: (name: string, best: string, batna: string) =>
    `When ${name} walked out, the best it had been offered was worth ${best} to it, and no deal was worth ${batna}. Was it right to go?`,
  walkedWithout: (name: string, batna: string) =>
    `When ${name} walked out, it had been offered nothing that it might sign; no deal was worth ${batna} to it. Was it right to go?`,
  endedWith: (parts: readonly string[]) => `In the end ${parts.join('; ')}. Who should have said yes, and to what?`,
  endedWithNothing: (parts: readonly string[]) =>
    `In the end ${parts.join('; ')}. What is the least that would have got a yes from each, and could the other have known?`,
  offered: (name: string, best: string, batna: string) =>
    `${name} went home with ${batna}, and the best it had been offered was worth ${best} to it`,
  notOffered: (name: string, batna: string) =>
    `${name} went home with ${batna} and had been offered nothing it might sign`,
  batnas: (first: Told, second: Told) =>
    `${first.name} got ${first.own} with a BATNA of ${first.other}, ${second.name} ${second.own} with a BATNA of ${second.other}. Whose BATNA counted for more at the table, and how could each have made its own better before the talks?`,
  openBatnas: (first: string, batna: string, second: string, other: string) =>
    `If the talks ended now, ${first} would have ${batna} and ${second} ${other}. Which of the two can wait longer, and does the other side know?`,

  real: (real: string, here: string) =>
    `The real delegations agreed on something worth ${real} by these numbers; this deal is worth ${here}. What did they know, want or fear that is not in the numbers?`,
  realAgain: (real: string) =>
    `The real delegations agreed on the same, clause for clause, worth ${real} by these numbers. Did you come there for the same reasons, or is it the numbers that lead there?`,
  realWithout: (real: string) =>
    `The real delegations reached a deal, by these numbers worth ${real}. What did they do that was not done here, or what did they know, want or fear that is not in the numbers?`,
  compatible: (issue: string, option: string, chosen: string) =>
    `On ${issue} both wanted ${option} most, and they agreed on ${chosen}. How could each have found out that there was nothing to fight for?`,
  unfortunate: (count: number, name: string, round: number, own: string, other: string, counterpart: string) =>
    `${count === 1 ? 'One step' : `${several(count, 'step').replace(/^./, (letter) => letter.toUpperCase())}`} made things worse for the other side and no better for the mover${count === 1 ? '' : '; the first'}: in round ${round} ${name} changed its offer by ${own} for itself and ${other} for ${counterpart}. How could it have seen that?`,
  share: (name: string, share: string, other: string) =>
    `${name} took ${share} of what the deal gave beyond both BATNAs. Is that fair, and what would ${other} answer?`,
  pace: (first: string, total: string, second: string, other: string) =>
    `From first offer to last position ${first} came down by ${total} and ${second} by ${other}. Who led and who followed, and did it pay?`,
  chairs: (first: string, batna: string, second: string, other: string) =>
    `Now change chairs. No deal is worth ${batna} to ${first} and ${other} to ${second}: knowing that, what would each of you do otherwise in the other’s place?`,
} as const;
