import { describe, expect, test } from 'vitest';
import { importScenario } from '../../src/formats/importScenario.js';
import { edited, fixtures, refusal, utilities } from '../helpers/formats.js';

const LAPTOP = fixtures('laptop.xml', 'laptop-buyer.xml', 'laptop-seller.xml');
const PRICES = fixtures('prices.xml', 'prices-1.xml', 'prices-2.xml');
const RATE = fixtures('rate.xml', 'rate-buyer.xml', 'rate-seller.xml');

/** The notes with this word in them. */
const notesOn = (word: string, files = LAPTOP) => importScenario(files).notes.filter((note) => note.includes(word));

describe('discrete issues', () => {
  const { scenario, platform } = importScenario(LAPTOP);

  test('are told by their content, and named after the domain and the profiles', () => {
    expect(platform).toBe('Genius');
    expect(scenario.id).toBe('laptops');
    expect(scenario.parties.map(({ id }) => id)).toEqual(['buyer', 'seller']);
    expect(scenario.issues.map(({ id, name }) => [id, name])).toEqual([
      ['brand', 'Brand'],
      ['hard-disk', 'Hard Disk'],
      ['monitor', 'Monitor'],
    ]);
    expect(scenario.schedule).toEqual([{ title: 'Alternating offers', rounds: 100 }]);
    expect(scenario.lastWord).toBe(false);
  });

  // Buyer: 0.5 x 12/30 + 0.30005 x 1/4 + 0 = 0.2750125. Seller: 0.4 x 4/4 + 0.3 x 10/10 + 0.2936 x 0 = 0.7.
  test.each([
    [
      ['dell', '60-gb', '19-lcd'],
      [0.2750125, 0.7],
    ],
    [
      ['macintosh', '60-gb', '19-lcd'],
      [0.5750125, 0.4],
    ],
    [
      ['hp', '120-gb', '23-lcd'],
      [0.50005, 0.35],
    ],
    [
      ['dell', '120-gb', '23-lcd'],
      [0.70005, 0.55],
    ],
  ])('%j is worth %j: each evaluation over the highest of its issue, times the weight', (options, worth) => {
    expect(utilities(scenario, ...options)).toEqual(worth);
  });

  test('a highest evaluation under 1 is divided by, too', () => {
    const jobs = edited(LAPTOP, 'laptop-buyer.xml', 'value="60 Gb" evaluation="1"', 'value="60 Gb" evaluation="0.75"');
    const low = edited(jobs, 'laptop-buyer.xml', 'value="120 Gb" evaluation="4"', 'value="120 Gb" evaluation="0.5"');
    // 0.75 / 0.75 = 1, times 0.30005.
    expect(importScenario(low).scenario.issues[1]?.options[0]?.points).toMatchObject({ buyer: 300_050_000 });
  });

  test('weights are not normalised, and a sum over 1 is kept and told', () => {
    expect(utilities(scenario, 'macintosh', '120-gb', '23-lcd')[0]).toBe(1.00005);
    expect(notesOn('cuts')).toEqual([
      'buyer: the best outcome comes to 1.00005; Genius cuts utility off at 1, here it stays as it is (1 of 12 outcomes are over 1)',
    ]);
    expect(notesOn('sum to')).toEqual([
      'laptop-buyer.xml: the weights sum to 1.00005; Genius takes them as they are',
      'laptop-seller.xml: the weights sum to 0.9936; Genius takes them as they are',
    ]);
  });

  test('a reservation may stand inside the objective; a discount of 0.0 means none', () => {
    expect(scenario.parties.map(({ reservation }) => reservation)).toEqual([250_000_000, 0]);
    expect(scenario.discount).toEqual({ buyer: 0.5, seller: 1 });
    expect(notesOn('discount')).toEqual(['laptop-seller.xml: a discount factor of 0 means none in Genius']);
  });

  test.each(['1.5', '-1', '0'])('a discount of %s means none', (value) => {
    const files = edited(LAPTOP, 'laptop-buyer.xml', 'discount_factor value="0.5"', `discount_factor value="${value}"`);
    expect(importScenario(files).scenario.discount).toBeUndefined();
  });

  test('what has no evaluation counts nothing, and that is told', () => {
    expect(notesOn('without an evaluation')).toHaveLength(2);
  });

  test('reservations are rounded half up', () => {
    const files = edited(LAPTOP, 'laptop-buyer.xml', 'reservation value="0.25"', 'reservation value="0.125"');
    expect(importScenario(files, { scale: 100 }).scenario.parties[0].reservation).toBe(13);
  });
});

