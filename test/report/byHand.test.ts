/** Debriefs of talks small enough to be worked out on paper. */
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/model/deal.js';
import { debriefSections } from '../../src/report/debriefSections.js';
import { byAgents, byHand, prose, sectionOf, tableIn, textsOf } from '../helpers/debriefs.js';
import { checked } from '../helpers/play.js';
import { dataOf, dealOf } from '../helpers/scenarios.js';
import { pie, table } from '../helpers/versus.js';

/**
 * The fence:
 *
 * | height | cost | Ash | Birch |
 * |---|---|---|---|
 * | low | ash | 70 | 60 |
 * | low | birch | 100 | 6 |
 * | high | ash | 0 | 100 |
 * | high | birch | 30 | 46 |
 *
 * No deal is worth 30 to Ash and 25.5 to Birch, so two outcomes are in the ZOPA, and one of these is better for both.
 */
const fence = dealOf('fence');

describe('a deal that could have been better', () => {
  const input = byHand(fence, 'low birch', 'high ash', 'low birch', 'high birch', 'accept');

  test('the joint statement is in the scenario’s words', () => {
    const { blocks } = sectionOf(input, 'statement');
    expect(blocks.flatMap(textsOf)).toEqual([
      'Ash and Birch announce that they have reached agreement. They met in one session (Saturday) and put four offers on the table. Birch made the last offer, and Ash accepted it in round 3 of 4.',
      'They have agreed as follows.',
      'Height. High.',
      'Who pays. Birch pays.',
    ]);
  });

  test('both sides see points, BATNA, surplus and share', () => {
    expect(tableIn(sectionOf(input, 'worth'), 'What it was worth to each side')).toEqual([
      ['This deal', '30.0', '46.0'],
      ['BATNA: what no deal is worth', '30.0', '25.5'],
      ['Surplus: this deal less the BATNA', '0.0', '+20.5'],
      ['Share of the two surpluses', '0%', '100%'],
    ]);
  });

  test('the space is counted, and theory picks the one outcome that is better for both', () => {
    const section = sectionOf(input, 'possible');
    expect(prose(section)).toContain(
      'There are four possible outcomes, one option for every issue. No red line closes any of them. Two of them (50%) are in the ZOPA. The deal is in the ZOPA.',
    );
    expect(prose(section)).toContain('Here it has three points.');
    expect(tableIn(section, 'Points that theory would pick from the ZOPA')?.slice(0, 5)).toEqual([
      ['Nash', '70.0', '60.0'],
      ['Kalai-Smorodinsky', '70.0', '60.0'],
      ['Egalitarian', '70.0', '60.0'],
      ['Utilitarian', '70.0', '60.0'],
      ['This deal', '30.0', '46.0'],
    ]);
  });

  test('what was left is named, with the changes that it takes', () => {
    const section = sectionOf(input, 'left');
    expect(prose(section)).toContain(
      'Ash could have had 40.0 points more without costing Birch anything. Birch could have had 14.0 points more without costing Ash anything. There was an outcome that would have given them both at once.',
    );
    expect(prose(section)).toContain(
      'These two changes to the deal would have been better for both: Ash 70.0 instead of 30.0 and Birch 60.0 instead of 46.0.',
    );
    expect(tableIn(section, 'What to change in the deal, and what that gives each side')).toEqual([
      ['Height', 'High', 'Low', '+70.0', '−40.0'],
      ['Who pays', 'Birch pays', 'Ash pays', '−30.0', '+54.0'],
      ['All together', '', '', '+40.0', '+14.0'],
    ]);
    expect(tableIn(section, 'How near the deal came to the best')).toEqual([
      ['Efficiency coefficient, from 0 to 1', '0.00'],
      ['Outcomes better for one, worse for neither', '1'],
      ['Outcomes worse for one, better for neither', '0'],
      // To (70, 60): the root of 40 x 40 and 14 x 14.
      ['Distance to the frontier, in points', '42.4'],
      ['Product of the surpluses, of the greatest', '0%'],
    ]);
    expect(prose(section)).toContain('(Tripp and Sondak 1992) is 0.00: of the one outcome');
  });

  test('the ledger says who gave what, and in return for what', () => {
    const section = sectionOf(input, 'ledger');
    expect(tableIn(section, 'Where each side opened, and where it ended')).toEqual([
      ['Height', 'Low', 'High', 'High'],
      ['Who pays', 'Birch pays', 'Ash pays', 'Birch pays'],
    ]);
    expect(tableIn(section, 'What each side gave and got, in its own points')).toEqual([
      ['Height', '70.0', '0.0', '0.0', '40.0'],
      ['Who pays', '0.0', '30.0', '54.0', '0.0'],
      ['All together', '70.0', '30.0', '54.0', '40.0'],
    ]);
    expect(section.blocks.at(-1)).toEqual({
      kind: 'list',
      items: ['Round 2: Birch gave who pays (Ash pays to Birch pays: Birch −54.0, Ash +30.0). Ash accepted.'],
    });
  });

  test('the steps and the totals are counted', () => {
    const section = sectionOf(input, 'concessions');
    expect(tableIn(section, 'How far each side came')).toEqual([
      ['Offers made', '2', '2'],
      ['Opened at', '100.0', '100.0'],
      ['Ended at, in the deal', '30.0', '46.0'],
      ['Conceded in all', '70.0', '54.0'],
      ['Of that, in the last tenth of the time', '0%', '0%'],
      // 70 of 124.
      ['Share of what both conceded', '56%', '44%'],
      ['Exponent of its curve', '–', '–'],
      ['In a word', 'held firm', 'too few offers'],
      ['Steps the other side may like, for each that it may not', '0.0', '–'],
    ]);
    expect(tableIn(section, 'The kinds of steps they took')).toEqual([
      ['Silent', '1', '0'],
      ['Nice', '0', '0'],
      ['Concession', '0', '1'],
      ['Unfortunate', '0', '0'],
      ['Selfish', '0', '0'],
      ['Fortunate', '0', '0'],
    ]);
  });

  test('the cheapest gift of each side is named, and whether the deal used it', () => {
    const section = sectionOf(input, 'wanted');
    expect(prose(section)).toContain('On no issue of this scenario did both want the same most.');
    expect(prose(section)).toContain(
      'Cheapest for Ash to give, against what it brings Birch, was who pays: from end to end it is worth 30.0 to Ash and 54.0 to Birch. The deal hardly used this: Birch got 0% of what the issue holds for it.',
    );
    expect(prose(section)).toContain(
      'Cheapest for Birch to give, against what it brings Ash, was height: from end to end it is worth 40.0 to Birch and 70.0 to Ash. The deal hardly used this: Ash got 0% of what the issue holds for it.',
    );
  });

  test('both hands lie open', () => {
    const section = sectionOf(input, 'other-side');
    expect(prose(section)).toContain('What Ash was told: You like the view. The BATNA of Ash: The fence stays down.');
    expect(tableIn(section, 'What each side had to reach, in points out of 100')).toEqual([
      ['The best it might sign', '100.0', '100.0'],
      ['BATNA: what no deal is worth', '30.0', '25.5'],
    ]);
    expect(prose(section)).toContain('No capital set a mandate. Ash had no red lines. Birch had no red lines.');
    expect(tableIn(section, 'Who pays')).toEqual([
      ['Ash pays', '0.0', '60.0', 'Birch opened here'],
      ['Birch pays', '30.0', '6.0', 'the deal, Ash opened here'],
    ]);
    expect(prose(section)).toContain('No reasons were recorded');
  });

  test('the questions are about this talk', () => {
    expect(sectionOf(input, 'discuss').blocks.at(-1)).toEqual({
      kind: 'list',
      ordered: true,
      items: [
        // Halfway between (100, 6) and (0, 100).
        'Ash opened with an offer worth 100.0 to itself and 6.0 to Birch; Birch with one worth 100.0 to itself and 0.0 to Ash. Halfway between the two lies Ash 50.0, Birch 53.0; the deal is worth Ash 30.0, Birch 46.0. How much did the openings decide?',
        'With height at Low instead of High and who pays at Ash pays instead of Birch pays, the deal would have been worth 70.0 to Ash instead of 30.0 and 60.0 to Birch instead of 46.0. What would one have had to ask, and what to tell, to find that at the table?',
        'They agreed in round 3 of 4. How did the end of the time, as it came nearer, change what each side was ready to give?',
        'Ash got 30.0 with a BATNA of 30.0, Birch 46.0 with a BATNA of 25.5. Whose BATNA counted for more at the table, and how could each have made its own better before the talks?',
        'Birch took 100% of what the deal gave beyond both BATNAs. Is that fair, and what would Ash answer?',
      ],
    });
  });
});

