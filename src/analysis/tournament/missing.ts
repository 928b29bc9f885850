/** Why a measure has no value, in words. */

export const MISSING = {
  noTalk: 'no talk has been played',
  noMatch: 'no match has been played',
  noDeal: 'the talks ended without a deal',
  noAgreement: 'no talk ended in an agreement',
  nothingClean: 'every outcome crosses a red line',
  noZopa: 'no outcome can be signed by both',
  underReservation: 'the deal is worth less to a party than no deal',
  noSurplus: 'the deal is worth no more to either party than no deal',
  nothingShared: 'no agreement left a surplus to share',
  oneRepeat: 'one repeat cannot tell what chance does',
  seldomDrawn: 'most replicates of the bootstrap hold no talk that it is a mean of',
  oneField: 'there is one opponent and one scenario',
  unplayed: 'some pairings have not been played',
  fewPlayed: 'a pairing was broken off after too few of its repeats',
  notDrawn: 'no intervals were asked for',
  tooMuchWork: 'the bootstrap would take too much work',
} as const;

export type Missing = keyof typeof MISSING;