describe('whole numbers', () => {
  const { scenario } = importScenario(PRICES);

  test('from -5 to 5 on two issues make 121 outcomes', () => {
    expect(scenario.issues.map(({ options }) => options.length)).toEqual([11, 11]);
  });

  test.each([
    [
      ['m5', 'm5'],
      [0.225, 0],
    ],
    [
      ['0', '0'],
      [0.65, 0.5],
    ],
    [
      ['3', 'm2'],
      [0.78, 0.425],
    ],
    [
      ['4', '5'],
      [1, 0.975],
    ],
    [
      ['5', '5'],
      [1, 1],
    ],
  ])('%j is worth %j: the slope counts from the lower bound, and is held within 0 and 1', (options, worth) => {
    expect(utilities(scenario, ...options)).toEqual(worth);
  });

  test('without slope or offset are worth what the parameters of old files say', () => {
    expect(utilities(scenario, '2', 'm5')[1]).toBe(0.175);
  });
});

describe('real numbers', () => {
  const { scenario, notes } = importScenario(RATE);

  test('are cut into 21 steps', () => {
    expect(scenario.issues[0]?.options.map(({ name }) => name).slice(0, 4)).toEqual(['10', '11.5', '13', '14.5']);
    expect(scenario.issues[0]?.options).toHaveLength(21);
    expect(notes).toContain('issue "rate" is continuous: it is cut into 21 steps');
  });

  test.each([
    ['10', 1, 0],
    ['25', 0.5, 0.5],
    ['40', 0, 1],
    ['17-5', 0.75, 0.25],
  ])('a rate of %s is worth %d and %d', (rate, buyer, seller) => {
    const [first, second] = utilities(scenario, rate);
    expect(first).toBeCloseTo(buyer, 8);
    expect(second).toBeCloseTo(seller, 8);
  });

  const withBuyer = (evaluator: string) =>
    importScenario(
      edited(
        RATE,
        'rate-buyer.xml',
        '<evaluator ftype="linear" parameter0="1.33333333333333" parameter1="-0.03333333333333333"/>',
        evaluator,
      ),
    ).scenario;

  // Low 13, high 37, top 19: 0 outside, 1.5 of 6 above 13 is a quarter, half way from 19 to 37 is a half.
  test.each([
    ['11-5', 0],
    ['13', 0],
    ['14-5', 0.25],
    ['19', 1],
    ['28', 0.5],
    ['38-5', 0],
  ])('under a triangle a rate of %s is worth %d', (rate, worth) => {
    const scenario = withBuyer('<evaluator ftype="triangular" parameter0="13" parameter1="37" parameter2="19"/>');
    expect(utilities(scenario, rate)[0]).toBe(worth);
  });

  test('under a constant all are worth the same', () => {
    expect(utilities(withBuyer('<evaluator ftype="constant" parameter0="0.4"/>'), '10')[0]).toBe(0.4);
  });
});

describe('odd files', () => {
  /** A profile of one party over the issues size and colour, of two values each. */
  const profile = (name: string, inside: (issue: (index: number, name: string) => string) => string) => ({
    name,
    text: `<utility_space>${inside(
      (index, issue) =>
        `<issue index="${index}" name="${issue}"><item value="a" evaluation="1"/><item value="b" evaluation="2"/></issue>`,
    )}</utility_space>`,
  });

  test('a weight beside its issue counts, that of an objective does not; numbers may collide', () => {
    const nested = (name: string) =>
      profile(
        name,
        (issue) =>
          `<objective index="1" name="any"><objective index="2" name="group">${issue(1, 'size')}<weight index="1" value="0.25"/></objective>` +
          `${issue(2, 'colour')}<weight index="2" value="0.75"/><weight index="1" value="9"/></objective>`,
      );
    const { scenario } = importScenario([nested('x.xml'), nested('y.xml')]);
    const points = (issue: string) => scenario.issues.find(({ id }) => id === issue)?.options[1]?.points;
    expect(points('size')).toEqual({ x: 250_000_000, y: 250_000_000 });
    expect(points('colour')).toEqual({ x: 750_000_000, y: 750_000_000 });
  });

  test('an issue spelled differently is found by its number', () => {
    const files = edited(LAPTOP, 'laptop-seller.xml', 'name="Hard Disk"', 'name="Harddisk"');
    expect(importScenario(files).scenario.issues).toEqual(importScenario(LAPTOP).scenario.issues);
    expect(notesOn('Harddisk', files)).toHaveLength(1);
  });

  test('the files may come in any order; the parties are in that of the profiles', () => {
    const [domain, buyer, seller] = LAPTOP as [(typeof LAPTOP)[0], (typeof LAPTOP)[0], (typeof LAPTOP)[0]];
    expect(importScenario([buyer, domain, seller])).toEqual(importScenario(LAPTOP));
    expect(importScenario([seller, buyer, domain]).scenario.parties.map(({ id }) => id)).toEqual(['seller', 'buyer']);
  });

  test('two profiles hold their domain', () => {
    const { issues } = importScenario(LAPTOP.slice(1)).scenario;
    expect(issues).toEqual(
      JSON.parse(
        JSON.stringify(importScenario(LAPTOP).scenario.issues)
          .replaceAll('"buyer"', '"laptop-buyer"')
          .replaceAll('"seller"', '"laptop-seller"'),
      ),
    );
  });

  test('an issue of one value is left out, and its worth stays', () => {
    const one = (name: string, weight: number) =>
      profile(
        name,
        (issue) =>
          `${issue(1, 'size')}<issue index="2" name="place"><item value="here" evaluation="3"/></issue><weight index="1" value="${weight}"/><weight index="2" value="0.5"/>`,
      );
    const { scenario, notes } = importScenario([one('x.xml', 0.5), one('y.xml', 0.25)]);
    expect(scenario.issues.map(({ id }) => id)).toEqual(['size']);
    expect(utilities(scenario, 'a')).toEqual([0.75, 0.625]);
    expect(utilities(scenario, 'b')).toEqual([1, 0.75]);
    expect(notes).toContain('issue "place" has one option only: it is left out, and its worth added to "size"');
  });
});