describe('a deal on the frontier, at once', () => {
  const input = byHand(fence, 'low ash', 'accept');

  test('nothing was left', () => {
    const section = sectionOf(input, 'left');
    expect(prose(section)).toContain('Nothing was left on the table');
    expect(section.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    // Only (30, 46) is worse for both than (70, 60), and nothing is better.
    expect(prose(section)).toContain(
      'is 1.00: of the one outcome clearly better or clearly worse than this deal, none is better.',
    );
    expect(tableIn(section, 'How near the deal came to the best')?.at(-1)?.[1]).toBe('100%');
  });

  test('a side without an offer has nothing to be counted', () => {
    expect(prose(sectionOf(input, 'statement'))).toContain(
      'Ash made the one offer of these talks, and Birch accepted it in round 1 of 4.',
    );
    expect(tableIn(sectionOf(input, 'ledger'), 'Where each side opened, and where it ended')).toEqual([
      ['Height', 'Low', 'no offer', 'Low'],
      ['Who pays', 'Ash pays', 'no offer', 'Ash pays'],
    ]);
    expect(tableIn(sectionOf(input, 'ledger'), 'What each side gave and got, in its own points')?.at(-1)).toEqual([
      'All together',
      '0.0',
      '–',
      '–',
      '0.0',
    ]);
    const discuss = prose(sectionOf(input, 'discuss'));
    expect(discuss).toContain('Only Ash made offers, and opened with one worth 70.0 to itself and 60.0 to Birch.');
    expect(discuss).toContain('They agreed in round 1 of 4. What might the three rounds that were left have brought');
  });
});

describe('a deal worth less than no deal', () => {
  const input = byHand(fence, 'low birch', 'accept');

  test('is called a trap', () => {
    const section = sectionOf(input, 'worth');
    expect(prose(section)).toContain(
      'Birch signed a deal worth 6.0, less than the 25.5 that no deal was worth to it. By its own numbers it should have walked out.',
    );
    expect(prose(section)).not.toContain('Ash signed');
    expect(tableIn(section, 'What it was worth to each side')).toEqual([
      ['This deal', '100.0', '6.0'],
      ['BATNA: what no deal is worth', '30.0', '25.5'],
      ['Surplus: this deal less the BATNA', '+70.0', '−19.5'],
    ]);
    expect(prose(sectionOf(input, 'possible'))).toContain('The deal is not in the ZOPA');
    expect(prose(sectionOf(input, 'discuss'))).toContain(
      'Birch signed a deal worth 6.0 to it, although no deal was worth 25.5.',
    );
  });
});

describe('a walk-out', () => {
  const input = byHand(fence, 'low birch', 'high birch', 'low ash', 'walk');

  test('is told soberly, with where each side last stood', () => {
    const section = sectionOf(input, 'statement');
    expect(prose(section)).toBe(
      'Ash and Birch parted without agreement. They met in one session (Saturday) and put three offers on the table. Birch walked out in round 2 of 4. Nothing has been agreed, and nothing that was said binds either side.',
    );
    expect(tableIn(section, 'Where each side last stood')).toEqual([
      ['Height', 'Low', 'High'],
      ['Who pays', 'Ash pays', 'Birch pays'],
    ]);
  });

  test('is a missed deal: both could have signed, and Birch walked from 60', () => {
    expect(prose(sectionOf(input, 'worth'))).toContain(
      'Without a deal each side has its BATNA: Ash 30.0, Birch 25.5. This was a missed deal: two outcomes were in the ZOPA',
    );
    expect(tableIn(sectionOf(input, 'worth'), 'What it was worth to each side')).toEqual([
      ['BATNA: what no deal is worth', '30.0', '25.5'],
      ['Best offer it was made', '30.0', '60.0'],
    ]);
    const left = sectionOf(input, 'left');
    expect(prose(left)).toContain(
      'Ash was never offered more than its BATNA. Birch was offered 60.0 and has its BATNA of 25.5 instead.',
    );
    expect(tableIn(left, 'A deal that both could have signed, and what it gives each side')).toEqual([
      ['Height', 'Low', '70.0', '0.0'],
      ['Who pays', 'Ash pays', '0.0', '60.0'],
      ['All together', '', '70.0', '60.0'],
    ]);
  });

  test('the ledger ends with the last offers', () => {
    const section = sectionOf(input, 'ledger');
    expect(tableIn(section, 'What each side gave, in its own points')).toEqual([
      ['Height', '0.0', '0.0'],
      ['Who pays', '30.0', '0.0'],
      ['All together', '30.0', '0.0'],
    ]);
    expect(section.blocks.at(-1)).toEqual({
      kind: 'list',
      items: ['Round 2: Ash gave who pays (Birch pays to Ash pays: Ash −30.0, Birch +54.0). Birch walked out.'],
    });
  });

  test('the questions ask whether it was right', () => {
    const discuss = prose(sectionOf(input, 'discuss'));
    expect(discuss).toContain('Two outcomes would have suited both, one of them worth 70.0 to Ash and 60.0 to Birch.');
    expect(discuss).toContain(
      'Birch walked out in round 2 of 4. What might the two rounds that were left have brought?',
    );
    expect(discuss).toContain(
      'When Birch walked out, the best it had been offered was worth 60.0 to it, and no deal was worth 25.5.',
    );
  });
});

describe('a talk without an offer', () => {
  const input = byHand(fence, 'walk');

  test('has all its sections', () => {
    expect(prose(sectionOf(input, 'statement'))).toContain(
      'put no offers on the table. Ash walked out in round 1 of 4.',
    );
    expect(sectionOf(input, 'statement').blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
    expect(prose(sectionOf(input, 'ledger'))).toBe('No offer was made, so nobody gave anything.');
    expect(prose(sectionOf(input, 'concessions'))).toBe('No offer was made, so nobody conceded.');
    expect(tableIn(sectionOf(input, 'worth'), 'What it was worth to each side')?.at(-1)).toEqual([
      'Best offer it was made',
      'none',
      'none',
    ]);
  });

  test('has its five questions', () => {
    expect(sectionOf(input, 'discuss').blocks.at(-1)).toEqual({
      kind: 'list',
      ordered: true,
      items: [
        'Nobody made an offer. With what should Ash have opened, to which no deal is worth 30.0 and the best that it might sign 100.0?',
        'Two outcomes would have suited both, one of them worth 70.0 to Ash and 60.0 to Birch. Which move put them out of reach, and which question might have brought them back?',
        'Ash walked out in round 1 of 4. What might the three rounds that were left have brought?',
        'When Ash walked out, it had been offered nothing that it might sign; no deal was worth 30.0 to it. Was it right to go?',
        'Now change chairs. No deal is worth 30.0 to Ash and 25.5 to Birch: knowing that, what would each of you do otherwise in the other’s place?',
      ],
    });
  });
});

describe('time that ran out', () => {
  const market = dealOf('market');

  test('who let it run out is named, and that the extra session did not help', () => {
    const offers = ['6 tuesday none', '8 friday two'];
    const rounds = Array.from({ length: 6 }, () => offers).flat();
    const input = byHand(market, ...rounds, 'reject', 'extend', 'extend', ...offers, ...offers, 'reject');
    expect(prose(sectionOf(input, 'statement'))).toContain(
      'The last round, round 8, in the extra session (Noon, 12:10), passed without a deal. The oven had the last word and let the last offer lie. Nothing',
    );
  });

  test('who did not want more time is named', () => {
    const offers = ['6 tuesday none', '8 friday two'];
    const rounds = Array.from({ length: 6 }, () => offers).flat();
    const input = byHand(market, ...rounds, 'reject', 'extend', 'stop');
    expect(prose(sectionOf(input, 'statement'))).toContain(
      'They met in two sessions (Evening; Morning) and put twelve offers on the table.',
    );
    expect(prose(sectionOf(input, 'statement'))).toContain(
      'The oven had the last word and let the last offer lie. There could have been one more session; the mill did not want it.',
    );
    expect(prose(sectionOf(input, 'discuss'))).toContain(
      'Time ran out after round 6 of 6, when Mill still asked for 80.0 and Oven still asked for 91.3.',
    );
  });
});

describe('waiting that costs', () => {
  test('what is left is told apart from points', () => {
    // Round 4 of 6 is t = 4/7: the mill keeps 0.9 to the power of 4/7, or 0.94157; the oven loses nothing.
    const evening = ['6 tuesday none', '8 friday two'];
    const input = byHand(dealOf('market'), ...evening, ...evening, ...evening, '8 tuesday none', 'accept');
    const section = sectionOf(input, 'worth');
    expect(tableIn(section, 'What it was worth to each side')).toEqual([
      // The mill: 50 x 0.8 + 30 x 0.6; the oven: 40 x 0.3 + 25 x 0.65 + 35.
      ['This deal', '58.0', '63.3'],
      ['BATNA: what no deal is worth', '20.0', '25.0'],
      ['Last mandate', '45.0', '40.0'],
      ['Surplus: this deal less the BATNA', '+38.0', '+38.3'],
      ['Share of the two surpluses', '50%', '50%'],
      ['This deal, less what waiting cost', '54.6', '63.3'],
    ]);
    expect(prose(section)).toContain(
      'in round 4 of 6 Mill keeps 94% of what an outcome is worth and Oven loses nothing, and this goes for no deal as well',
    );
    expect(prose(sectionOf(input, 'statement'))).toContain(
      'The mill and the oven announce that they have reached agreement.',
    );
  });

  test('no deal waits as dearly', () => {
    const section = sectionOf(byHand(dealOf('market'), '6 tuesday none', 'walk'), 'worth');
    // 20 x 0.9 to the power of 1/7, or 0.98506.
    expect(tableIn(section, 'What it was worth to each side')?.at(-1)).toEqual([
      'No deal, less what waiting cost',
      '19.7',
      '25.0',
    ]);
  });

  test('a mandate that eased later is told', () => {
    const deal = prepare(
      pie(10, {
        sessions: [
          [2, [50, 40]],
          [2, [20, 30]],
        ],
      }),
    );
    const section = sectionOf(byHand(deal, '60-40', 'accept'), 'worth');
    expect(tableIn(section, 'What it was worth to each side')?.slice(2, 4)).toEqual([
      ['Last mandate', '20.0', '30.0'],
      ['Mandate when it was signed', '50.0', '40.0'],
    ]);
  });

  test('nothing of it is said where waiting is free', () => {
    expect(prose(sectionOf(byHand(fence, 'low ash', 'accept'), 'worth'))).not.toContain('Waiting');
  });
});

describe('points of the scenario’s own', () => {
  test('are told, and counted out of 100', () => {
    const input = byHand(dealOf('points'), '300 with', '100 without', '200 without', 'accept');
    const section = sectionOf(input, 'worth');
    // 200 of 500, 50 of 500; BATNAs 120 and -20 of 500.
    expect(tableIn(section, 'What it was worth to each side')?.slice(0, 3)).toEqual([
      ['This deal', '40.0', '10.0'],
      ['BATNA: what no deal is worth', '24.0', '−4.0'],
      ['Last mandate', '30.0', '0.0'],
    ]);
    expect(prose(section)).toContain('This scenario counts in points of its own; 500 of them make 100 here.');
  });
});

describe('no deal where none was to be had', () => {
  test('was wise', () => {
    const deal = prepare(
      table(
        [
          [
            [90, 0],
            [0, 90],
          ],
        ],
        { reservation: [95, 10] },
      ),
    );
    const input = byHand(deal, '90-0', '0-90', 'walk');
    expect(prose(sectionOf(input, 'worth'))).toContain(
      'There was nothing to sign: no outcome kept to the red lines and BATNAs of both sides. Ending without a deal was wise.',
    );
    expect(prose(sectionOf(input, 'worth'))).not.toContain('mandates that stood between');
    expect(prose(sectionOf(input, 'possible'))).toContain('None of them is in the ZOPA.');
    expect(prose(sectionOf(input, 'left'))).toBe(
      'Nothing was left on the table: there was no outcome that both sides could have signed.',
    );
    expect(prose(sectionOf(input, 'discuss'))).toContain(
      'No outcome would have suited both Left, to which no deal is worth 95.0, and Right, to which it is worth 10.0.',
    );
  });

  test('and where mandates alone stood between the sides, this is said', () => {
    const deal = prepare(
      table(
        [
          [
            [100, 0],
            [60, 40],
            [0, 100],
          ],
        ],
        { reservation: [60, 40], sessions: [[4, [80, 80]]] },
      ),
    );
    const input = byHand(deal, '100-0', '0-100', 'walk');
    expect(prose(sectionOf(input, 'worth'))).toContain(
      'It was the mandates that stood between them: one outcome that crosses no red line is worth at least the BATNA to both.',
    );
  });
});

describe('one issue', () => {
  test('has nothing to trade, and this is said', () => {
    const input = byHand(prepare(pie(4)), '100-0', '0-100', '75-25', 'accept');
    expect(prose(sectionOf(input, 'wanted'))).toContain('There is one issue, and on it the two want different things.');
    expect(prose(sectionOf(input, 'left'))).toContain('the efficiency coefficient says nothing here');
    expect(prose(sectionOf(input, 'discuss'))).toContain('The two had one issue, issue a, and with one issue');
    expect(tableIn(sectionOf(input, 'ledger'), 'What each side gave and got, in its own points')).toEqual([
      ['Issue a', '25.0', '75.0', '75.0', '25.0'],
    ]);
  });

  test('a wish of both is found', () => {
    const deal = prepare(
      table([
        [
          [100, 100],
          [60, 40],
          [0, 0],
        ],
      ]),
    );
    const got = sectionOf(byHand(deal, '100-100', 'accept'), 'wanted');
    expect(prose(got)).toContain('On issue a both wanted the same most: 100-100. They got it.');
    const missed = byHand(deal, '60-40', 'accept');
    expect(prose(sectionOf(missed, 'wanted'))).toContain(
      'They agreed on 60-40 instead, which cost Left 40.0 points and Right 60.0 points for nothing.',
    );
    expect(prose(sectionOf(missed, 'discuss'))).toContain(
      'On issue a both wanted 100-100 most, and they agreed on 60-40.',
    );
    expect(prose(sectionOf(byHand(deal, 'walk'), 'wanted'))).toContain('Without a deal neither got it.');
  });
});

describe('the end of the time', () => {
  const deal = prepare(pie(20));
  const still = (rounds: number, offer: string) => Array.from({ length: rounds }, () => [offer, '0-100']).flat();

  test('who gave late is asked about it', () => {
    // Round 10 of 10 is t = 10/11, the only one in the last tenth: of 40 points 30 were given there.
    const firm = Array.from({ length: 8 }, () => ['90-10', '55-45']).flat();
    const input = byHand(deal, '100-0', '0-100', ...firm, '60-40', 'accept');
    expect(tableIn(sectionOf(input, 'concessions'), 'How far each side came')).toContainEqual([
      'Of that, in the last tenth of the time',
      '75%',
      '8%',
    ]);
    expect(prose(sectionOf(input, 'discuss'))).toContain(
      'Left made 75% of its concessions in the last tenth of the time, and the talks ended in round 10 of 10.',
    );
    const early = Array.from({ length: 8 }, () => ['60-40', '55-45']).flat();
    const other = byHand(deal, '100-0', '0-100', ...early, '60-40', 'accept');
    expect(prose(sectionOf(other, 'discuss'))).toContain(
      'They agreed in round 10 of 10. How did the end of the time, as it came nearer',
    );
  });

  test('of two who gave late it is the later one', () => {
    const right = ['70-30', ...Array.from({ length: 7 }, () => ['100-0', '70-30']).flat()];
    const input = byHand(deal, '100-0', '0-100', '100-0', ...right, '80-20', 'accept');
    expect(tableIn(sectionOf(input, 'concessions'), 'How far each side came')).toContainEqual([
      'Of that, in the last tenth of the time',
      '100%',
      '13%',
    ]);
    expect(prose(sectionOf(input, 'discuss'))).toContain('Left made 100% of its concessions in the last tenth');
  });

  test('what was taken back before or after is told apart', () => {
    const late = (...said: string[]) =>
      tableIn(sectionOf(byHand(deal, ...said), 'concessions'), 'How far each side came')?.find(([name]) =>
        name?.startsWith('Of that'),
      )?.[1];
    expect(late('60-40', '0-100', ...still(8, '80-20'), '50-50', 'accept')).toBe('more than all');
    expect(late('80-20', '0-100', ...still(8, '40-60'), '60-40', 'accept')).toBe('less than nothing');
    expect(late('60-40', '0-100', ...still(8, '80-20'), '80-20', 'accept')).toBe('–');
  });
});

describe('many steps', () => {
  test('the largest are told, in their order', () => {
    const deal = prepare(pie(100, { sessions: [[60]] }));
    const offers = Array.from({ length: 50 }, (_, at) => {
      const own = 100 - at - (at >= 45 ? 9 : 0);
      return [`${own}-${100 - own}`, '0-100'];
    }).flat();
    const section = sectionOf(byHand(deal, ...offers, 'walk'), 'ledger');
    expect(prose(section)).toContain(
      'A side changed its offer 49 times. These are the 40 steps in which most was given:',
    );
    const list = section.blocks.at(-1);
    const items = list?.kind === 'list' ? list.items : [];
    expect(items).toHaveLength(40);
    expect(items).toContain(
      'Round 46: Left gave issue a (56-44 to 46-54: Left −10.0, Right +10.0). Right gave nothing in return.',
    );
    const rounds = items.map((text) => Number(/^Round (\d+)/.exec(text)?.[1]));
    expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
  });
});

describe('the manners of conceding', () => {
  test('are told by their names', () => {
    const deal = prepare(dealOf('london-2025').scenario, { rounds: 100 });
    const manner = (first: string, second: string) =>
      tableIn(sectionOf(byAgents(deal, [first, second], '1'), 'concessions'), 'How far each side came')?.find(
        ([name]) => name === 'In a word',
      );
    expect(manner('boulware', 'hardliner')).toEqual(['In a word', 'Boulware', 'held firm']);
    expect(manner('conceder', 'hardliner')?.[1]).toBe('Conceder');
    expect(manner('hardliner', 'linear')?.[2]).toBe('linear');
  });
});

describe('questions for every case', () => {
  test('nothing to trade', () => {
    const input = byHand(dealOf('points'), '300 with', '100 without', '200 without', 'accept');
    expect(prose(sectionOf(input, 'discuss'))).toContain(
      'With price and lock as they stand, no outcome is better for both than another',
    );
    // From 270 to 200 of 500, and from 250 to 50.
    expect(prose(sectionOf(input, 'discuss'))).toContain(
      'From first offer to last position Seller came down by 14.0 and Buyer by 40.0.',
    );
  });

  test('offers worth taking, and none such', () => {
    const rounds = (first: string, second: string) => Array.from({ length: 4 }, () => [first, second]).flat();
    expect(prose(sectionOf(byHand(fence, ...rounds('low ash', 'high birch')), 'discuss'))).toContain(
      'In the end Ash went home with 30.0, and the best it had been offered was worth 30.0 to it; Birch went home with 25.5, and the best it had been offered was worth 60.0 to it. Who should have said yes, and to what?',
    );
    expect(prose(sectionOf(byHand(fence, ...rounds('low birch', 'high ash')), 'discuss'))).toContain(
      'was worth 6.0 to it. What is the least that would have got a yes from each',
    );
  });

  test('a step that nobody wants', () => {
    const input = byHand(fence, 'low ash', 'high ash', 'high birch', 'walk');
    expect(prose(sectionOf(input, 'discuss'))).toContain(
      'One step made things worse for the other side and no better for the mover: in round 2 Ash changed its offer by −40.0 for itself and −14.0 for Birch.',
    );
  });
});

describe('many issues', () => {
  test('eighteen of two options are all named', () => {
    const deal = prepare(
      table(
        Array.from(
          { length: 18 },
          () =>
            [
              [5, 0],
              [0, 5],
            ] as const,
        ),
        { scale: 90 },
      ),
    );
    const all = (option: string) => Array.from({ length: 18 }, () => option).join(' ');
    const input = byHand(deal, all('5-0'), all('0-5'), 'walk');
    expect(prose(sectionOf(input, 'possible'))).toContain('There are 262,144 possible outcomes');
    expect(tableIn(sectionOf(input, 'ledger'), 'What each side gave, in its own points')).toHaveLength(19);
    expect(sectionOf(input, 'other-side').blocks.filter(({ kind }) => kind === 'table')).toHaveLength(19);
  });
});

describe('talks that go on', () => {
  test('nothing is decided', () => {
    const input = byHand(fence, 'low birch', 'high ash');
    expect(prose(sectionOf(input, 'statement'))).toContain('Ash and Birch have not finished their talks.');
    expect(prose(sectionOf(input, 'worth'))).toContain('nothing is won or lost yet');
    expect(prose(sectionOf(input, 'left'))).toBe('That can be told when the talks are over.');
    expect(debriefSections(input)).toHaveLength(9);
  });
});

describe('what really happened', () => {
  const changed = (history: object) => prepare(checked({ ...dataOf('fence'), history }));
  const outcome = { height: 'low', cost: 'ash' };

  test('is set beside the deal', () => {
    const deal = changed({ summary: 'They built it low.\n\nAsh paid.', outcome, note: 'As the neighbours tell it.' });
    const section = sectionOf(byHand(deal, 'low birch', 'high birch', 'accept'), 'worth');
    expect(tableIn(section, 'What it was worth to each side')?.slice(-3)).toEqual([
      ['What really happened', '70.0', '60.0'],
      ['Its surplus', '+40.0', '+34.5'],
      // 40 of 74.5.
      ['Its share of the two surpluses', '54%', '46%'],
    ]);
    expect(section.blocks.slice(-4).flatMap(textsOf)).toEqual([
      'Against the real outcome, this deal gave Ash 40.0 less and Birch 14.0 less.',
      'What really happened: They built it low.',
      'Ash paid.',
      'As the neighbours tell it.',
    ]);
  });

  test('is recognised when it comes again', () => {
    const input = byHand(changed({ summary: 'Low.', outcome }), 'low ash', 'accept');
    expect(prose(sectionOf(input, 'worth'))).toContain('This deal is the real one, clause for clause.');
    expect(prose(sectionOf(input, 'discuss'))).toContain('The real delegations agreed on the same, clause for clause');
  });

  test('shames a walk-out, and may itself have been a trap', () => {
    const deal = changed({ summary: 'High.', outcome: { height: 'high', cost: 'ash' } });
    const section = sectionOf(byHand(deal, 'walk'), 'worth');
    expect(prose(section)).toContain(
      'Those who really sat there did reach a deal. In the options of this scenario it is worth 0.0 to Ash and 100.0 to Birch.',
    );
    expect(prose(section)).toContain('the real deal was worth less to Ash than no deal');
  });

  test('may be a story without an outcome', () => {
    const section = sectionOf(byHand(changed({ summary: 'It rained.' }), 'low ash', 'accept'), 'worth');
    expect(prose(section)).toContain('What really happened: It rained.');
    expect(prose(section)).not.toContain('real outcome');
  });
});
