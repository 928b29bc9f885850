/** What is said of public statements and of events. */
export const WORLD = {
  quote: (words: string) => `“${words}”`,
  says: (quote: string) => ` and says ${quote}`,
  heard: (quote: string) => `It says: ${quote}`,
  batna: (change: string) => `BATNA ${change}`,
  mandate: (change: string) => `mandate ${change}`,
  discount: (factor: string) => `discount times ${factor}`,
  event: (text: string) => `Meanwhile: ${text}`,
  forYou: (effects: readonly string[]) => ` For you: ${effects.join(', ')}.`,
  forParty: (name: string, effects: readonly string[]) => ` ${name}: ${effects.join(', ')}.`,
  paid: (name: string, price: string) => `${name} paid ${price} for a broken word`,

  willSay: (quote: string) => `With your next move you say ${quote}`,
  nothingToSay: 'With your next move you say nothing in public.',
  notHere: 'In this scenario nothing is said in public.',
  price: (price: string) => `Signing anything that breaks it costs you ${price}.`,
  maySay: 'What you may say in public with your next move: say and one of these words, or say nothing',
  choice: (word: string, quote: string, price: string | undefined) =>
    `  ${word.padEnd(20)} ${quote}${price === undefined ? '' : ` (costs you ${price} if you break it)`}`,
  unknown: (word: string, near: string) => `You cannot say "${word}"${near}.`,
  nothing: 'nothing',
  commitments: 'What you may commit yourself to in public',
  commitment: (quote: string, price: string) => `${quote} Signing anything that breaks it costs you ${price}.`,
} as const;
