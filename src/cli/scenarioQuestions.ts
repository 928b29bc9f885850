/** What a teacher is asked for a new scenario, line by line. */

import type { Pair } from '../model/party.js';
import { isPrintableLine } from '../model/printable.js';
import type { Voice } from '../ui/plain/voice.js';

export interface Answers {
  readonly title: string;
  readonly parties: Pair<string>;
  readonly issues: readonly AskedIssue[];
  /** What no deal is worth to each, out of 100. */
  readonly reservation: Pair<number>;
}

interface AskedIssue {
  readonly name: string;
  /** From the first party's best to its worst. */
  readonly options: readonly string[];
  /** Out of 100 for each party. */
  readonly weight: Pair<number>;
  /** Whether the second party wants the same as the first. */
  readonly compatible: boolean;
}

const LEAST_ISSUES = 3;
const MOST_ISSUES = 5;
const OPTIONS = [3, 6] as const;

/** The most letters of an answer that names something. */
const LONGEST = 80;

/** What an answer means; the sentence that says what is wrong with it if it is a string. */
type Reading<T> = (answer: string) => { readonly meant: T } | { readonly wrong: string };

/** No more input: the questions end, and nothing comes of them. */
class NoMore extends Error {}

/** Asks everything, each question until its answer can be taken; `undefined` if the input ends before. */
export async function asked(voice: Voice): Promise<Answers | undefined> {
  try {
    return await answersFrom(voice);
  } catch (error) {
    if (error instanceof NoMore) return undefined;
    throw error;
  }
}

async function answersFrom(voice: Voice): Promise<Answers> {
  voice.say('Who negotiates what? Each answer is a line; words and numbers can be changed in the file afterwards.');
  const title = await until(voice, 'Title: ', named([]));
  const first = await until(voice, 'Name of the first party: ', named([]));
  const second = await until(voice, 'Name of the second party: ', named([first]));
  const many = await until(
    voice,
    `How many issues (${LEAST_ISSUES} to ${MOST_ISSUES})? `,
    whole(LEAST_ISSUES, MOST_ISSUES),
  );
  const drafts: Omit<AskedIssue, 'weight'>[] = [];
  for (let number = 1; number <= many; number++) {
    const name = await until(voice, `Issue ${number}: `, named(drafts.map((one) => one.name)));
    voice.say(`Its options, three to six with commas between them, from the best for ${first} to the worst for it.`);
    const options = await until(voice, 'Options: ', optionList);
    const compatible = await until(voice, `Does ${second} want the same here, yes or no? `, yesOrNo);
    drafts.push({ name, options, compatible });
  }
  const names = drafts.map(({ name }) => name);
  const weights = [await weightsFor(voice, first, names), await weightsFor(voice, second, names)] as const;
  voice.say('What is no deal worth to each, out of 100? 50 to 54 leaves most to find.');
  const reservation = [
    await until(voice, `${first}: `, whole(0, 100)),
    await until(voice, `${second}: `, whole(0, 100)),
  ] as const;
  const issues = drafts.map((draft, at): AskedIssue => {
    return { ...draft, weight: [weights[0][at] as number, weights[1][at] as number] };
  });
  return { title, parties: [first, second], issues, reservation };
}

/** The weights of a party, which sum to 100: the last is what is left. */
async function weightsFor(voice: Voice, party: string, names: readonly string[]): Promise<readonly number[]> {
  voice.say(`How much of 100 does each issue weigh to ${party}? The last takes what is left.`);
  const weights: number[] = [];
  let left = 100;
  for (const name of names.slice(0, -1)) {
    const weight = await until(voice, `${name} (of ${left}): `, whole(0, left));
    weights.push(weight);
    left -= weight;
  }
  voice.say(`${names.at(-1)}: ${left}`);
  return [...weights, left];
}

async function until<T>(voice: Voice, prompt: string, read: Reading<T>): Promise<T> {
  for (;;) {
    const answer = await voice.ask(prompt);
    if (answer === undefined) throw new NoMore();
    const reading = read(answer.trim());
    if ('meant' in reading) return reading.meant;
    voice.say(reading.wrong);
  }
}

/** A name that can be printed and is none of these, whatever the case. */
function named(taken: readonly string[]): Reading<string> {
  return (answer) => {
    if (answer === '' || answer.length > LONGEST || !isPrintableLine(answer))
      return { wrong: `A name is 1 to ${LONGEST} characters that can be printed.` };
    const isTaken = taken.some((one) => one.toLowerCase() === answer.toLowerCase());
    return isTaken ? { wrong: `There is one called ${answer} already.` } : { meant: answer };
  };
}

function whole(least: number, most: number): Reading<number> {
  return (answer) => {
    const value = Number(answer);
    return /^\d+$/.test(answer) && value >= least && value <= most
      ? { meant: value }
      : { wrong: `It takes a whole number from ${least} to ${most}.` };
  };
}

const optionList: Reading<readonly string[]> = (answer) => {
  const options: string[] = [];
  for (const part of answer.split(',')) {
    const reading = named(options)(part.trim());
    if ('wrong' in reading) return reading;
    options.push(reading.meant);
  }
  const [least, most] = OPTIONS;
  return options.length >= least && options.length <= most
    ? { meant: options }
    : { wrong: `It takes ${least} to ${most} options with commas between them.` };
};

const yesOrNo: Reading<boolean> = (answer) => {
  const word = answer.toLowerCase();
  if (['yes', 'y'].includes(word)) return { meant: true };
  return ['no', 'n'].includes(word) ? { meant: false } : { wrong: 'Yes or no?' };
};
