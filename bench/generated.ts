import { streamOf } from '../src/engine/streams.js';
import type { Scenario } from '../src/model/scenario.js';

/** A plain deal of issues of these sizes, its weights and values drawn from the seed; both parties want all they can get. */
export function generated(seed: string, sizes: readonly number[], rounds: number): Scenario {
  const draw = streamOf(seed, 'bench');
  const weights = [sharesOf(sizes.length, draw), sharesOf(sizes.length, draw)] as const;
  const value = () => Math.floor(draw() * 101);
  return {
    format: 1,
    id: `generated-${sizes.join('-')}`,
    title: `Generated, ${sizes.join(' x ')}`,
    situation: 'For measuring.',
    parties: [party('a'), party('b')],
    schedule: [{ title: 'All day', rounds }],
    issues: sizes.map((size, issue) => ({
      id: `issue-${issue}`,
      name: `Issue ${issue}`,
      weight: { a: weights[0][issue] as number, b: weights[1][issue] as number },
      options: Array.from({ length: size }, (_, option) => ({
        id: `option-${option}`,
        name: `Option ${option}`,
        value: { a: value(), b: value() },
      })),
    })),
  };
}

function party(id: string) {
  return { id, name: id, brief: 'Win.', batna: 'None.', reservation: 10 };
}

/** Whole numbers over 0 that sum to 100. */
function sharesOf(many: number, draw: () => number): number[] {
  const cuts = Array.from({ length: many - 1 }, () => draw()).sort((a, b) => a - b);
  const free = 100 - many;
  const ends = [0, ...cuts.map((cut) => Math.round(cut * free)), free];
  return Array.from({ length: many }, (_, at) => (ends[at + 1] as number) - (ends[at] as number) + 1);
}
