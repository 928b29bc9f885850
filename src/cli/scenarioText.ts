/** A new scenario as its author will edit it: YAML with comments. */
import { stringify } from 'yaml';
import type { Answers } from './scenarioQuestions.js';

/** The scenario of these answers. Values go in even steps; what nobody has been asked for is left to be written. */
export function scenarioText(id: string, { title, parties, issues, reservation }: Answers): string {
  const [first, second] = idsOf(parties, 'party');
  const both = (one: number, other: number) => `{ ${first}: ${one}, ${second}: ${other} }`;
  const issueIds = idsOf(
    issues.map(({ name }) => name),
    'issue',
  );
  return [
    '# yaml-language-server: $schema=schema.json',
    '#',
    '# It can be played as it stands. Write the texts that say so, then let `lancaster check` tell what to change.',
    'format: 1',
    `id: ${id} # the name of the file without .yaml`,
    `title: ${scalar(title)}`,
    '',
    '# What both sides know. Keep everybody’s secrets out of it.',
    'situation: >-',
    '  Write here what both sides know.',
    '',
    '# brief, batna and reservation are confidential: each side sees its own.',
    'parties:',
    ...parties.flatMap((name, party) => [
      `  - id: ${party === 0 ? first : second}`,
      `    name: ${scalar(name)}`,
      '    brief: >-',
      `      Write here what this side wants and why.`,
      '    # What happens without a deal, in words, and the same as a number out of 100.',
      '    batna: >-',
      '      Write here what happens to this side without a deal.',
      `    reservation: ${reservation[party]}`,
    ]),
    '',
    '# One session or several, with a recess between them; in a round each side acts once.',
    'schedule:',
    '  - title: One afternoon',
    '    rounds: 10',
    '',
    '# The weights of a party sum to 100; values go from 0 to 100.',
    'issues:',
    ...issues.flatMap(({ name, options, weight, compatible }, at) => [
      `  - id: ${issueIds[at]}`,
      `    name: ${scalar(name)}`,
      `    weight: ${both(...weight)}`,
      '    options:',
      ...idsOf(options, 'option').flatMap((option, place) => {
        const value = Math.round((100 * (options.length - 1 - place)) / (options.length - 1));
        return [
          `      - id: ${scalar(option)}`,
          `        name: ${scalar(options[place] as string)}`,
          `        value: ${both(value, compatible ? value : 100 - value)}`,
        ];
      }),
    ]),
    '',
  ].join('\n');
}

/** A text on one line as YAML, in quotes where it needs them. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}

/** An id for each name: its letters and digits, and a number where that is nothing or there already. */
function idsOf(names: readonly string[], kind: 'party' | 'issue' | 'option'): readonly string[] {
  const ids: string[] = [];
  for (const name of names) {
    const plain = name
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 36)
      .replace(/-+$/, '');
    const isRight = kind === 'option' ? plain !== '' : /^[a-z]/.test(plain);
    const base = isRight ? plain : `${kind}${plain === '' ? '' : `-${plain}`}`;
    let id = base;
    for (let number = 2; ids.includes(id); number++) id = `${base}-${number}`;
    ids.push(id);
  }
  return ids;
}