describe('refused, with the line and the place', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a nonlinear space',
      'laptop-buyer.xml',
      '<utility_space ',
      '<utility_space type="nonlinear" ',
      'laptop-buyer.xml, line 1, <utility_space>: this utility space is nonlinear',
    ],
    [
      'rectangles',
      'laptop-buyer.xml',
      '<discount_factor value="0.5"/>',
      '<ufun type="PlainUfun"><hyperRectangle utility="49"/></ufun>',
      'laptop-buyer.xml, line 21, <ufun>: this utility space is nonlinear',
    ],
    [
      'another root',
      'laptop.xml',
      'utility_space number',
      'utilityspace number',
      'laptop.xml, line 22: this is not XML: Unexpected close tag',
    ],
    [
      'a number that is none',
      'laptop-buyer.xml',
      'evaluation="12"',
      'evaluation="NaN"',
      'laptop-buyer.xml, line 4, <item>: evaluation="NaN" is not a number',
    ],
    [
      'a number without end',
      'laptop-buyer.xml',
      'value="0.30005"',
      'value="1e999"',
      'laptop-buyer.xml, line 17, <weight>: value="1e999" is not a number',
    ],
    [
      'a negative evaluation',
      'laptop-buyer.xml',
      'evaluation="12"',
      'evaluation="-1"',
      'line 4, <item>: value "Dell" has an evaluation below 0',
    ],
    [
      'a value that the domain has not',
      'laptop-buyer.xml',
      'value="Dell"',
      'value="Asus"',
      'line 3, issue "Brand": its value "Asus" is not in laptop.xml: do these files belong together?',
    ],
    [
      'an issue that the domain has not',
      'laptop.xml',
      'index="3" name="Monitor"',
      'index="9" name="Screen"',
      'issue "Screen" of laptop.xml is not in this file: do these files belong together?',
    ],
    [
      'a value twice',
      'laptop.xml',
      'value="HP"',
      'value="Dell"',
      'laptop.xml, line 11, <item>: the value "Dell" is already there',
    ],
    [
      'an issue twice',
      'laptop.xml',
      'name="Monitor"',
      'name="Brand"',
      'laptop.xml, line 17, issue "Brand": an issue "Brand" is already there',
    ],
    [
      'an index twice',
      'laptop.xml',
      'index="3" name="Monitor"',
      'index="1" name="Monitor"',
      'an issue with index 1 is already there',
    ],
    [
      'an unknown type',
      'laptop.xml',
      '<issue index="3" name="Monitor"',
      '<issue index="3" name="Monitor" type="colour"',
      'there are no issues of type "colour"',
    ],
  ])('%s', (_, name, passage, replacement, sentence) => {
    expect(refusal(edited(LAPTOP, name, passage, replacement))).toContain(sentence);
  });

  test('a thousand million whole numbers', () => {
    const files = edited(
      PRICES,
      'prices.xml',
      'vtype="integer" lowerbound="-5" upperbound="5"',
      'lowerbound="0" upperbound="1000000000"',
    );
    expect(refusal(files)).toBe('prices.xml, line 4, issue "price": it has 1000000001 options, and 1000 are the most');
  });

  test('bounds that differ', () => {
    const files = edited(
      PRICES,
      'prices-2.xml',
      'name="otherprice" lowerbound="-5"',
      'name="otherprice" lowerbound="-4"',
    );
    expect(refusal(files)).toContain('issue "otherprice": it runs from -4 to 5 here, and from -5 to 5 in prices.xml');
  });

  test('a triangle over whole numbers, which Genius does not know', () => {
    const files = edited(
      PRICES,
      'prices-2.xml',
      'ftype="linear" parameter1="0.1" parameter0="0"',
      'ftype="triangular" parameter0="0"',
    );
    expect(refusal(files)).toContain('a function of type "triangular" cannot be imported for an issue of type integer');
  });

  test('files that are too few or too many', () => {
    expect(refusal(LAPTOP.slice(0, 2))).toBe(
      'these are 1 domain and 1 profile of Genius: one domain and two profiles belong together',
    );
    expect(refusal([...LAPTOP, ...RATE])).toBe('a domain and two profiles make three files, not 6');
    expect(refusal([])).toBe('give the files to import: a domain and two profiles');
  });
});
