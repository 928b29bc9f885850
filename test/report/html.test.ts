/** The page as text: whole, self-contained, and deaf to whatever a scenario’s words may be. */
import { describe, expect, test } from 'vitest';
import { type Deal, prepare } from '../../src/model/deal.js';
import { debriefSections } from '../../src/report/debriefSections.js';
import { debriefPage } from '../../src/report/html.js';
import { byAgents, byHand, textsOf } from '../helpers/debriefs.js';
import { nests, read, tagsOf } from '../helpers/markup.js';
import { checked } from '../helpers/play.js';
import { dataOf, dealOf } from '../helpers/scenarios.js';

const london = byAgents(dealOf('london-2025'), ['logroller', 'tit-for-tat'], '7');

describe('the page', () => {
  const page = debriefPage(london);

  test('is whole and small', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(nests(page)).toBe(true);
    expect(new TextEncoder().encode(page).length).toBeLessThan(300_000);
    expect(page.match(/<title>[^<]/g)).toHaveLength(1);
    expect(page).toContain('<title>Debrief: US-China, London, 9-10 June 2025</title>');
  });

  test('stays small for long talks', () => {
    const long = byAgents(prepare(dealOf('london-2025').scenario, { rounds: 1000 }), ['boulware', 'micro'], '7');
    expect(long.debrief.offers.length).toBeGreaterThan(1000);
    expect(debriefPage(long).length).toBeLessThan(300_000);
  });

  test('needs nothing from elsewhere and runs nothing', () => {
    expect(tagsOf(page).map(({ name }) => name)).not.toContain('script');
    expect(page).not.toMatch(/\b(?:src|srcset|action|on\w+)=|@import|url\((?!#)/);
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link as string);
    expect(links.filter((link) => !link.startsWith('#') && link !== 'data:,')).toEqual([]);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  test('links lead to what is there, and every name is given once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...page.matchAll(/(?:href="#|aria-labelledby="|aria-describedby="|url\(#)([\w-]+)/g)].map(
      ([, id]) => id as string,
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has its headings in order and its tables named', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels).toEqual([1, 2, ...Array.from({ length: 9 }, () => 2)]);
    const tables = page.split('<table>').slice(1);
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      expect(table).toMatch(/^<caption>[^<]+<\/caption><thead><tr><th scope="col">/);
      expect(table).toMatch(/<tbody><tr><th scope="row">/);
    }
    expect(page.match(/<figure><svg/g)).toHaveLength(2);
    expect(page.match(/<\/svg><figcaption>[^<]/g)).toHaveLength(2);
  });

  test('numbers clauses and questions, and sets the tables of the issues side by side', () => {
    const main = page.slice(page.indexOf('<main'));
    expect(main.match(/<ol>/g)).toHaveLength(2);
    const groups = main.split('<div class="tables">').slice(1);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.slice(0, groups[0].indexOf('</table></div></div>')).match(/<caption>/g)).toHaveLength(9);
  });

  test('says what the sections say', () => {
    const words = read(page);
    for (const { title, blocks } of debriefSections(london))
      for (const text of [title, ...blocks.flatMap(textsOf)]) expect(words).toContain(text);
  });

  test('says at a glance how it ended', () => {
    expect(read(page)).toContain('Agreed in round 15 of 18 (Tuesday 10 June, night, 20:00).');
    expect(read(debriefPage(byHand(dealOf('fence'), 'low ash', 'walk')))).toContain(
      'Birch walked out in round 1 of 4.',
    );
    expect(read(debriefPage(byHand(dealOf('fence'), 'low ash')))).toContain('The talks stand in round 1 of 4.');
  });
});

describe('words that would be markup', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style></svg><b>',
    '<!-- -->',
    '&lt;i&gt; &amp;',
    ']]>{{7*7}}`',
  ];
  const [first, second, third, fourth, fifth, sixth, seventh] = attacks as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];

  function hostile(): Deal {
    const data = dataOf('fence');
    data.title = first;
    data.place = second;
    data.date = third;
    data.parties[0] = { ...data.parties[0], name: fourth, brief: first, batna: second };
    data.parties[0].delegation = [{ name: fifth, office: sixth }];
    data.parties[1] = { ...data.parties[1], name: `The ${first}`, short: second, brief: fifth, batna: seventh };
    data.schedule[0].title = first;
    data.issues[0] = { ...data.issues[0], name: second, short: first };
    data.issues[1].options[0] = { ...data.issues[1].options[0], name: third, short: fourth };
    data.history = { summary: seventh, outcome: { height: 'low', cost: 'ash' }, note: first };
    return prepare(checked(data));
  }

  test.each([
    ['a deal', ['low birch', 'high ash', 'low ash', 'accept']],
    ['a walk-out', ['low birch', 'high ash', 'walk']],
  ])('stay words, in %s', (_, said) => {
    const input = {
      ...byHand(hostile(), ...said),
      agents: [first, second] as const,
      reasons: attacks,
    };
    const page = debriefPage(input);
    const plain = debriefPage(byHand(dealOf('fence'), ...said));
    const names = new Set(tagsOf(plain).map(({ name }) => name));
    // A table of long words is one that scrolls, as those of London are.
    const attributes = new Set([plain, debriefPage(london)].flatMap(tagsOf).flatMap((tag) => tag.attributes));
    // The reasons, the delegation and the real outcome bring no elements that the plain page has not.
    expect(tagsOf(page).filter(({ name }) => !names.has(name))).toEqual([]);
    expect(tagsOf(page).flatMap((tag) => tag.attributes.filter((one) => !attributes.has(one)))).toEqual([]);
    expect(nests(page)).toBe(true);
    const words = read(page);
    for (const attack of attacks) expect(words).toContain(attack);
    for (const { blocks } of debriefSections(input))
      for (const text of blocks.flatMap(textsOf)) expect(words).toContain(text);
  });

  test('that a terminal would obey are written out', () => {
    const input = { ...byHand(dealOf('fence'), 'low ash'), agents: ['red \u001b[31m', '\u202eeman'] as const };
    const page = debriefPage(input);
    for (const sign of ['\u001b', '\u202e']) expect(page).not.toContain(sign);
    expect(page).toContain('red \\u001b[31m');
    expect(page).toContain('\\u202eeman');
  });
});
