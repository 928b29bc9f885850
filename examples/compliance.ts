/**
 * Keeps a deal for 120 days after the signature with 1,000 seeds for each wording, and tells how often it comes to a
 * quarrel: with licences vague or named, and with a standstill clause or none. Run it with
 * `npx tsx examples/compliance.ts`.
 */
import { complianceSurvey, keeperNamed } from '../src/index.js';

const { keeper } = keeperNamed('opportunist');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(7);

console.log('licences  standstill  countermeasures on days 8 to 20  talks within six weeks');
for (const licences of ['vague', 'named'] as const)
  for (const standstill of [false, true]) {
    const pact = { terms: { licences, standstill }, parties: ['us', 'china'], licensor: 1 } as const;
    const { counteredInTime, talked } = complianceSurvey(pact, [keeper, keeper], { days: 120, seed: '7', seeds: 1000 });
    const clause = standstill ? 'yes' : 'no';
    console.log(
      `${licences.padEnd(8)}  ${clause.padEnd(10)}  ${percent(counteredInTime)}  ${' '.repeat(22)}  ${percent(talked)}`,
    );
  }
